import LiveSession
import Records
import Testing
import Workshop

@testable import Web

@Suite struct `A learner` {
    /// A command of each type, well formed.
    private static let commands: [CommandName: String] = [
        .start: "", .pause: "", .resume: "", .next: "", .back: "", .end: "", .extend: #","seconds":60"#,
        .open: #","activity":"engage-1""#, .close: #","activity":"engage-1""#, .showResults: #","activity":"engage-1""#,
        .group: #","activity":"explore-1","answers":[1],"label":"A""#,
        .mark: #","activity":"explore-1","answers":[1],"mark":"hidden""#,
        .present: #","activity":"evaluate-3","team":"t1""#, .addTeam: #","name":"Owls""#,
        .move: #","learner":"l1","team":null"#, .rename: #","learner":"l2","name":"Eve""#,
        .merge: #","learner":"l2","into":"l1""#, .remove: #","learner":"l2""#, .lockJoining: #","isLocked":true"#,
        .showSlide: #","activity":"evaluate-4","index":0"#,
        .showOnScreen: #","activity":"engage-1""#, .makeOneTimeCodes: #","count":1"#,
        .answerPoll: #","activity":"engage-1","choices":[1]"#, .answerQuiz: #","activity":"engage-2","choices":[1]"#,
        .answerWords: #","activity":"engage-3","words":["zinnia"]"#, .answerScale: #","activity":"engage-4","value":2"#,
        .answerQuestion: #","activity":"explore-1","text":"Rain""#, .ask: #","activity":"explore-2","text":"When?""#,
        .vote: #","activity":"explore-2","question":1,"isFor":true"#,
        .answerRank: #","activity":"explore-3","order":[2,1]"#,
        .fillWorksheet: #","activity":"elaborate-1","field":1,"text":"South""#,
        .place: #","activity":"elaborate-2","component":1,"visibility":0.5,"evolution":0.25"#,
        .link: #","activity":"elaborate-2","from":1,"to":2,"isLinked":true"#,
        .score: #","activity":"evaluate-1","team":"t2","scores":[2],"comment":"Neat""#,
        .scoreOwnTeam: #","activity":"evaluate-1","scores":[1]"#,
        .answerReflection: #","activity":"evaluate-2","question":1,"text":"Marrows""#, .chooseTeam: #","team":"t1""#,
    ]

    private static func json(_ name: CommandName) throws -> String {
        let fields = try #require(commands[name], "\(name) is not tried")
        return #"{"type":"\#(name.rawValue)"\#(fields)}"#
    }

