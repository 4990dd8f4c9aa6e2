import Diagnostics
import Lessons
import LiveSession
import Records
import Testing
import Workshop

@testable import Web

@Suite struct `News` {
    @Test func `comes at once and whenever something happens`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let start: @Sendable () async throws -> Void = {
                try await room.perform(.start(startedAt: nil), by: .facilitator)
            }
            let heard = try await room.listen(ada, once: start) { $0.contains(#""stage":"running""#) }
            let text = try #require(heard)
            #expect(text.hasPrefix("HTTP/1.1 200"))
            #expect(text.lowercased().contains("content-type: text/event-stream; charset=utf-8"))
            #expect(text.contains("event: state\nid: 2\ndata: {"))
            #expect(text.contains("event: state\nid: 3\ndata: {"))
        }
    }

    @Test func `comes to whoever has only just joined, however many do`() async throws {
        try await ServedRoom.open { room in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...40 {
                    group.addTask {
                        let token = try await room.join("Ada \(number)")
                        let heard = try await room.listen(token) { $0.contains("\r\n\r\n") }
                        #expect(heard?.hasPrefix("HTTP/1.1 200") == true)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `is the newest for who comes late`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            try await room.openEverything()
            let sequence = await room.live.current().sequence
            let text = try #require(try await room.listen(ada) { $0.contains("\n\n") && $0.contains("data:") })
            #expect(text.contains("id: \(sequence)\n"))
        }
    }

    @Test func `ends for who was sent out`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let remove: @Sendable () async throws -> Void = {
                try await room.perform(.remove(LearnerID(number: 1)), by: .facilitator)
            }
            let ended = try await room.listen(ada, once: remove) { $0.contains("0\r\n\r\n") }
            #expect(ended != nil)
        }
    }

