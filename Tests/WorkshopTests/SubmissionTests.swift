import Foundation
import Lessons
import Testing
import Workshop

@Suite("Answers from files")
struct SubmissionTests {
    static let file = """
        {"entries": [
          {"learner": "Ada", "team": "Red", "activity": "engage-1", "choices": 2},
          {"learner": "Ada", "activity": "what goes missing? ", "choices": ["lids", 1]},
          {"learner": "Eve", "team": "Green", "activity": "explore-1", "text": "A bell."},
          {"learner": "Eve", "team": "Green", "activity": "evaluate-2", "answers": [null, "My shoes."]},
          {"learner": "Ben", "activity": "evaluate-2", "answers": {"What surprised you?": "Us.", "2": "Little."}},
          {"learner": "Ada", "activity": "Rota", "scores": {"clarity": "Exemplary", "Fairness": 3},
           "scoredTeam": "green", "comment": "Neat."},
          {"learner": "Eve", "activity": "Rota", "scores": [2, null], "scoredTeam": "Red"},
          {"id": 7, "learner": "Eve", "activity": "Rota", "scores": [2, 3], "ownTeam": true}
        ]}
        """

    /// Reads the file, decides it and applies what it leads to.
    static func submit(_ json: String, to room: inout Room) throws -> SubmissionOutcome {
        let before = room.session
        let outcome = room.session.decide(try SubmissionFile(json: Data(json.utf8)), at: room.now)
        #expect(room.session == before)
        for event in outcome.events { room.session.apply(event) }
        room.events += outcome.events
        return outcome
    }

