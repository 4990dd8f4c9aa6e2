import Foundation
import LiveSession
import Records
import Terminal
import Web
import Workshop

/// Runs a session on the facilitator's screen.
struct Desk {
    let running: RunningSession
    /// How learners come in; `nil` where nothing is served.
    let card: JoinCard?

    init(_ running: RunningSession, _ card: JoinCard?) {
        self.running = running
        self.card = card
    }

    /// Takes the screen until the session is over or left; in lines where there is no screen to take.
    func run(in world: World) async throws -> RunOutcome {
        let environment = ProcessInfo.processInfo.environment
        let outcome = try await TerminalDevice(environment: environment)?.withScreen { screen, events in
            try await run(on: screen, events, WallClock(timeZone: world.timeZone))
        }
        if let outcome { return outcome }
        return try await PlainDesk(running).run(in: world)
    }

    private func run(
        on screen: Screen,
        _ events: AsyncStream<TerminalEvent>,
        _ clock: WallClock
    ) async throws -> RunOutcome {
        var state = DeskState(clock: clock)
        if let card {
            state.joinHint = "\(card.address)  code \(card.code)  (j QR code, l screen and remote)"
            state.joinCard = (card.terminalRows, ["Join", card.address, "", "with the code", card.code])
            // They were printed where the desk now stands.
            state.record([
                "Screen  \(card.screen)", "Remote  \(card.remote)",
                "Whoever has the remote's address runs the session; keep it off the projector.",
            ])
        }
        if let greeting = running.greeting { state.show(DeskNotice(greeting)) }
        state.advice = running.greeting
        state.decks = running.decks
        state.cues = running.options.cueSettings
        var pace = DrawingPace()
        var told = Told()
        return try await forEachHappening(of: events, pulse: running.pulse) { happening, wakes in
            var outcome: RunOutcome?
            switch happening {
            case .pulse: for sentence in await running.tend() { state.show(DeskNotice(sentence)) }
            case .wake, .terminal(.resized), .terminal(.line): break
            case .terminal(.continued): await screen.refresh()
            case .terminal(.suspensionAsked): await screen.suspend()
            case .terminal(.inputEnded): outcome = .left
            case .terminal(.ending(let signal)): outcome = .interrupted(status: signal.exitStatus)
            case .terminal(.key(let key)):
                let session = await running.live.state()
                if let action = state.handle(key, session: session, at: running.clock.now, size: screen.size) {
                    outcome = await perform(action, &state, on: screen)
                }
            }
            let update = await running.live.current()
            if told.session == nil || told.sequence != update.sequence {
                let news = PlainView.lines(from: told.session, to: update.session, at: running.clock.now, clock: clock)
                state.record(news)
                if told.session?.endedAt == nil, update.session.endedAt != nil { state.lookBack() }
                told = Told(session: update.session, sequence: update.sequence)
            }
            state.storageFault = update.health.fault
            if let wait = pace.wait(at: .now) {
                wakes.wake(after: wait)
            } else {
                screen.show(DeskView.frame(state, update.session, at: running.clock.now, size: screen.size))
            }
            return outcome ?? running.outcome(of: update)
        }
    }

    private func perform(_ action: DeskAction, _ state: inout DeskState, on screen: Screen) async -> RunOutcome? {
        switch action {
        case .perform(let command, let sender): await perform(command, by: sender, &state)
        case .submitFile(let path): state.show(DeskNotice(await running.submit(path)))
        case .takeBreaks: state.show(DeskNotice(await running.takeBreaks()))
        case .room(let order):
            let told = await running.carryOut(order)
            // The log keeps what a notice has no room for.
            state.record(told)
            state.show(DeskNotice(told.joined(separator: " ")))
        case .suspend: await screen.suspend()
        case .redraw: state.edition += 1
        case .leave: return .left
        case .endAndLeave:
            await perform(.end, by: .facilitator, &state)
            return .left
        }
        return nil
    }

    private func perform(_ command: Command, by sender: Participant, _ state: inout DeskState) async {
        do {
            let receipt = try await running.live.perform(command, by: sender)
            for case .time(.actionUndone(let kind)) in receipt.events.map(\.body) {
                state.show(DeskNotice("Taken back: \(kind.words)."))
            }
        } catch {
            state.show(.refusal(error.description))
        }
    }
}

/// At most 30 frames a second, however many keys come: what is left out is made good by the frame that follows.
struct DrawingPace {
    static let interval = Duration.milliseconds(34)
    private var last: ContinuousClock.Instant?

    /// How long to wait before the next frame; `nil` if it can be drawn at once, and then it counts as drawn.
    mutating func wait(at now: ContinuousClock.Instant) -> Duration? {
        if let last, last.duration(to: now) < Self.interval { return Self.interval - last.duration(to: now) }
        last = now
        return nil
    }
}

extension JournalHealth {
    /// What is wrong with the disk, as a sentence; `nil` if nothing is.
    var fault: String? {
        switch self {
        case .good: nil
        case .refusing(let error), .failed(let error): error.description
        }
    }
}
