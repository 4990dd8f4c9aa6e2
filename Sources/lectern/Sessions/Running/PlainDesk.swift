import Foundation
import Lessons
import LiveSession
import Terminal
import Workshop

/// Runs a session in lines: sentences on standard output, commands on standard input.
struct PlainDesk {
    let running: RunningSession

    init(_ running: RunningSession) {
        self.running = running
    }

    func run(in world: World) async throws -> RunOutcome {
        let clock = WallClock(timeZone: world.timeZone)
        var telling = Telling(clock: clock, settings: running.options.cueSettings, decks: running.decks)
        return try await PlainInput.withEvents { events in
            try await forEachHappening(of: events, pulse: running.pulse) { happening, _ in
                var outcome: RunOutcome?
                switch happening {
                case .pulse, .wake: break
                case .terminal(.line(let line)): outcome = try await obey(line, clock, in: world)
                case .terminal(.inputEnded): outcome = running.runsByItself ? nil : .left
                case .terminal(.ending(let signal)): outcome = .interrupted(status: signal.exitStatus)
                case .terminal(.key), .terminal(.resized), .terminal(.suspensionAsked), .terminal(.continued): break
                }
                for sentence in await running.tend() { world.output(sentence + "\n") }
                let update = await running.live.current()
                for line in telling.lines(for: update, at: running.clock.now) { world.output(line + "\n") }
                return outcome ?? running.outcome(of: update)
            }
        }
    }

    /// Carries out one typed line and says what came of it.
    private func obey(_ line: String, _ clock: WallClock, in world: World) async throws -> RunOutcome? {
        let session = await running.live.state()
        let now = running.clock.now
        do {
            guard let command = try CommandLanguage(session: session, now: now, clock: clock).read(line) else {
                return nil
            }
            switch command {
            case .perform(let command, let sender):
                let receipt = try await running.live.perform(command, by: sender)
                world.output(receipt.events.isEmpty ? "That changes nothing.\n" : "Saved as \(receipt.sequence).\n")
            case .submitFile(let path): world.output(await running.submit(path) + "\n")
            case .takeBreaks: world.output(await running.takeBreaks() + "\n")
            case .room(let order):
                for line in await running.carryOut(order) { world.output(line + "\n") }
            case .proposals(let protected):
                for line in PlainView.proposals(of: session, protecting: protected, at: now, clock: clock) {
                    world.output(line + "\n")
                }
            case .status:
                for line in PlainView.status(of: session, at: now, clock: clock) { world.output(line + "\n") }
            case .help:
                for line in PlainView.help { world.output(line + "\n") }
            case .quit: return .left
            }
        } catch let fault as CommandFault {
            world.output("\(fault)\n")
        } catch let error as LiveSessionError {
            world.output("\(error)\n")
        }
        return nil
    }
}

/// What has been said already, so that only news is said.
private struct Telling {
    let clock: WallClock
    let settings: CueSettings
    let decks: [String: Deck]
    var session: Session?
    var instant: Instant?
    var health = JournalHealth.good

    mutating func lines(for update: Update, at now: Instant) -> [String] {
        let newer = update.session
        defer {
            session = newer
            instant = now
            health = update.health
        }
        let changes =
            storage(update.health) + PlainView.lines(from: session, to: newer, at: now, clock: clock, decks: decks)
        // Whoever wants to be told nothing is told nothing about time either.
        guard settings.level != .none else { return changes }
        let cues = PlainView.cues(for: newer, settings, from: session, instant ?? now, to: now)
        let reminders = instant.map { PlainView.reminders(for: newer, from: $0, to: now, clock: clock) } ?? []
        return changes + reminders + cues
    }

    /// What has become of the disk, when that has changed.
    private func storage(_ newer: JournalHealth) -> [String] {
        guard newer != health else { return [] }
        return [newer.fault.map { "NOT SAVED: \($0)" } ?? "The disk takes what is handed in again."]
    }
}
