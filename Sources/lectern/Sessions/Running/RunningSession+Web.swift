import Foundation
import Lessons
import Records
import Terminal
import Web

extension RunningSession {
    /// Runs a session with the room's phones, or, where they cannot be served, without them: that never stops a session.
    ///
    /// - Parameter body: is given the session with what serves it, and the card by which learners come in, if they can.
    func withRoom(
        in world: World,
        _ body: @Sendable (RunningSession, JoinCard?) async throws -> RunOutcome
    ) async throws -> RunOutcome {
        guard !options.noWeb else { return try await body(self, nil) }
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
            return try await body(self, nil)
        }
        return try await server.serve { card in
            switch card {
            case .success(let card):
                world.message(
                    card.text(isColoured: world.isColoured && world.isInteractive, isChosen: options.web.host != nil)
                )
                var served = self
                served.server = server
                return try await body(served, card)
            case .failure(let error):
                world.message("\(error)\n")
                return try await body(self, nil)
            }
        }
    }

    /// Sees to who may come in by phone.
    /// - Returns: sentences for the facilitator.
    func carryOut(_ order: RoomOrder) async -> [String] {
        guard let server else { return ["No phones are served, so there is nothing to lock and no code to give."] }
        do {
            switch order {
            case .lockJoining(let isLocked):
                try await server.lockJoining(isLocked)
                return [isLocked ? "Joining is locked. Whoever is in stays in." : "Joining is open again."]
            case .makeOneTimeCodes(let count):
                let codes = try await server.makeOneTimeCodes(count)
                return [
                    "From now on everybody who joins needs a code of their own:", codes.joined(separator: "  "),
                ]
            }
        } catch {
            return [error.description]
        }
    }

    /// The session's own copies of its decks.
    private var slides: [String: SlideTexts] { decks.mapValues(SlideTexts.init(of:)) }
}

extension JoinCard {
    /// What is said of it at the start.
    /// - Parameter isChosen: whether the facilitator said where to listen.
    fileprivate func text(isColoured: Bool, isChosen: Bool) -> String {
        let hint =
            !isLocalOnly
            ? ""
            : isChosen
                ? "Only this machine's own browser can join at this address.\n"
                : "This machine is on no network: only its own browser can join. Connect to the room's and start again.\n"
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