    @Test func `Every entry leads to its events, and newcomers join first`() throws {
        var room = try Room.full()
        let outcome = try Self.submit(Self.file, to: &room)
        let eve = LearnerID(number: 5)
        let green = TeamID(number: 3)
        #expect(outcome.faults == [])
        #expect(outcome.taken == 8 && outcome.unchanged == 0)
        #expect(
            outcome.events.map(\.body) == [
                .teamAdded(green, name: "Green"),
                .learnerJoined(eve, name: "Eve", team: green),
                .pollAnswered(.poll, choices: [2]),
                .pollAnswered(.several, choices: [1, 2]),
                .questionAnswered(.question, text: "A bell."),
                .reflectionAnswered(.reflection, question: 2, text: "My shoes."),
                .reflectionAnswered(.reflection, question: 2, text: "Little."),
                .reflectionAnswered(.reflection, question: 1, text: "Us."),
                .teamScored(.rubric, team: green, sheet: ScoreSheet(scores: [3, 4], comment: "Neat.")),
                .teamScored(.rubric, team: .red, sheet: ScoreSheet(scores: [2, nil])),
                .ownTeamScored(.rubric, sheet: ScoreSheet(scores: [2, 3])),
            ]
        )
        #expect(outcome.events.map(\.by).suffix(3) == [.ada, .learner(eve), .learner(eve)])
        #expect(Set(outcome.events.compactMap(\.request)).count == 10)
    }

    @Test func `The same file twice changes nothing, whatever came between`() throws {
        var room = try Room.full()
        _ = try Self.submit(Self.file, to: &room)
        try room.send(.answerPoll(.poll, choices: [3]), by: .ada)
        let session = room.session
        // Laid out otherwise, it is still the same file.
        let again = Self.file.replacingOccurrences(of: "\n", with: " ").replacingOccurrences(of: ": ", with: ":")
        let outcome = try Self.submit(again, to: &room)
        #expect(outcome.events == [] && outcome.taken == 0 && outcome.unchanged == 8 && outcome.faults == [])
        #expect(room.session == session)
    }

    @Test func `Everybody may number their own entries from 1`() throws {
        var room = try Room.full()
        for learner in ["Ada", "Ben"] {
            let json = """
                [{"id": 1, "learner": "\(learner)", "activity": "engage-1", "choices": 1},
                 {"id": 1, "learner": "\(learner)", "activity": "explore-1", "text": "A bell."}]
                """
            #expect(try Self.submit(json, to: &room).taken == 2)
        }
        #expect(room.session.activities[.poll]?.choices.count == 2)
    }

    @Test func `Paper of somebody who was sent out by mistake can be handed in again`() throws {
        var room = try Room.full()
        let json = #"[{"learner": "Eve", "activity": "engage-1", "choices": 3}]"#
        _ = try Self.submit(json, to: &room)
        try room.send(.remove(LearnerID(number: 5)))
        let outcome = try Self.submit(json, to: &room)
        #expect(outcome.faults == [] && outcome.taken == 1)
        #expect(room.session.activities[.poll]?.choices == [LearnerID(number: 6): [3]])
        #expect(try Session(replaying: room.events) == room.session)
    }

    @Test(arguments: [Int.min, -1, 0, Int.max]) func `No number is a trap`(number: Int) throws {
        var room = try Room.kinds()
        let json = """
            [{"learner": "Ada", "activity": "engage-1", "choices": [\(number)]},
             {"learner": "Ada", "activity": "explore-1", "order": [\(number)]},
             {"learner": "Ada", "activity": "explore-2", "votes": [\(number)]},
             {"learner": "Ada", "activity": "elaborate-1", "fields": {"\(number)": "x"}},
             {"learner": "Ada", "activity": "elaborate-2", "placements": {"\(number)": [0.5, 0.5]}},
             {"learner": "Ada", "activity": "engage-3", "value": \(number)}]
            """
        let outcome = try Self.submit(json, to: &room)
        #expect(outcome.faults.count == 6)
        for command in [
            Command.vote(.wall, question: number, isFor: true), .fillWorksheet(.worksheet, field: number, text: "x"),
            .place(.map, component: number, at: .sample), .link(.map, .init(from: number, to: 1), isLinked: true),
            .group(.thoughts, answers: [number], label: "x"), .mark(.wall, answers: [number], .hidden),
            .showSlide(.slides, number),
        ] {
            let sender: Participant = command.isFacilitators ? .facilitator : .ada
            #expect(throws: Refusal.self) { try room.send(command, by: sender) }
        }
    }

    @Test func `Old words under a new id count again`() throws {
        var room = try Room.full()
        for (id, choice) in [("one", 1), ("two", 2), ("three", 1)] {
            let json = #"[{"id": "\#(id)", "learner": "Ada", "activity": "engage-1", "choices": [\#(choice)]}]"#
            #expect(try Self.submit(json, to: &room).taken == 1)
        }
        #expect(room.session.activities[.poll]?.choices == [LearnerID(number: 1): [1]])
    }

    @Test(arguments: [
        (#"{"activity": "engage-1", "choices": 1}"#, "Entry 2, learner: This is missing."),
        (
            #"{"learner": 5, "activity": "engage-1", "choices": 1}"#,
            "Entry 2, learner: This is a number; a text is expected."
        ),
        (#"7"#, "Entry 2: This is a number; an object is expected."),
        (
            #"{"learner": "Zoë", "activity": "engage-1"}"#,
            "Entry 2: Nothing is handed in: one of choices, text, words, value, order, votes, fields, placements, answers and "
                + "scores is expected."
        ),
        (
            #"{"learner": "Zoë", "activity": "engage-1", "choices": 1, "text": "x"}"#,
            "Entry 2: Only one of choices and text can be handed in at a time."
        ),
        (
            #"{"learner": "Zoë", "activity": "engage-1", "choises": 1}"#,
            "Entry 2, choises: There is no such key; the keys are id, learner, team, activity, choices, text, words, value, "
                + "order, votes, fields, placements, answers, scores, links, scoredTeam, ownTeam and comment."
        ),
        (
            #"{"learner": "Zoë", "activity": "nowhere-1", "choices": 1}"#,
            "Entry 2, activity: There is no activity “nowhere-1” in this session."
        ),
        (#"{"learner": "Zoë", "activity": "engage-1", "text": "x"}"#, "Entry 2: “Who washes up?” takes choices."),
        (
            #"{"learner": "Zoë", "activity": "engage-1", "choices": "Me"}"#,
            "Entry 2, choices: “Me” is no option; the options are The cook, The guests and Nobody."
        ),
        (
            #"{"learner": "Zoë", "activity": "engage-1", "choices": [true]}"#,
            "Entry 2, choices[1]: This is true or false; a whole number or a text is expected."
        ),
        (
            #"{"learner": "Zoë", "activity": "engage-1", "choices": 1.5}"#,
            "Entry 2, choices: This is a number; a whole number or a text is expected."
        ),
        (
            #"{"learner": "Ada", "activity": "engage-1", "choices": 9}"#,
            "Entry 2: There is no option 9; the options are 1 to 3."
        ),
        (
            #"{"learner": "Ada", "team": "Blue", "activity": "engage-1", "choices": 1}"#,
            "Entry 2, team: “Ada” is in “Red”, not in “Blue”."
        ),
        (
            #"{"learner": "Dot", "team": "Blue", "activity": "engage-1", "choices": 1}"#,
            "Entry 2, team: “Dot” is in no team; put them into “Blue” first, or leave the team out."
        ),
        (
            #"{"learner": "Zoë", "activity": "evaluate-2", "answers": ["a", 2]}"#,
            "Entry 2, answers[2]: This is a number; a text is expected."
        ),
        (
            #"{"learner": "Zoë", "activity": "evaluate-2", "answers": {"Why?": "x"}}"#,
            "Entry 2, answers: “Why?” is no question; the questions are 1 to 2."
        ),
        (#"{"learner": "Ada", "activity": "evaluate-2", "answers": ["", "x"]}"#, "Entry 2: The text is empty."),
        (#"{"learner": "Zoë", "activity": "Rota", "scores": [1, 2]}"#, "Entry 2, scoredTeam: This is missing."),
        (
            #"{"learner": "Zoë", "activity": "Rota", "scores": [1, 2], "ownTeam": "yes"}"#,
            "Entry 2, ownTeam: This is a text; true or false is expected."
        ),
        (
            #"{"learner": "Zoë", "activity": "Rota", "scores": [1, 2], "scoredTeam": "Grey"}"#,
            "Entry 2, scoredTeam: There is no team “Grey”."
        ),
        (
            #"{"learner": "Zoë", "activity": "Rota", "scores": [1, 2, 3], "scoredTeam": "Red"}"#,
            "Entry 2, scores: “3” is no criterion; the criteria are Fairness and Clarity."
        ),
        (
            #"{"learner": "Zoë", "activity": "Rota", "scores": {"Fairness": "Great"}, "scoredTeam": "Red"}"#,
            "Entry 2, scores.Fairness: “Great” is no level; the levels are Emerging, Developing, Proficient and Exemplary."
        ),
        (
            #"{"learner": "Ada", "activity": "Rota", "scores": [1, 7], "scoredTeam": "Blue"}"#,
            "Entry 2: 7 is no level of “Clarity”; its levels go from 1 to 4."
        ),
        (
            #"{"learner": "Ada", "activity": "Rota", "scores": [1, 2], "scoredTeam": "Red"}"#,
            "Entry 2: “Red” is your own team; nobody scores their own among the others."
        ),
        (
            #"{"id": "first", "learner": "Ada", "activity": "engage-1", "choices": 2}"#,
            "Entry 2, id: Another entry of this file has the identifier “first” too."
        ),
    ])
    func `A bad entry is named, and the others count`(_ entry: String, _ sentence: String) throws {
        let first = #"{"id": "first", "learner": "Ada", "activity": "engage-1", "choices": 1}"#
        let last = #"{"learner": "Ben", "activity": "engage-1", "choices": 3}"#
        var room = try Room.full()
        let outcome = try Self.submit("[\(first), \(entry), \(last)]", to: &room)
        #expect(outcome.faults.map(\.description) == [sentence])
        #expect(outcome.taken == 2 && outcome.unchanged == 0)
        #expect(room.session.learner(named: "Zoë") == nil)
        #expect(room.session.activities[.poll]?.choices.count == 2)
    }

    @Test(arguments: [
        ("", "This is no JSON: "), ("[{]", "This is no JSON: "), ("[1, 2", "This is no JSON: "),
        ("7", "There are no entries"), (#"{"entries": 7}"#, "There are no entries"), ("{}", "There are no entries"),
        (String(repeating: "[", count: 100_000), "This is no JSON: "),
    ])
    func `A file that is none is one fault`(_ json: String, _ beginning: String) {
        let fault = #expect(throws: SubmissionFault.self) { try SubmissionFile(json: Data(json.utf8)) }
        #expect(fault?.description.hasPrefix(beginning) == true)
    }

    @Test func `A file of one entry needs no list`() throws {
        var room = try Room.full()
        #expect(try Self.submit(#"{"learner": "Ada", "activity": "engage-1", "choices": 1}"#, to: &room).taken == 1)
    }

    @Test func `A name that cannot be is refused once an entry, at the entry`() throws {
        var room = try Room.full()
        let name = String(repeating: "x", count: 61)
        let entry = #"{"learner": "\#(name)", "activity": "engage-1", "choices": 1}"#
        let outcome = try Self.submit("[\(entry)]", to: &room)
        #expect(outcome.faults == [SubmissionFault(entry: 1, reason: .refused(.longName(61)))])
    }

    @Test func `A closed activity is refused entry by entry`() throws {
        var room = try Room.full()
        try room.send(.close(.poll))
        let outcome = try Self.submit(Self.file, to: &room)
        #expect(
            outcome.faults == [SubmissionFault(entry: 1, reason: .refused(.activityClosed(title: "Who washes up?")))]
        )
        #expect(outcome.taken == 7)
    }
}