    @Test func `hands in everything that can be handed in, and gets it back`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada", team: "Red")
            let ben = try await room.join("Ben", team: "Blue")
            try await room.openEverything()
            try await room.command(try Self.json(.ask), by: ben)
            for name in CommandName.allCases where name.sender == .learner && name != .ask {
                let answer = try await room.command(try Self.json(name), by: ada)
                #expect(answer.status == 200, "\(name): \(answer.text)")
            }
            let mine = try await room.view(ada)["activities"].array.map { $0["mine"] }
            let expected = [
                #"{"choices":[1]}"#, #"{"choices":[1]}"#, #"{"words":["zinnia"]}"#, #"{"value":2}"#,
                #"{"text":"Rain"}"#,
                #"{"votes":[1],"asked":[]}"#, #"{"choices":[2,1]}"#,
                #"{"fields":[{"field":1,"text":"South","by":"Ada"}]}"#,
                #"{"placements":[{"component":1,"visibility":0.5,"evolution":0.25}],"links":[[1,2]]}"#,
                #"{"sheets":[{"team":"t2","scores":[2],"comment":"Neat"}],"own":{"scores":[1],"comment":null},"assigned":["t2"]}"#,
                #"{"texts":["Marrows",null]}"#, "null", "null",
            ]
            for (mine, expected) in zip(mine, expected) {
                #expect(try mine == JSONReader.read(Array(expected.utf8)), "\(expected)")
            }
        }
    }

    @Test func `reaches nothing of the facilitator's, nor does a screen`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada", team: "Red")
            _ = try await room.join("Ben", team: "Blue")
            try await room.openEverything()
            let before = await room.live.current().sequence
            for name in CommandName.allCases where name.sender == .facilitator {
                for token in [ada, room.screen] {
                    let answer = try await room.command(try Self.json(name), by: token)
                    #expect((answer.status, answer.code) == (403, "notAllowed"), "\(name)")
                }
                room.stopwatch.pass(.seconds(1))
            }
            for token in [ada, room.screen] {
                #expect(try await room.post("/api/v1/submissions", "[]", token: token).status == 403)
            }
            for name in CommandName.allCases where name.sender == .learner {
                #expect(try await room.command(try Self.json(name), by: room.screen).status == 403)
            }
            #expect(await room.live.current().sequence == before)
            let view = try await room.view(ada)
            #expect(view["learners"] == .null)
            #expect(view["joining"] == .null)
            #expect(view["role"] == .string("learner"))
        }
    }

    @Test func `hands in nothing in the facilitator's name, nor the facilitator in a learner's`() async throws {
        try await ServedRoom.open { room in
            _ = try await room.join("Ada", team: "Red")
            try await room.openEverything()
            for name in CommandName.allCases where name.sender == .learner {
                let answer = try await room.command(try Self.json(name), by: room.facilitator)
                #expect((answer.status, answer.code) == (403, "notAllowed"), "\(name)")
            }
        }
    }

    @Test func `cannot act as another`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            _ = try await room.join("Ben")
            try await room.openEverything()
            for field in ["learner", "by", "as", "me", "id"] {
                let command = #"{"type":"answerPoll","activity":"engage-1","choices":[1],"\#(field)":"l2"}"#
                let answer = try await room.command(command, by: ada)
                #expect((answer.status, answer.code) == (400, "unknownField"))
            }
            try await room.command(#"{"type":"answerPoll","activity":"engage-1","choices":[1]}"#, by: ada)
            #expect(await room.live.state().activities[.poll]?.choices == [LearnerID(number: 1): [1]])
        }
    }

    @Test func `sees nothing of what others handed in before it is shown`() async throws {
        try await ServedRoom.open(.hidden) { room in
            let ada = try await room.join("Ada", team: "Red")
            let ben = try await room.join("Ben", team: "Blue")
            try await room.openEverything()
            for name in CommandName.allCases where name.sender == .learner && name != .vote && name != .score {
                try await room.command(try Self.json(name), by: ben)
            }
            try await room.command(#"{"type":"score","activity":"evaluate-1","team":"t1","scores":[2]}"#, by: ben)
            for token in [ada, room.screen] {
                let view = try await room.view(token)
                for activity in view["activities"].array {
                    #expect(activity["result"] == .null, "\(activity["activity"]["id"])")
                }
                #expect(view["activities"][0]["answered"] == .number(1))
                for words in ["zinnia", "Rain", "South", "Marrows"] {
                    #expect(!(try await room.get("/api/v1/state", token: token).text.contains(words)))
                }
            }
            try await room.command(#"{"type":"showResults","activity":"engage-1"}"#, by: room.facilitator)
            let shown = try await room.view(ada)["activities"][0]["result"]
            #expect(shown["choices"][0]["count"] == .number(1))
            #expect(shown["answers"] == .array([]), "and even then not who chose what")
            let all = try await room.view(room.facilitator)["activities"].array
            #expect(all.allSatisfy { $0["result"] != .null })
        }
    }

    @Test func `does not see what is right in a quiz, nor anybody's name beside an answer, nor what is hidden`()
        async throws
    {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let ben = try await room.join("Ben")
            try await room.openEverything()
            try await room.command(try Self.json(.answerQuestion), by: ben)
            try await room.command(try Self.json(.answerQuiz), by: ben)
            try await room.command(try Self.json(.ask), by: ben)
            for token in [ada, room.screen] {
                let activities = try await room.view(token)["activities"]
                #expect(activities[1]["activity"]["quiz"]["right"] == .array([]))
                #expect(activities[1]["result"]["choices"][0]["right"] == .null)
                #expect(activities[4]["result"]["answers"][0]["text"] == .string("Rain"))
                #expect(activities[4]["result"]["answers"][0]["learner"] == .null)
                #expect(activities[5]["wall"][0]["text"] == .string("When?"))
            }
            #expect(
                try await room.view(room.facilitator)["activities"][1]["activity"]["quiz"]["right"][0] == .number(1)
            )
            try await room.command(#"{"type":"close","activity":"engage-2"}"#, by: room.facilitator)
            #expect(try await room.view(ada)["activities"][1]["activity"]["quiz"]["right"][0] == .number(1))

            for id in ["explore-1", "explore-2"] {
                let hide = #"{"type":"mark","activity":"\#(id)","answers":[1],"mark":"hidden"}"#
                try await room.command(hide, by: room.facilitator)
            }
            let activities = try await room.view(ada)["activities"]
            #expect(activities[4]["result"]["answers"] == .array([]))
            #expect(activities[5]["wall"] == .array([]))
            #expect(try await room.view(room.facilitator)["activities"][5]["wall"][0]["isHidden"] == .bool(true))
        }
    }

    @Test func `cannot score their own team, vote after closing, or for themselves`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada", team: "Red")
            try await room.openEverything()
            let own = try await room.command(
                #"{"type":"score","activity":"evaluate-1","team":"t1","scores":[2]}"#,
                by: ada
            )
            #expect((own.status, own.code) == (403, "ownTeam"))
            try await room.command(try Self.json(.ask), by: ada)
            let self_ = try await room.command(try Self.json(.vote), by: ada)
            #expect((self_.status, self_.code) == (403, "ownQuestion"))
            try await room.command(#"{"type":"close","activity":"engage-1"}"#, by: room.facilitator)
            let late = try await room.command(try Self.json(.answerPoll), by: ada)
            #expect((late.status, late.code) == (409, "activityClosed"))
            try await room.command(#"{"type":"end"}"#, by: room.facilitator)
            #expect(try await room.command(try Self.json(.answerScale), by: ada).code == "ended")
        }
    }

    @Test func `who was sent out is nobody, and who was merged is the other`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let ben = try await room.join("Ben")
            try await room.openEverything()
            try await room.command(#"{"type":"merge","learner":"l1","into":"l2"}"#, by: room.facilitator)
            #expect(try await room.view(ada)["me"]["name"] == .string("Ben"))
            try await room.command(try Self.json(.answerPoll), by: ada)
            #expect(await room.live.state().activities[.poll]?.choices == [LearnerID(number: 2): [1]])
            try await room.command(#"{"type":"remove","learner":"l2"}"#, by: room.facilitator)
            for token in [ada, ben] {
                #expect(try await room.get("/api/v1/state", token: token).status == 401)
                #expect(try await room.get("/api/v1/events", token: token).status == 401)
                #expect(try await room.command(try Self.json(.answerPoll), by: token).status == 401)
            }
        }
    }
}
