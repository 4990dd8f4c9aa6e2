import Foundation
import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("Typing what every kind takes")
struct KindCommandTests {
    private static let quiz = ActivityID(rawValue: "engage-1")
    private static let words = ActivityID(rawValue: "engage-2")
    private static let scale = ActivityID(rawValue: "engage-3")
    private static let rank = ActivityID(rawValue: "engage-4")
    private static let wall = ActivityID(rawValue: "engage-5")
    private static let worksheet = ActivityID(rawValue: "engage-6")
    private static let map = ActivityID(rawValue: "engage-7")
    private static let slots = ActivityID(rawValue: "engage-8")
    private static let question = ActivityID(rawValue: "engage-9")
    private static let slides = ActivityID(rawValue: "engage-10")
    private static let ada = Participant.learner(LearnerID(number: 1))
    private static let maryAnn = Participant.learner(LearnerID(number: 2))

    static let setup: SessionSetup = {
        let kinds: [Activity.Kind] = [
            .quiz(Quiz(choices: ["Rain", "A hose"], right: [2])), .words(WordCloud()),
            .scale(Scale(lowestLabel: "dry", highestLabel: "wet")), .rank(Ranking(items: ["Beans", "Peas", "Leeks"])),
            .questionsAndAnswers, .worksheet(Worksheet(fields: ["Bed", "Who waters"])),
            .map(MapTask(components: ["Hose", "Well"], links: [.init(from: 1, to: 2)])),
            .slots(Slots(teamSeconds: 300)),
            .question, .slides(Slides(file: "beds.md", first: 1, last: 3)),
        ]
        let activities = kinds.enumerated().map { index, kind in
            Activity(
                id: ActivityID(phase: .engage, number: index + 1),
                phase: .engage,
                title: "\(kind.name) of the garden",
                kind: kind
            )
        }
        return SessionSetup(
            title: "A garden",
            planName: "garden.md",
            agenda: [
                AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 3600, activities: activities.map(\.id))
            ],
            activities: activities
        )
    }()

    /// Ada in Beans, Mary Ann in Peas; everything open.
    static func room() throws -> Rehearsal {
        var room = try Rehearsal(setup)
        for line in ["join Ada in Beans", "join Mary Ann in Peas", "start"] { try room.type(line) }
        for activity in setup.activities { try room.send(.open(activity.id)) }
        return room
    }

    private func command(_ line: String, in room: Rehearsal) throws -> TypedCommand? {
        let language = CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock)
        return try language.read(line)
    }

    @Test(
        arguments: [
            ("answer engage-1 Ada: a hose", .answerQuiz(quiz, choices: [2]), ada),
            (
                "answer engage-2 Mary Ann: slow, very wet; green",
                .answerWords(words, words: ["slow", " very wet", " green"]), maryAnn
            ),
            ("answer engage-3 Ada: 4", .answerScale(scale, value: 4), ada),
            ("answer engage-3 Ada: Wet", .answerScale(scale, value: 5), ada),
            ("answer engage-4 Ada: 3, 1", .answerRank(rank, order: [3, 1]), ada),
            ("answer engage-5 Ada: Who has the key?", .ask(wall, text: "Who has the key?"), ada),
            ("vote Mary Ann: 3", .vote(wall, question: 3, isFor: true), maryAnn),
            ("vote engage-5 Ada: 3 off", .vote(wall, question: 3, isFor: false), ada),
            ("fill Mary Ann 2: Ben: daily", .fillWorksheet(worksheet, field: 2, text: "Ben: daily"), maryAnn),
            ("fill Ada 2:", .fillWorksheet(worksheet, field: 2, text: ""), ada),
            ("place Ada 2: off", .place(map, component: 2, at: nil), ada),
            ("link Ada: 2 1", .link(map, MapTask.Link(from: 2, to: 1), isLinked: true), ada),
            ("link Ada: 2 1 off", .link(map, MapTask.Link(from: 2, to: 1), isLinked: false), ada),
            ("present", .present(slots, team: TeamID(number: 1)), .facilitator),
            ("present Peas", .present(slots, team: TeamID(number: 2)), .facilitator),
            ("slide 3", .showSlide(slides, 3), .facilitator), ("slide", .showSlide(slides, 2), .facilitator),
            ("slide back", .showSlide(slides, 0), .facilitator),
            ("present none", .present(slots, team: nil), .facilitator),
            ("group engage-5 3 5 as Who waters", .group(wall, answers: [3, 5], label: "Who waters"), .facilitator),
            ("group engage-9 3, 5 as \"as is\"", .group(question, answers: [3, 5], label: "as is"), .facilitator),
            ("ungroup engage-9 3", .group(question, answers: [3], label: nil), .facilitator),
            ("pin engage-9 3", .mark(question, answers: [3], .pinned), .facilitator),
            ("unpin engage-9 3", .mark(question, answers: [3], .unpinned), .facilitator),
            ("hide engage-9 3 4", .mark(question, answers: [3, 4], .hidden), .facilitator),
            ("unhide engage-9 3", .mark(question, answers: [3], .shown), .facilitator),
        ] as [(String, Command, Participant)]
    )
    func `a line is a command`(_ line: String, _ expected: Command, _ sender: Participant) throws {
        #expect(try command(line, in: try Self.room()) == .perform(expected, by: sender))
    }

    @Test(arguments: ["place Ada 1: 0.8 0.35", "place Ada 1: 0,8 0,35", "place Ada 1: 0.8, 0.35"])
    func `a place is two numbers`(_ line: String) throws {
        guard
            case .perform(.place(Self.map, component: 1, let placement), Self.ada) = try command(line, in: Self.room())
        else {
            Issue.record("no placement")
            return
        }
        #expect(placement == Placement(visibility: 0.8, evolution: 0.35))
    }

    @Test(arguments: [
        (
            "place Ada 1: 0.8",
            "“0.8” is no place on a map; write visibility and evolution, each from 0 to 1, such as 0.8 0.35."
        ),
        (
            "place Ada 1: 2 0",
            "“2 0” is no place on a map; write visibility and evolution, each from 0 to 1, such as 0.8 0.35."
        ),
        ("place Ada", "It is written: place NAME 2: 0.8 0.35"), ("fill Ada: x", "It is written: fill NAME 2: TEXT"),
        ("link Ada: 1", "“1” should be numbers; it is written: link NAME: 2 1"),
        ("vote Ada: x", "“x” should be numbers; it is written: vote NAME: 3"),
        ("answer engage-3 Ada: x", "“x” is not on this scale; it goes from 1 to 5."),
        ("group 3 5", "It is written: group 3 5 as LABEL"),
        ("group x as y", "“x” should be numbers; it is written: group 3 5 as LABEL"),
        ("pin", "It is written: pin 3"), ("pin 3", "There are no free texts to sort."),
        ("present Leeks", "There is no team “Leeks”. “team Leeks” adds one."),
    ])
    func `a line that is none says why`(_ line: String, _ sentence: String) throws {
        let room = try Self.room()
        let fault = #expect(throws: CommandFault.self) { try command(line, in: room) }
        #expect(fault?.description == sentence)
    }

    /// Everything handed in once, and sorted.
    static func busyRoom() throws -> Rehearsal {
        var room = try Self.room()
        for line in [
            "answer engage-1 Ada: 2", "answer engage-1 Mary Ann: 1", "answer engage-2 Ada: green, wet",
            "answer engage-2 Mary Ann: Green", "answer engage-3 Ada: 2", "answer engage-3 Mary Ann: 5",
            "answer engage-4 Ada: 3 1 2", "answer engage-5 Ada: Who has the key?",
            "answer engage-5 Ada: When does it rain?",
            "vote Mary Ann: 2", "fill Ada 1: By the wall", "place Ada 1: 0.8 0.35", "link Ada: 2 1", "present",
            "answer engage-9 Ada: More water", "answer engage-9 Mary Ann: A second hose", "pin engage-5 1",
            "group engage-9 1 2 as Water", "hide engage-9 2",
        ] {
            try room.type(line)
        }
        return room
    }

    @Test func `closing an activity says what it came to`() throws {
        let before = try Self.busyRoom()
        var after = before
        for activity in Self.setup.activities { try after.send(.close(activity.id)) }
        let lines = PlainView.lines(from: before.session, to: after.session, at: after.now, clock: Rehearsal.clock)
        #expect(
            lines.map { $0.replacingOccurrences(of: "09:00 ", with: "") } == [
                "Quiz engage-1 is closed: 2 of 2 answered.", "  1 Rain: 1, 50 %", "  2 A hose: 1, 50 %, right",
                "  1 of 2 right", "Words engage-2 is closed: 2 of 2 answered.", "  Green: 2", "  wet: 1",
                "Scale engage-3 is closed: 2 of 2 answered.", "  1 dry: 0", "  2: 1", "  3: 0", "  4: 0", "  5 wet: 1",
                "  median 3.5", "Rank engage-4 is closed: 1 of 2 answered.", "  3 Leeks: place 1", "  1 Beans: place 2",
                "  2 Peas: place 3", "Q&A engage-5 is closed: 1 of 2 answered.",
                "    1 Who has the key? (Ada, pinned)", "    2 When does it rain? (Ada, 1 vote)",
                "Worksheet engage-6 is closed: 1 of 2 answered.", "  Beans", "    1 Bed: By the wall",
                "Map engage-7 is closed: 1 of 2 answered.", "  1 Hose: visibility 0.8, evolution 0.35, n 1",
                "  2 Well: not placed", "Beans has presented.", "Slots engage-8 is closed: 1 of 2 presented.",
                "  Beans: 0:00", "Question engage-9 is closed: 2 of 2 answered.", "   Water:",
                "    2 (hidden; unhide 2 shows it)", "    1 More water (Ada)", "Slides engage-10 is closed.",
            ]
        )
    }

    @Test func `the desk shows a running quiz without what is right`() throws {
        var room = try Self.busyRoom()
        var desk = Rehearsal.desk
        desk.selection = Self.quiz
        let open = room.frame(desk, columns: 120, rows: 40).text
        #expect(!open.contains("✓2 A hose") && !open.contains("1 of 2 right"))
        #expect(open.contains("1 Rain") && open.contains("2 ballots of 2 learners"))
        try room.send(.close(Self.quiz))
        let closed = room.frame(desk, columns: 120, rows: 40).text
        #expect(closed.contains("✓2 A hose") && closed.contains("1 of 2 right"))
    }

    @Test(
        arguments: [
            ("engage-2", ["Green", "wet", "2 ballots of 2 learners"]), ("engage-3", ["1 dry", "5 wet", "median 3.5"]),
            ("engage-4", ["3 Leeks", "place 1"]),
            ("engage-5", ["2 questions", "1 Who has the key?", "Ada, pinned", "Ada, 1 vote"]),
            ("engage-6", ["1 Bed · 2 Who waters", "1 of 2 fields", "1 By the wall"]),
            (
                "engage-7",
                [
                    "1 Hose", "visibility 0.8, evolution 0.35 (1 map)", "2 Well", "not placed", "Hose → Well", "given",
                    "1 map",
                ]
            ),
            ("engage-8", ["5 min a team", "▸ Beans", "5:00", ": present goes on"]),
            ("engage-9", ["Water (2)", "(hidden; unhide 2 shows it)", "1 More water  Ada"]),
            ("engage-10", ["The deck beds.md is not with this session."]),
        ] as [(String, [String])]
    )
    func `the desk shows what has come in`(_ id: String, _ pieces: [String]) throws {
        let room = try Self.busyRoom()
        var desk = Rehearsal.desk
        desk.selection = ActivityID(rawValue: id)
        let text = room.frame(desk, columns: 160, rows: 44).text
        for piece in pieces { #expect(text.contains(piece), "\(piece) in\n\(text)") }
        #expect(!text.contains("A second hose"))
    }
}
