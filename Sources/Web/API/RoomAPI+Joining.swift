import HTTPTypes
import Hummingbird
import LiveSession
import Records
import Workshop

extension RoomAPI {
    /// What somebody who knows the code needs to know to join.
    func enter(_ body: Fields, from device: String) async throws(APIError) -> Response {
        var body = body
        let code = try body.string("code")
        try body.finish()
        try await admit(code, from: device)
        let session = await live.state()
        return Response(
            json: JSONText.object { text in
                text.add("teams", array: session.teams) { text, team in
                    text.object { text in
                        text.add("id", team.id.description)
                        text.add("name", team.name)
                        text.add("size", session.members(of: team.id).count)
                    }
                }
                text.add("suggestedName", MadeUpName.random { session.learner(named: $0) != nil })
            }
        )
    }

    func join(_ body: Fields, from device: String) async throws(APIError) -> Response {
        var body = body
        let code = try body.string("code")
        let wish = JoinWish(
            name: try body.optionalString("name"),
            team: try body.optionalString("team"),
            newTeam: try body.optionalString("newTeam")
        )
        let oneTimeCode = try body.optionalString("oneTimeCode")
        let request = try RequestName(try body.string("request"), atLeast: 16)
        try body.finish()
        guard wish.team == nil || wish.newTeam == nil else {
            throw APIError(.badRequest, "twoTeams", "Choose a team or name a new one, not both.")
        }
        if let again = try await answer(toEarlier: request) { return again }
        try await admit(code, from: device)
        let used = try await access.take(oneTimeCode: oneTimeCode, from: device)
        do {
            let learner = try await carryOut(wish, request)
            return try await welcome(learner, request, keeping: used)
        } catch {
            await access.putBack(used)
            throw error
        }
    }

    private func admit(_ code: String, from device: String) async throws(APIError) {
        try await access.check(code: code, from: device)
        guard !access.book.isLocked else {
            throw APIError(.forbidden, "joiningLocked", "Nobody can join at the moment. Ask the facilitator.")
        }
    }
}

/// How somebody wants to join.
private struct JoinWish {
    var name: String?
    var team: String?
    var newTeam: String?
}

extension RoomAPI {
    /// The answer to a request to join that was carried out before.
    private func answer(toEarlier request: RequestName) async throws(APIError) -> Response? {
        guard let token = await access.token(ofRequest: request.text),
            case .learner(let id)? = access.visitor(with: token),
            let learner = await live.state().person(id)
        else { return nil }
        return response(token, learner)
    }

    /// - Returns: the number of who has joined.
    private func carryOut(_ wish: JoinWish, _ request: RequestName) async throws(APIError) -> LearnerID {
        let session = await live.state()
        let team = try wish.team.map { (id) throws(APIError) in
            guard let team = TeamID(id).flatMap(session.team) else { throw APIError(Refusal.unknownTeam(id)) }
            return team.name
        }
        // A made-up name may be taken in the same moment.
        for _ in 0..<5 {
            let name = wish.name ?? MadeUpName.random { session.learner(named: $0) != nil }
            do {
                let command = Command.join(name: name, team: team ?? wish.newTeam)
                let receipt = try await live.perform(command, by: .program, request: request.joining)
                if let id = receipt.events.last?.requester { return id }
                // Carried out before; whoever joined by it and was removed since is nobody any more.
                let session = await live.state()
                guard let id = request.joining.flatMap(session.requester) else { throw APIError.unknownToken }
                return id
            } catch let error as LiveSessionError {
                guard case .refused(.nameTaken(let name)) = error else { throw APIError(error) }
                if wish.name != nil { throw nameTaken(name, session) }
            } catch let error as APIError {
                throw error
            } catch {
                throw .internalError
            }
        }
        throw .internalError
    }

    private func nameTaken(_ name: String, _ session: Session) -> APIError {
        var error = APIError(Refusal.nameTaken(name))
        error.suggestion = MadeUpName.free(near: name) { session.learner(named: $0) != nil }
        return error
    }

    /// A token for a learner, once it is kept: so that a phone that has been let in comes back after anything.
    private func welcome(
        _ id: LearnerID,
        _ request: RequestName,
        keeping used: [AccessLine]
    ) async throws(APIError) -> Response {
        let token = Token()
        do {
            try await access.keep([.token(token.hash, .learner(id))] + used)
        } catch {
            throw APIError(error)
        }
        await access.remember(token, ofRequest: request.text)
        guard let learner = await live.state().person(id) else { throw .unknownToken }
        return response(token, learner)
    }

    private func response(_ token: Token, _ learner: Session.Learner) -> Response {
        Response(
            json: JSONText.object { text in
                text.add("token", token.text)
                text.add("learner") { text in
                    text.add("id", learner.id.description)
                    text.add("name", learner.name)
                    text.add("team", learner.team?.description)
                }
            }
        )
    }
}
