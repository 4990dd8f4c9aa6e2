import HTTPTypes
import Hummingbird
import Lessons
import LiveSession
import Records
import Workshop

extension RoomAPI {
    func command(_ request: Request, by visitor: Visitor) async throws(APIError) -> Response {
        guard access.mayCommand(visitor) else {
            throw .tooMany("tooManyCommands", "That was a little fast. Try again in a moment.", retryAfter: 1)
        }
        var body = try await Fields(body(of: request, on: .commands))
        let name = try RequestName(try body.string("request"))
        var command = try body.object("command")
        try body.finish()
        let (kind, order) = try Order.read(&command)
        let participant = try participant(visitor, for: kind)
        switch order {
        case .command(let command):
            let receipt = try await perform(await numbered(command), by: participant, name.identifier(by: visitor))
            return Response(json: JSONText.object { $0.add("sequence", receipt.sequence) })
        case .lockJoining(let isLocked): return try await lockJoining(isLocked)
        case .showOnScreen(let id): return try await showOnScreen(id)
        case .makeOneTimeCodes(let count): return try await makeOneTimeCodes(count)
        }
    }

    /// In whose name a command is carried out, if the visitor may send it at all.
    private func participant(_ visitor: Visitor, for kind: CommandName) throws(APIError) -> Participant {
        switch (visitor, kind.sender) {
        case (.facilitator, .facilitator): return .facilitator
        case (.learner(let id), .learner): return .learner(id)
        case (.learner, _): throw .notAllowed
        case (.facilitator, _):
            throw APIError(.forbidden, "notAllowed", "Only a learner can do that.")
        case (.screen, _): throw APIError(.forbidden, "notAllowed", "A screen only shows.")
        }
    }

    /// Pages count the slides of an activity from 0, the session those of the deck from 1.
    private func numbered(_ command: Command) async -> Command {
        guard case .showSlide(let id, let index) = command else { return command }
        let kind = await live.state().activity(id)?.kind
        guard case .slides(let slides) = kind else { return command }
        return .showSlide(id, (slides.first ?? 1) + max(-1, min(index, 100_000)))
    }

    private func perform(
        _ command: Command,
        by participant: Participant,
        _ request: Workshop.RequestID?
    ) async throws(APIError) -> Receipt {
        do {
            return try await live.perform(command, by: participant, request: request)
        } catch .refused(.unknownLearner) where participant != .facilitator {
            // Whoever was sent out is nobody any more.
            throw .unknownToken
        } catch {
            throw APIError(error)
        }
    }

    private func lockJoining(_ isLocked: Bool) async throws(APIError) -> Response {
        do {
            try await admission.lockJoining(isLocked)
        } catch {
            throw APIError(error)
        }
        return await receipt()
    }

    /// Of what changed the room and not the session.
    private func receipt() async -> Response {
        let sequence = await live.current().sequence
        return Response(json: JSONText.object { $0.add("sequence", sequence) })
    }

    private func showOnScreen(_ id: ActivityID?) async throws(APIError) -> Response {
        if let id {
            guard let state = await live.state().activities[id] else { throw APIError(.unknownActivity(id.rawValue)) }
            guard state.status != .waiting else {
                throw APIError(.conflict, "notOpenedYet", "The room has not seen this activity yet. Open it first.")
            }
        }
        await news.reframe { $0.onScreen = id }
        return await receipt()
    }

    private func makeOneTimeCodes(_ count: Int) async throws(APIError) -> Response {
        let codes: [String]
        do {
            codes = try await admission.makeOneTimeCodes(count)
        } catch {
            throw APIError(error)
        }
        let sequence = await live.current().sequence
        return Response(
            json: JSONText.object { text in
                text.add("sequence", sequence)
                text.add("codes", array: codes) { $0.value($1) }
            }
        )
    }

    /// A whole file of answers, as `lectern submit` hands it in.
    func submission(_ request: Request, by visitor: Visitor) async throws(APIError) -> Response {
        guard visitor == .facilitator else { throw .notAllowed }
        let bytes = try await bytes(of: request, on: .submissions)
        switch try JSONValue(from: bytes) {
        case .array, .object: return Response(json: await submit(bytes))
        case .null, .bool, .number, .string:
            throw APIError(.badRequest, "wrongType", "A file of answers is a list or an object.")
        }
    }
}
