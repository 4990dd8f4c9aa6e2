import Foundation
import Lessons
import Records
import Web

extension RunningSession {
    /// Runs a session with the room's phones, or, where they cannot be served, without them: that never stops a session.
    ///
    /// - Parameter body: is given the card by which learners come in, if they can.
    func withRoom(
        in world: World,
        _ body: @Sendable (JoinCard?) async throws -> RunOutcome
    ) async throws -> RunOutcome {
        guard !options.noWeb else { return try await body(nil) }
        let server: WebServer
        do {
            server = try await WebServer(
                live,
                in: folder,
                clock: clock,
                speed: options.speed,
                slides: slides,
                settings: options.web,
                submit: { json in await Submissions(live: live).take(Data(json)).json }
            )
        } catch {
            world.message("\(error)\n")
            return try await body(nil)
        }
        return try await server.serve { card in
            switch card {
            case .success(let card):
                world.message(card.text(isColoured: world.isColoured && world.isInteractive))
                return try await body(card)
            case .failure(let error):
                world.message("\(error)\n")
                return try await body(nil)
            }
        }
    }

    /// The session's own copies of its decks.
    private var slides: [String: SlideTexts] { decks.mapValues(SlideTexts.init(of:)) }
}

extension JoinCard {
    /// What is said of it at the start.
    fileprivate func text(isColoured: Bool) -> String {
        let hint =
            isLocalOnly
            ? "This machine is on no network: only its own browser can join. Connect to the room's and start again.\n"
            : ""
        return """
            \(isColoured ? terminalText : "")\
            Learners  \(address)  with the code \(code)
            Screen    \(screen)
            Remote    \(remote)
            Whoever has the last address runs the session; keep it off the projector.
            \(hint)
            """
    }
}

extension SubmissionReceipt {
    /// As it is sent to whoever handed in by way of the network.
    fileprivate var json: [UInt8] {
        (try? JSONEncoder().encode(self)).map(Array.init) ?? []
    }
}
