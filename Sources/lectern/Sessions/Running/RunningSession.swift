import Diagnostics
import Foundation
import Lessons
import LiveSession
import Records
import Reports
import Terminal
import Web
import Workshop

/// A session that this program runs: its folder, the actor that runs it, and what goes on around both.
struct RunningSession: Sendable {
    let folder: SessionFolder
    let live: LiveSession
    let clock: SessionClock
    let options: RunOptions
    /// Made-up people, in a rehearsal.
    var crowd: Crowd?
    /// What the desk says before anything else.
    private(set) var greeting: String?
    /// The slides that came with it, by the names that the plan gives them.
    let decks: [String: Deck]
    /// What serves the room's phones; `nil` where nothing is served.
    var server: WebServer?

    init(_ folder: SessionFolder, _ opened: OpenedJournal, _ options: RunOptions) throws(ReplayFault) {
        self.folder = folder
        self.options = options
        decks = SessionDecks.read(of: try Session(replaying: opened.events), in: folder)
        clock = .system(speed: options.speed, notBefore: opened.events.last?.at)
        live = try LiveSession(opened, clock: clock)
    }

    /// The same, with a sentence to say at the desk before the start.
    func saying(_ sentence: String?) -> RunningSession {
        var session = self
        session.greeting = sentence
        return session
    }

    /// Runs it on the screen or in lines until it is ended or left.
    func run(in world: World) async throws -> ExitStatus? {
        try await setHardEnd(in: world)
        let wantsScreen = !options.plain && world.isInteractive
        let outcome = try await withRoom(in: world) { running, card in
            wantsScreen ? try await Desk(running, card).run(in: world) : try await PlainDesk(running).run(in: world)
        }
        await live.close()
        return try await report(outcome, in: world)
    }

    /// Keeps `--finish-by` as the next moment at which the clock on the wall shows it.
    private func setHardEnd(in world: World) async throws {
        guard let time = options.finishBy else { return }
        let wall = WallClock(timeZone: world.timeZone)
        let minutes = time.seconds / 60
        guard let end = wall.next(hour: minutes / 60, minute: minutes % 60, after: clock.now) else { return }
        do {
            _ = try await live.perform(.time(.finishBy(end)), by: .facilitator)
        } catch .refused(let refusal) {
            world.message("lectern: \(refusal)\n")
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Whether nobody has to press anything for it to come to its end.
    var runsByItself: Bool { options.auto || crowd?.facilitator != nil }

    /// How often to look whether something is due: four times a second of the room's, within reason.
    var pulse: Duration {
        max(.milliseconds(20), .milliseconds(250) / options.speed)
    }

    /// Does what time calls for, and takes what lies in the inbox.
    /// - Returns: sentences for the facilitator.
    func tend() async -> [String] {
        if options.auto, await live.state().stage == .waiting {
            _ = try? await live.perform(.start(startedAt: nil), by: .facilitator)
        }
        await crowd?.act(in: live, at: clock.now)
        // A failure shows in the journal's health, which every desk shows until it is over.
        _ = try? await live.performDue(automatic: options.auto)
        return await Submissions(live: live).takeAll(in: folder.inbox)
    }

    /// Takes a file of answers that the facilitator names at the desk.
    /// - Returns: a sentence about it.
    func submit(_ path: String) async -> String {
        do {
            let receipt = await Submissions(live: live).take(Data(try InputFile.read(path).bytes))
            return receipt.report.trimmingCharacters(in: .newlines)
        } catch {
            return error.sentence
        }
    }

    /// Whether there is nothing left to run.
    func outcome(of update: Update) -> RunOutcome? {
        if case .failed(let error) = update.health { return .storageFailed(error) }
        if case .ended = update.session.stage, runsByItself { return .left }
        return nil
    }
}

/// How a run came to its end.
enum RunOutcome: Sendable {
    /// The session is over, or the facilitator left it to be resumed.
    case left
    case interrupted(status: Int32)
    case storageFailed(RecordsError)
}
