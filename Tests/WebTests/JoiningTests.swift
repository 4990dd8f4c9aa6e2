import Foundation
import LiveSession
import Records
import Testing
import Workshop

@testable import Web

@Suite struct `Joining` {
    @Test func `takes the code, a name and a team`() async throws {
        try await ServedRoom.open { room in
            let code = room.card.code.lowercased()
            let entrance = try await room.post("/api/v1/enter", #"{"code":"\#(code.prefix(3))-\#(code.suffix(3)) "}"#)
            #expect(entrance.status == 200)
            #expect(entrance.json["teams"] == .array([]))
            #expect(entrance.json["suggestedName"].string?.contains(" ") == true)

            let joined = try await room.post(
                "/api/v1/join",
                #"{"code":"\#(code)","name":" Ada ","newTeam":"Foxes","request":"0123456789abcdef"}"#
            )
            #expect(joined.status == 200)
            #expect(joined.json["learner"]["name"] == .string("Ada"))
            #expect(joined.json["learner"]["team"] == .string("t1"))
            #expect(joined.json["token"].string?.count == 26)
            let session = await room.live.state()
            #expect(session.learners.map(\.name) == ["Ada"])
            #expect(session.teams.map(\.name) == ["Foxes"])
        }
    }

    @Test func `goes without a name and into a team that is there`() async throws {
        try await ServedRoom.open { room in
            try await room.perform(.addTeam(name: "Owls"), by: .facilitator)
            let joined = try await room.post(
                "/api/v1/join",
                #"{"code":"\#(room.card.code)","name":null,"team":"t1","request":"0123456789abcdef"}"#
            )
            #expect(joined.json["learner"]["team"] == .string("t1"))
            #expect(joined.json["learner"]["name"].string?.isEmpty == false)
        }
    }

    @Test func `again with the same request is the same person with the same token`() async throws {
        try await ServedRoom.open { room in
            let body = #"{"code":"\#(room.card.code)","name":"Ada","request":"0123456789abcdef"}"#
            let answers = [try await room.post("/api/v1/join", body), try await room.post("/api/v1/join", body)]
            #expect(answers.map(\.status) == [200, 200])
            #expect(answers[0].json == answers[1].json)
            #expect(await room.live.state().learners.count == 1)
        }
    }

    @Test func `is refused with a reason`() async throws {
        try await ServedRoom.open { room in
            _ = try await room.join("Ada")
            let code = room.card.code
            let table: [(String, Int, String)] = [
                (#"{"code":"000000","name":"Ben","request":"0123456789abcdeg"}"#, 403, "wrongCode"),
                (#"{"code":"\#(code)","name":" aDa ","request":"0123456789abcdeg"}"#, 409, "nameTaken"),
                (#"{"code":"\#(code)","name":"","request":"0123456789abcdeg"}"#, 422, "emptyName"),
                (#"{"code":"\#(code)","name":"Ben","team":"t9","request":"0123456789abcdeg"}"#, 404, "unknownTeam"),
                (
                    #"{"code":"\#(code)","name":"Ben","team":"t1","newTeam":"X","request":"0123456789abcdeg"}"#, 400,
                    "twoTeams"
                ),
                (#"{"code":"\#(code)","name":"Ben","request":"short"}"#, 400, "wrongType"),
                (#"{"code":"\#(code)","name":"Ben"}"#, 400, "missingField"),
                (#"{"code":"\#(code)","name":7,"request":"0123456789abcdeg"}"#, 400, "wrongType"),
            ]
            for (body, status, reason) in table {
                let answer = try await room.post("/api/v1/join", body)
                #expect(answer.status == status, "\(body): \(answer.text)")
                #expect(answer.code == reason, "\(body): \(answer.text)")
            }
            let taken = try await room.post(
                "/api/v1/join",
                #"{"code":"\#(code)","name":"Ada","request":"0123456789abcdeg"}"#
            )
            #expect(taken.json["error"]["suggestion"] == .string("Ada 2"))
            #expect(await room.live.state().learners.count == 1)
        }
    }

    @Test func `can be locked and opened again`() async throws {
        try await ServedRoom.open { room in
            try await room.command(#"{"type":"lockJoining","isLocked":true}"#, by: room.facilitator)
            #expect(try await room.get("/api/v1/room").json["joinLocked"] == .bool(true))
            let refused = try await room.post("/api/v1/enter", #"{"code":"\#(room.card.code)"}"#)
            #expect((refused.status, refused.code) == (403, "joiningLocked"))
            await #expect(throws: ServedRoom.NotLetIn.self) { try await room.join("Ada") }
            try await room.command(#"{"type":"lockJoining","isLocked":false}"#, by: room.facilitator)
            _ = try await room.join("Ada")
        }
    }

    @Test func `takes a code of one's own once some were made`() async throws {
        try await ServedRoom.open { room in
            let made = try await room.command(#"{"type":"makeOneTimeCodes","count":2}"#, by: room.facilitator)
            let codes = made.json["codes"].array.compactMap(\.string)
            #expect(codes.count == 2)
            #expect(try await room.get("/api/v1/room").json["needsOneTimeCode"] == .bool(true))
            func join(_ name: String, _ code: String?) async throws -> Answer {
                let own = code.map { "\"\($0)\"" } ?? "null"
                return try await room.post(
                    "/api/v1/join",
                    #"{"code":"\#(room.card.code)","name":"\#(name)","oneTimeCode":\#(own),"request":"request-\#(UUID())"}"#
                )
            }
            #expect(try await join("Ada", nil).code == "needsOneTimeCode")
            #expect(try await join("Ada", "0000-0000").code == "wrongOneTimeCode")
            #expect(try await join("Ada", codes[0].lowercased()).status == 200)
            #expect(try await join("Ben", codes[0]).code == "wrongOneTimeCode")
            #expect(try await join("Ada", codes[1]).code == "nameTaken")
            #expect(try await join("Ben", codes[1]).status == 200, "a code that bought nothing stays good")
        }
    }

    @Test func `by guessing is soon over, and for the one who guesses alone`() async throws {
        try await ServedRoom.open { room in
            func enter(_ code: String) async throws -> Answer {
                try await room.post("/api/v1/enter", #"{"code":"\#(code)"}"#)
            }
            var codes: [String?] = []
            for _ in 0..<11 { codes.append(try await enter("000000").code) }
            #expect(codes == Array(repeating: "wrongCode", count: 10) + ["tooManyGuesses"])
            let right = try await enter(room.card.code)
            #expect((right.status, right.code) == (429, "tooManyGuesses"), "or the limit would limit nothing")
            let seconds = try #require(right.headers["retry-after"].flatMap { Int($0) })
            room.stopwatch.pass(.seconds(seconds))
            #expect(try await enter(room.card.code).status == 200)
        }
        var limit = GuessLimit()
        let start = ContinuousClock.now
        for _ in 0..<10 { limit.bookWrongGuess(from: "a", at: start) }
        let after = [("a", 0.0), ("b", 0), ("a", 3)].map { device, seconds in
            limit.mayGuess(from: device, at: start.advanced(by: .seconds(seconds)))
        }
        #expect(after == [false, true, true])
    }

    @Test func `by guessing from everywhere is limited all the same`() {
        var limit = GuessLimit()
        let start = ContinuousClock.now
        for device in 0..<60 { limit.bookWrongGuess(from: "\(device)", at: start) }
        let after = [0, 150].map { limit.mayGuess(from: "fresh", at: start.advanced(by: .milliseconds($0))) }
        #expect(after == [false, true])
    }

    @Test func `brings a phone back as the same person after the program was away`() async throws {
        let scratch = try await ServedRoom.open { room in
            try await room.openEverything()
            let ada = try await room.join("Ada")
            try await room.command(#"{"type":"answerPoll","activity":"engage-1","choices":[2]}"#, by: ada)
            // The folder goes with its scratch folder, so it is copied to outlive it.
            let copy = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
            try FileManager.default.copyItem(at: room.folder.url, to: copy)
            return (copy, ada, room.card.code, room.port, room.facilitator)
        }
        let (copy, ada, code, port, facilitator) = scratch
        defer { try? FileManager.default.removeItem(at: copy) }
        try await ServedRoom.reopen(.init(url: copy)) { room in
            #expect(room.card.code == code)
            #expect(room.port == port)
            #expect(room.facilitator != facilitator)
            let view = try await room.view(ada)
            #expect(view["me"]["name"] == .string("Ada"))
            #expect(view["activities"][0]["mine"] == .object(["choices": .array([.number(2)])]))
            #expect(try await room.view(facilitator)["role"] == .string("facilitator"))
        }
    }
}