    @Test func `tells the facilitator who is here`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            #expect(try await room.view(room.facilitator)["learners"][0]["isHere"] == .bool(false))
            let tell: @Sendable () async throws -> Void = {
                let told = try await room.listen(room.facilitator) { $0.contains(#""isHere":true"#) }
                #expect(told != nil)
            }
            _ = try await room.listen(ada, once: tell) { $0.contains("data:") }
            for _ in 0..<200 where try await room.view(room.facilitator)["learners"][0]["isHere"] == .bool(true) {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(try await room.view(room.facilitator)["learners"][0]["isHere"] == .bool(false))
        }
    }

    @Test func `of an unchanged activity is written once`() async throws {
        try await ServedRoom.open { room in
            _ = try await room.join("Ada")
            try await room.openEverything()
            let update = await room.live.current()
            let first = ResultTexts(update.session, after: nil)
            let second = ResultTexts(update.session, after: first)
            #expect(first.result(.poll, for: .learner) == second.result(.poll, for: .learner))
            try await room.perform(.answerPoll(.poll, choices: [2]), by: .learner(LearnerID(number: 1)))
            let third = ResultTexts(await room.live.state(), after: second)
            #expect(third.result(.poll, for: .learner) != second.result(.poll, for: .learner))
        }
    }
}

@Suite struct `A view` {
    @Test func `of a learner is this and nothing else`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada", team: "Red")
            try await room.perform(.start(startedAt: nil), by: .facilitator)
            try await room.perform(.open(.poll), by: .facilitator)
            try await room.perform(.answerPoll(.poll, choices: [2]), by: .learner(LearnerID(number: 1)))
            let view = try await room.view(ada)
            let rest = #"{"plannedSeconds":600,"state":"waiting","#
            let expected =
                #"""
                {"sequence":6,"now":"2026-11-21T14:00:00.000Z","speed":1,"role":"learner",
                 "session":"\#(room.folder.name)","title":"A garden","stage":"running","health":"good",
                 "running":{"index":0,"kind":"engage","title":"Engage","plannedSeconds":600,"extendedSeconds":0,
                  "endsAt":"2026-11-21T14:10:00.000Z","remainingSeconds":600,"learnerActivity":["Look around","Vote"]},
                 "next":{"kind":"explore","title":"Explore","plannedSeconds":600},
                 "agenda":[
                  {"plannedSeconds":600,"state":"running","kind":"engage","title":"Engage",
                   "startsAt":"2026-11-21T14:00:00.000Z","endsAt":"2026-11-21T14:10:00.000Z"},
                  \#(rest)"kind":"explore","title":"Explore",
                   "startsAt":"2026-11-21T14:10:00.000Z","endsAt":"2026-11-21T14:20:00.000Z"},
                  \#(rest)"kind":"elaborate","title":"Elaborate",
                   "startsAt":"2026-11-21T14:20:00.000Z","endsAt":"2026-11-21T14:30:00.000Z"},
                  \#(rest)"kind":"evaluate","title":"Evaluate",
                   "startsAt":"2026-11-21T14:30:00.000Z","endsAt":"2026-11-21T14:40:00.000Z"}],
                 "me":{"id":"l1","name":"Ada","team":"t1"},
                 "teams":[{"id":"t1","name":"Red","size":1}],"learnerCount":1,
                 "activities":[{"activity":{"id":"engage-1","phase":"engage","title":"What grows best?","kind":"poll",
                   "poll":{"choices":["Beans","Roses","Weeds"],"selection":1},"origin":"plan"},
                  "status":"open","showsResults":true,"closesAt":null,"answered":1,"expected":1,
                  "mine":{"choices":[2]},
                  "result":{"activity":{"id":"engage-1","phase":"engage","title":"What grows best?","status":"open",
                    "anonymous":false,"assesses":[],"openedAt":"2026-11-21T14:00:00.000Z"},
                   "ballots":1,"answers":[],"choices":[{"choice":1,"text":"Beans","count":0},
                    {"choice":2,"text":"Roses","count":1},{"choice":3,"text":"Weeds","count":0}]}}]}
                """#
            let expectation = try JSONReader.read(Array(expected.utf8))
            for key in view.keys.union(expectation.keys) {
                #expect(view[key] == expectation[key], "\(key): \(view[key])")
            }
        }
    }

    @Test func `of the facilitator has what waits as well, and the people`() async throws {
        try await ServedRoom.open { room in
            _ = try await room.join("Ada")
            let view = try await room.view(room.facilitator)
            #expect(view["activities"].array.count == 13)
            #expect(view["running"] == .null)
            #expect(view["joining"]["code"] == .string(room.card.code))
            #expect(view["joining"]["address"] == .string(room.card.address))
            #expect(view["joining"]["qr"].string?.hasPrefix("<svg") == true)
            let learner = #"{"id":"l1","name":"Ada","team":null,"isHere":false,"answered":[]}"#
            #expect(try view["learners"] == .array([JSONReader.read(Array(learner.utf8))]))
            let screen = try await room.view(room.screen)
            #expect(screen["learners"] == .null)
            #expect(screen["joining"]["code"] == .string(room.card.code))
            #expect(screen["activities"] == .array([]))
        }
    }

    @Test func `stands still during a pause`() async throws {
        try await ServedRoom.open { room in
            try await room.perform(.start(startedAt: nil), by: .facilitator)
            try await room.perform(.pause, by: .facilitator)
            let running = try await room.view(room.screen)["running"]
            #expect(running["endsAt"] == .null)
            #expect(running["remainingSeconds"] == .number(600))
        }
    }

    @Test func `shows slides to the screen, made harmless`() async throws {
        let deck =
            "# <b>Beds</b>\n\n- one & two\n  - three\n- four\n\n<!-- Say hello -->\n\n---\n\n1. First\n\n![a \"picture\"](http://x/y.png)\n"
        try await ServedRoom.open(
            slides: [
                "beds.md": SlideTexts(of: DeckReader().read(SourceText(name: "beds.md", bytes: Array(deck.utf8))).deck)
            ]
        ) { room in
            try await room.openEverything()
            let slide = try await room.view(room.screen)["activities"][12]["slide"]
            #expect(slide["count"] == .number(2))
            let html = slide["html"].string ?? ""
            #expect(html.contains("<h1>"))
            #expect(!html.contains("<b>"))
            #expect(html.contains("<ul><li>one &amp; two<ul><li>three</li></ul></li><li>four</li></ul>"))
            try await room.command(#"{"type":"showSlide","activity":"evaluate-4","index":1}"#, by: room.facilitator)
            let second = try await room.view(room.facilitator)["activities"][12]["slide"]
            #expect(second["html"].string?.contains("<ol><li>First</li></ol>") == true)
            #expect(second["html"].string?.contains("http") == false)
            let beyond = try await room.command(
                #"{"type":"showSlide","activity":"evaluate-4","index":2}"#,
                by: room.facilitator
            )
            #expect(beyond.code == "unknownSlide")
        }
    }

    @Test func `shows on the screen what the facilitator wishes, until something else is opened or shown`() async throws
    {
        try await ServedRoom.open(.hidden) { room in
            func wish(_ activity: String) async throws -> Answer {
                try await room.command(#"{"type":"showOnScreen","activity":\#(activity)}"#, by: room.facilitator)
            }
            func shown() async throws -> [JSONValue] {
                [try await room.view(room.screen)["onScreen"], try await room.view(room.facilitator)["onScreen"]]
            }
            try await room.perform(.start(startedAt: nil), by: .facilitator)
            #expect(try await wish(#""engage-1""#).code == "notOpenedYet")
            #expect(try await wish(#""engage-99""#).code == "unknownActivity")
            try await room.perform(.open(.poll), by: .facilitator)
            #expect(try await shown() == [.null, .null])
            #expect(try await wish(#""engage-1""#).status == 200)
            #expect(try await shown() == [.string("engage-1"), .string("engage-1")])
            try await room.perform(.close(.poll), by: .facilitator)
            #expect(try await shown() == [.string("engage-1"), .string("engage-1")])
            try await room.perform(.open(.quiz), by: .facilitator)
            #expect(try await shown() == [.null, .null])
            _ = try await wish(#""engage-1""#)
            try await room.perform(.showResults(.quiz), by: .facilitator)
            #expect(try await shown() == [.null, .null])
            _ = try await wish(#""engage-1""#)
            _ = try await wish("null")
            #expect(try await shown() == [.null, .null])
            let ada = try await room.join("Ada")
            #expect(!(try await room.view(ada).keys.contains("onScreen")))
        }
    }
}
