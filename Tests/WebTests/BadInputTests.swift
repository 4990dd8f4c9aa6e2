import LiveSession
import Records
import Testing
import Workshop

@testable import Web

@Suite struct `Bad input` {
    /// What is posted to `/api/v1/commands` by a learner, with what comes of it. `$` stands for a request's name.
    static let bodies: [(body: String, status: Int, code: String)] = [
        ("", 400, "malformedJSON"),
        ("{", 400, "malformedJSON"),
        ("nonsense", 400, "malformedJSON"),
        (#"{"request":"$","command":{"type":"pause"}}x"#, 400, "malformedJSON"),
        ("[]", 400, "wrongType"),
        ("null", 400, "wrongType"),
        (#""text""#, 400, "wrongType"),
        ("{}", 400, "missingField"),
        (String(repeating: "[", count: 40_000), 400, "tooDeep"),
        (String(repeating: #"{"command":"#, count: 5_000), 400, "tooDeep"),
        (#"{"request":"$","request":"$","command":{"type":"pause"}}"#, 400, "keyTwice"),
        (#"{"request":"","command":{"type":"pause"}}"#, 400, "wrongType"),
        (#"{"request":"a b","command":{"type":"pause"}}"#, 400, "wrongType"),
        (#"{"request":"ü","command":{"type":"pause"}}"#, 400, "wrongType"),
        (#"{"request":7,"command":{"type":"pause"}}"#, 400, "wrongType"),
        (
            "{\"request\":\"" + String(repeating: "a", count: 65) + "\",\"command\":{\"type\":\"pause\"}}", 400,
            "wrongType"
        ),
        (#"{"request":"$","command":"pause"}"#, 400, "wrongType"),
        (#"{"request":"$","command":{}}"#, 400, "missingField"),
        (#"{"request":"$","command":{"type":"destroy"}}"#, 400, "unknownCommand"),
        (#"{"request":"$","command":{"type":7}}"#, 400, "wrongType"),
        (#"{"request":"$","command":{"type":"pause"},"as":"l1"}"#, 400, "unknownField"),
        (#"{"request":"$","command":{"type":"answerPoll","choices":[1]}}"#, 400, "missingField"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1"}}"#, 400, "missingField"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":7,"choices":[1]}}"#, 400, "wrongType"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":"1"}}"#, 400, "wrongType"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[1.5]}}"#, 400, "wrongType"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":["1"]}}"#, 400, "wrongType"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[true]}}"#, 400, "wrongType"),
        (
            #"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[1],"learner":"l2"}}"#, 400,
            "unknownField"
        ),
        (
            #"{"request":"$","command":{"type":"answerPoll","activity":"nowhere","choices":[1]}}"#, 404,
            "unknownActivity"
        ),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[]}}"#, 422, "noChoice"),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[0]}}"#, 422, "unknownChoice"),
        (
            #"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[-9223372036854775808]}}"#,
            422,
            "unknownChoice"
        ),
        (
            #"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[9223372036854775807]}}"#,
            400,
            "wrongType"
        ),
        (
            #"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[9223372036854775808]}}"#,
            400,
            "wrongType"
        ),
        (
            #"{"request":"$","command":{"type":"answerPoll","activity":"engage-1","choices":[1e999]}}"#, 400,
            "hugeNumber"
        ),
        (#"{"request":"$","command":{"type":"answerPoll","activity":"explore-1","choices":[1]}}"#, 422, "wrongKind"),
        (
            #"{"request":"$","command":{"type":"answerQuestion","activity":"explore-1","text":"\u0000 "}}"#, 422,
            "emptyText"
        ),
        (
            "{\"request\":\"$\",\"command\":{\"type\":\"answerQuestion\",\"activity\":\"explore-1\",\"text\":\""
                + String(repeating: "x", count: 2001) + "\"}}", 422, "longText"
        ),
        (
            #"{"request":"$","command":{"type":"answerScale","activity":"engage-4","value":6}}"#, 422,
            "valueOutsideScale"
        ),
        (
            #"{"request":"$","command":{"type":"answerScale","activity":"engage-4","value":-1e18}}"#, 422,
            "valueOutsideScale"
        ),
        (
            #"{"request":"$","command":{"type":"place","activity":"elaborate-2","component":1,"visibility":2,"evolution":0}}"#,
            422, "outsideMap"
        ),
        (
            #"{"request":"$","command":{"type":"place","activity":"elaborate-2","component":1,"visibility":0.5}}"#, 400,
            "missingField"
        ),
        (#"{"request":"$","command":{"type":"vote","activity":"explore-2","question":1,"isFor":1}}"#, 400, "wrongType"),
        (
            #"{"request":"$","command":{"type":"vote","activity":"explore-2","question":1,"isFor":true}}"#, 404,
            "unknownAnswer"
        ),
        (
            #"{"request":"$","command":{"type":"score","activity":"evaluate-1","team":"red","scores":[1]}}"#, 400,
            "wrongType"
        ),
        (
            #"{"request":"$","command":{"type":"score","activity":"evaluate-1","team":"t9","scores":[1]}}"#, 404,
            "unknownTeam"
        ),
        (
            #"{"request":"$","command":{"type":"score","activity":"evaluate-1","team":"t2","scores":[1,1]}}"#, 422,
            "wrongNumberOfScores"
        ),
        (#"{"request":"$","command":{"type":"chooseTeam","team":"t2"}}"#, 409, "inTeamAlready"),
        (
            "{\"request\":\"$\",\"command\":{\"type\":\"pause\"},\"x\":\"" + String(repeating: "x", count: 65_536)
                + "\"}", 413, "bodyTooLarge"
        ),
    ]

    @Test func `gets a status, a stable code and a sentence, and changes nothing`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada", team: "Red")
            _ = try await room.join("Ben", team: "Blue")
            try await room.openEverything()
            let before = await room.live.current().sequence
            for (index, (body, status, code)) in Self.bodies.enumerated() {
                // A pause, so that nobody is too fast.
                if index % 20 == 19 { room.stopwatch.pass(.seconds(2)) }
                let text = body.replacing("$", with: "name-\(index)")
                let answer = try await room.post("/api/v1/commands", text, token: ada)
                #expect(answer.status == status, "\(text.prefix(200)): \(answer.text)")
                #expect(answer.code == code, "\(text.prefix(200)): \(answer.text)")
                #expect(answer.json["error"]["message"].string?.hasSuffix(".") == true, "\(answer.text)")
            }
            #expect(await room.live.current().sequence == before)
        }
    }

    @Test func `in wrong UTF-8 is refused`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            for bytes in [[0xFF, 0xFE, 0x7B, 0x00], [0x22, 0xC0, 0x80, 0x22]] as [[UInt8]] {
                let answer = try await room.ask("POST", "/api/v1/commands", token: ada, body: bytes)
                #expect((answer.status, answer.code) == (400, "notUTF8"))
            }
        }
    }

    @Test(arguments: [
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=utf-16",
        "application/jsonp", "",
    ])
    func `that says to be something else than JSON is refused`(type: String) async throws {
        try await ServedRoom.open { room in
            let body = Array(#"{"code":"\#(room.card.code)"}"#.utf8)
            let answer = try await room.ask("POST", "/api/v1/enter", headers: [("Content-Type", type)], body: body)
            #expect((answer.status, answer.code) == (415, "notJSON"))
        }
    }

    @Test func `compressed is refused`() async throws {
        try await ServedRoom.open { room in
            let headers = [("Content-Encoding", "gzip")]
            let answer = try await room.ask("POST", "/api/v1/enter", headers: headers, body: Array("{}".utf8))
            #expect((answer.status, answer.code) == (415, "notJSON"))
        }
    }

    @Test func `sent again or late changes nothing and gets the same answer`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let ben = try await room.join("Ben")
            try await room.openEverything()
            let first = #"{"type":"answerPoll","activity":"engage-1","choices":[1]}"#
            let second = #"{"type":"answerPoll","activity":"engage-1","choices":[2]}"#
            let one = try await room.command(first, by: ada, request: "one")
            let two = try await room.command(second, by: ada, request: "two")
            let late = try await room.command(first, by: ada, request: "one")
            #expect([one.status, two.status, late.status] == [200, 200, 200])
            #expect(late.json == one.json)
            #expect(try await room.command(second, by: ben, request: "one").json != one.json, "names are one's own")
            let state = await room.live.state().activities[.poll]
            #expect(state?.choices == [LearnerID(number: 1): [2], LearnerID(number: 2): [2]])
        }
    }
}
