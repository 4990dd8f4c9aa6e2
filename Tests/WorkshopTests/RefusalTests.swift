import Lessons
import Testing
import Workshop

@Suite("Refusals")
struct RefusalTests {
    static let long = String(repeating: "x", count: 2001)

    /// Refused in a full room: Ada and Ben in Red, Cem in Blue, Dot in no team, everything open.
    @Test(
        arguments: [
            (.start(startedAt: nil), .facilitator, .alreadyStarted),
            (.resume, .facilitator, .notPaused),
            (.back, .facilitator, .noItemBefore),
            (.extend(seconds: 0), .facilitator, .extensionOutOfRange(seconds: 0)),
            (.extend(seconds: -541), .facilitator, .extensionOutOfRange(seconds: -541)),
            (.extend(seconds: 42_601), .facilitator, .extensionOutOfRange(seconds: 42_601)),
            (.extend(seconds: .min), .facilitator, .extensionOutOfRange(seconds: .min)),
            (.extend(seconds: .max), .facilitator, .extensionOutOfRange(seconds: .max)),
            (.open(.poll), .facilitator, .activityAlreadyOpen(title: "Who washes up?")),
            (.open(ActivityID(rawValue: "x")), .facilitator, .unknownActivity("x")),
            (.close(ActivityID(rawValue: "x")), .facilitator, .unknownActivity("x")),
            (.showResults(ActivityID(rawValue: "x")), .facilitator, .unknownActivity("x")),
            (.addTeam(name: " rEd"), .facilitator, .teamNameTaken("rEd")),
            (.addTeam(name: " \u{7}"), .facilitator, .emptyName),
            (.move(LearnerID(number: 9), to: nil), .facilitator, .unknownLearner),
            (.move(LearnerID(number: 1), to: TeamID(number: 9)), .facilitator, .unknownTeam("t9")),

            (.rename(LearnerID(number: 9), name: "Eve"), .facilitator, .unknownLearner),
            (.rename(LearnerID(number: 1), name: " \u{7}"), .facilitator, .emptyName),
            (.rename(LearnerID(number: 1), name: "bEN"), .facilitator, .nameTaken("bEN")),
            (.merge(LearnerID(number: 1), into: LearnerID(number: 1)), .facilitator, .mergeWithItself),
            (.merge(LearnerID(number: 1), into: LearnerID(number: 9)), .facilitator, .unknownLearner),
            (.merge(LearnerID(number: 9), into: LearnerID(number: 1)), .facilitator, .unknownLearner),
            (.remove(LearnerID(number: 9)), .facilitator, .unknownLearner),
            (.rename(LearnerID(number: 1), name: "Eve"), .ada, .notAllowed),
            (.merge(LearnerID(number: 2), into: LearnerID(number: 1)), .ada, .notAllowed),
            (.remove(LearnerID(number: 2)), .ada, .notAllowed),
            (.chooseTeam(.blue), .ada, .inTeamAlready("Red")),
            (.chooseTeam(TeamID(number: 9)), .dot, .unknownTeam("t9")),
            (.chooseTeam(.blue), .facilitator, .notAllowed),
            (.showSlide(.poll, 1), .facilitator, .wrongKind(title: "Who washes up?")),
            (.showSlide(.poll, 1), .ada, .notAllowed),

            (.join(name: "", team: nil), .program, .emptyName),
            (.join(name: "\u{202E}\u{200B}", team: nil), .program, .emptyName),
            (.join(name: "ADA", team: nil), .program, .nameTaken("ADA")),
            (.join(name: String(repeating: "ü", count: 61), team: nil), .program, .longName(61)),
            (.join(name: "Eve", team: String(repeating: "x", count: 61)), .program, .longName(61)),

            (.next, .ada, .notAllowed),
            (.end, .ada, .notAllowed),
            (.open(.poll), .learner(LearnerID(number: 9)), .notAllowed),
            (.answerPoll(.poll, choices: [1]), .facilitator, .notAllowed),
            (.answerPoll(.poll, choices: [1]), .program, .notAllowed),
            (.answerPoll(.poll, choices: [1]), .learner(LearnerID(number: 9)), .unknownLearner),

            (.answerPoll(ActivityID(rawValue: "x"), choices: [1]), .ada, .unknownActivity("x")),
            (.answerPoll(.question, choices: [1]), .ada, .wrongKind(title: "What would help?")),
            (.answerPoll(.poll, choices: []), .ada, .noChoice),
            (.answerPoll(.poll, choices: [0]), .ada, .unknownChoice(0, of: 3)),
            (.answerPoll(.poll, choices: [4]), .ada, .unknownChoice(4, of: 3)),
            (.answerPoll(.poll, choices: [1, 2]), .ada, .tooManyChoices(2, most: 1)),
            (.answerPoll(.several, choices: [1, 2, 3]), .ada, .tooManyChoices(3, most: 2)),
            (.answerPoll(.several, choices: [2, 2]), .ada, .sameChoiceTwice(2)),

            (.answerQuestion(.poll, text: "Me"), .ada, .wrongKind(title: "Who washes up?")),
            (.answerQuestion(.question, text: " \n\u{0}"), .ada, .emptyText),
            (.answerQuestion(.question, text: long), .ada, .longText(2001)),

            (.answerReflection(.question, question: 1, text: "x"), .ada, .wrongKind(title: "What would help?")),
            (.answerReflection(.reflection, question: 0, text: "x"), .ada, .unknownQuestion(0, of: 2)),
            (.answerReflection(.reflection, question: 3, text: "x"), .ada, .unknownQuestion(3, of: 2)),
            (.answerReflection(.reflection, question: 1, text: ""), .ada, .emptyText),
            (.answerReflection(.reflection, question: 1, text: long), .ada, .longText(2001)),

            (.score(.poll, team: .blue, sheet: ScoreSheet(scores: [1, 2])), .ada, .wrongKind(title: "Who washes up?")),
            (.score(.rubric, team: TeamID(number: 9), sheet: ScoreSheet(scores: [1, 2])), .ada, .unknownTeam("t9")),
            (.score(.rubric, team: .red, sheet: ScoreSheet(scores: [1, 2])), .ada, .ownTeam("Red")),
            (.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [1])), .ada, .wrongNumberOfScores(1, criteria: 2)),
            (
                .score(.rubric, team: .blue, sheet: ScoreSheet(scores: [4, 5])), .ada,
                .scoreOutsideLevels(5, criterion: "Clarity", lowest: 1, highest: 4)
            ),
            (.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [4, 4], comment: long)), .ada, .longText(2001)),
            (.scoreOwnTeam(.rubric, sheet: ScoreSheet(scores: [1, 2])), .dot, .noTeam),
            (.scoreOwnTeam(.rubric, sheet: ScoreSheet(scores: [])), .ada, .wrongNumberOfScores(0, criteria: 2)),
            (.scoreOwnTeam(.reflection, sheet: ScoreSheet(scores: [])), .ada, .wrongKind(title: "Looking back")),
        ] as [(Command, Participant, Refusal)]
    )
    func `A full room refuses`(_ command: Command, _ sender: Participant, _ refusal: Refusal) throws {
        let room = try Room.full()
        #expect(throws: refusal) { try room.session.decide(command, by: sender, at: room.now) }
    }

    @Test(
        arguments: [
            (.pause, .facilitator, .notStarted), (.resume, .facilitator, .notStarted),
            (.next, .facilitator, .notStarted),
            (.back, .facilitator, .notStarted), (.extend(seconds: 60), .facilitator, .notStarted),
            (.start(startedAt: Room.two.advanced(byMilliseconds: 1)), .facilitator, .startInTheFuture),
            (.start(startedAt: Room.two.advanced(bySeconds: -43_201)), .facilitator, .startTooLongAgo),
            (.close(.poll), .facilitator, .activityNotOpen(title: "Who washes up?")),
            (.answerPoll(.poll, choices: [1]), .ada, .activityNotOpen(title: "Who washes up?")),
        ] as [(Command, Participant, Refusal)]
    )
    func `A room that waits refuses`(_ command: Command, _ sender: Participant, _ refusal: Refusal) throws {
        var room = try Room()
        try room.send(.join(name: "Ada", team: nil), by: .program)
        #expect(throws: refusal) { try room.session.decide(command, by: sender, at: room.now) }
    }

    @Test(
        arguments: [
            (.start(startedAt: nil), .facilitator), (.pause, .facilitator), (.resume, .facilitator),
            (.next, .facilitator),
            (.back, .facilitator), (.extend(seconds: 60), .facilitator), (.end, .facilitator),
            (.open(.poll), .facilitator),
            (.close(.poll), .facilitator), (.showResults(.question), .facilitator), (.addTeam(name: "Z"), .facilitator),
            (.move(LearnerID(number: 1), to: nil), .facilitator), (.join(name: "Eve", team: nil), .program),
            (.answerPoll(.poll, choices: [1]), .ada), (.answerQuestion(.question, text: "x"), .ada),
            (.answerReflection(.reflection, question: 1, text: "x"), .ada),
            (.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [1, 2])), .ada),
            (.scoreOwnTeam(.rubric, sheet: ScoreSheet(scores: [1, 2])), .ada),
        ] as [(Command, Participant)]
    )
    func `After the end everything is refused`(_ command: Command, _ sender: Participant) throws {
        var room = try Room.full()
        try room.send(.end)
        #expect(throws: Refusal.ended) { try room.session.decide(command, by: sender, at: room.now) }
    }

    @Test func `What does not fit the state of things is refused`() throws {
        var room = try Room.full()
        try room.send(.pause)
        #expect(throws: Refusal.paused) { try room.send(.pause) }
        try room.send(.resume)
        try room.send(.close(.poll))
        #expect(throws: Refusal.activityClosed(title: "Who washes up?")) { try room.send(.close(.poll)) }
        for _ in 1...3 { try room.send(.next) }
        #expect(throws: Refusal.noNextItem) { try room.send(.next) }
    }

    @Test func `What is just inside the limits is taken`() throws {
        var room = try Room.full()
        let text = String(repeating: "👩‍👩‍👧‍👦", count: 2000)
        #expect(
            try room.send(.answerQuestion(.question, text: text), by: .ada) == [
                .questionAnswered(.question, text: text)
            ]
        )
        #expect(try room.send(.extend(seconds: -540)) != [])
        #expect(try room.send(.extend(seconds: 43_140)) != [])
        #expect(try room.send(.join(name: String(repeating: "é", count: 60), team: " "), by: .program).count == 1)
    }

    @Test func `A letter under a heap of marks is as long as it is heavy`() throws {
        let room = try Room.full()
        let heap = "a" + String(repeating: "\u{301}", count: 40_000)
        #expect(throws: Refusal.longText(2500)) {
            try room.session.decide(.answerQuestion(.question, text: heap), by: .ada, at: room.now)
        }
    }

    @Test(arguments: [
        ("  Ada \t Lovelace\n", "Ada Lovelace"), ("A\u{1B}[31mda", "A[31mda"), ("\u{202E}Ada\u{202C}", "Ada"),
        ("A\u{2028}B", "A B"), ("A\u{85}B", "A B"), ("نسیم\u{200C}ها", "نسیم\u{200C}ها"), ("👩‍🍳", "👩‍🍳"),
    ])
    func `A name is kept clean`(_ typed: String, _ kept: String) throws {
        var room = try Room()
        #expect(
            try room.send(.join(name: typed, team: nil), by: .program)
                == [.learnerJoined(LearnerID(number: 1), name: kept, team: nil)]
        )
    }

    @Test(arguments: [
        (" one\r\ntwo\rthree\n", "one\ntwo\nthree"), ("a\tb\u{0}\u{9B}", "a\tb"), ("a\u{2029}b", "a\nb"),
        ("\n\n\na", "a"),
    ])
    func `A text keeps its lines and nothing that moves a cursor`(_ typed: String, _ kept: String) throws {
        var room = try Room.full()
        #expect(
            try room.send(.answerQuestion(.question, text: typed), by: .ada) == [
                .questionAnswered(.question, text: kept)
            ]
        )
    }

    @Test func `Each refusal has its own code and a sentence`() {
        let all: [Refusal] = [
            .notStarted, .alreadyStarted, .ended, .paused, .notPaused, .startInTheFuture, .startTooLongAgo, .noNextItem,
            .noItemBefore, .extensionOutOfRange(seconds: 1), .notAllowed, .unknownLearner, .unknownTeam(""), .emptyName,
            .longName(1), .nameTaken(""), .teamNameTaken(""), .unknownActivity(""), .activityNotOpen(title: ""),
            .activityClosed(title: ""), .activityAlreadyOpen(title: ""), .wrongKind(title: ""),
            .unknownChoice(1, of: 1),
            .noChoice, .sameChoiceTwice(1), .tooManyChoices(1, most: 1), .emptyText, .longText(1),
            .unknownQuestion(1, of: 1), .ownTeam(""), .noTeam, .wrongNumberOfScores(1, criteria: 1),
            .scoreOutsideLevels(1, criterion: "", lowest: 1, highest: 1),
        ]
        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            #expect("\(refusal)".hasSuffix("."))
            // The code is the name of the case, which a mirror tells where the case carries something.
            if let label = Mirror(reflecting: refusal).children.first?.label { #expect(label == refusal.code) }
        }
    }
}
