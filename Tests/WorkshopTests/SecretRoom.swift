import Lessons
import Workshop

extension ActivityID {
    static let secretPoll = ActivityID(rawValue: "engage-9")
    static let secretReflection = ActivityID(rawValue: "evaluate-8")
    static let secretRubric = ActivityID(rawValue: "evaluate-9")
    static let named = ActivityID(rawValue: "explore-9")
}

/// A room in which everything but one question is anonymous. With every seed the same things are handed in, by other
/// people, in another order, at other times, and with another number of changes of mind.
struct SecretRoom {
    static let end = Room.two.advanced(bySeconds: 1000)

    private var numbers: SplitMix
    private var people: [LearnerID] = (1...6).map { LearnerID(number: $0) }

    private init(seed: UInt64) {
        numbers = SplitMix(state: seed &* 0x9E37_79B9)
    }

    static let setup: SessionSetup = {
        var setup = SessionSetup.kinds
        setup.activities += [
            Activity(
                id: .secretPoll,
                phase: .engage,
                title: "?",
                kind: .poll(Poll(choices: ["A", "B"], selection: .any))
            ),
            Activity(id: .secretReflection, phase: .evaluate, title: "!", kind: .reflection(["One?", "Two?"])),
            Activity(
                id: .secretRubric,
                phase: .evaluate,
                title: "Rota",
                kind: .rubric(Rubric(criteria: [.sample("Fairness"), .sample("Clarity")]))
            ),
        ]
        for index in setup.activities.indices { setup.activities[index].options.isAnonymous = true }
        setup.activities.append(Activity(id: .named, phase: .explore, title: "Named", kind: .question))
        return setup
    }()

    static func events(seed: UInt64) throws -> [Event] {
        var secret = SecretRoom(seed: seed)
        return try secret.play()
    }

    private struct Step {
        var at: Int
        var by: Participant
        var command: Command
        var request: String?
    }

    private mutating func play() throws -> [Event] {
        var room = try Room(Self.setup)
        for number in 1...6 {
            try room.send(.join(name: "Learner \(number)", team: number <= 3 ? "Red" : "Blue"), by: .program)
        }
        try room.send(.start(startedAt: nil))
        for activity in Self.setup.activities { try room.send(.open(activity.id)) }
        var steps = changesOfMind() + handedIn()
        steps.append(Step(at: 300, by: .cem, command: .answerQuestion(.named, text: "Mine"), request: "named"))
        for step in steps.sorted(by: { $0.at < $1.at }) {
            room.now = Room.two.advanced(bySeconds: step.at)
            try room.send(step.command, by: step.by, request: step.request)
        }
        try vote(in: &room)
        try sort(in: &room)
        room.now = Self.end
        for activity in Self.setup.activities { try room.send(.close(activity.id)) }
        try room.send(.end)
        return room.events
    }

    /// Everybody in some order.
    private mutating func somebody(_ range: ClosedRange<Int> = 1...6) -> [Participant] {
        people.filter { range.contains($0.number) }.shuffled(using: &numbers).map(Participant.learner)
    }

    private mutating func step(_ by: Participant, _ command: Command) -> Step {
        Step(
            at: Int.random(in: 200...600, using: &numbers),
            by: by,
            command: command,
            request: "\(UInt64.random(in: 0...UInt64.max, using: &numbers))"
        )
    }

    /// What is replaced later.
    private mutating func changesOfMind() -> [Step] {
        somebody().prefix(Int.random(in: 0...6, using: &numbers)).map { person in
            var step = step(person, .answerPoll(.secretPoll, choices: [1, 2]))
            step.at = Int.random(in: 1...199, using: &numbers)
            return step
        }
    }

    private mutating func handedIn() -> [Step] {
        var steps: [Step] = []
        // What is asked twice is compared by person, so one order of people holds for both times.
        for (person, values) in zip(somebody(), [(1, 3), (1, 1), (4, 2), (5, 5)]) {
            steps.append(step(person, .answerScale(.scale, value: values.0)))
            steps.append(step(person, .answerScale(.scaleAgain, value: values.1)))
            steps.append(step(person, .answerQuiz(.quiz, choices: [values.0 % 3 + 1])))
            steps.append(step(person, .answerQuiz(.quizAgain, choices: [values.1 % 3 + 1])))
        }
        for (person, choices) in zip(somebody(), [[1], [1], [2], [2], [2], [1]]) {
            steps.append(step(person, .answerPoll(.secretPoll, choices: choices)))
        }
        for (person, words) in zip(somebody(), [["slow", "dear"], ["slow"], ["Dear"]]) {
            steps.append(step(person, .answerWords(.words, words: words)))
        }
        for (person, text) in zip(somebody(), ["Lids", "A lid", "Lids", "É", "E\u{301}"]) {
            steps.append(step(person, .answerQuestion(.thoughts, text: text)))
        }
        for (person, order) in zip(somebody(), [[1, 2, 3], [3], [3, 1]]) {
            steps.append(step(person, .answerRank(.rank, order: order)))
        }
        for (person, text) in zip(somebody(), ["Why?", "Who pays?", "When?"]) {
            steps.append(step(person, .ask(.wall, text: text)))
        }
        // How many people there were altogether is no secret, so it is always the same four.
        let writers = Array(somebody().prefix(4))
        for (question, texts) in [(1, ["Nothing", "All", "Some"]), (2, ["Less", "More", "Less", "Lids"])] {
            for (person, text) in zip(writers.shuffled(using: &numbers), texts) {
                steps.append(step(person, .answerReflection(.secretReflection, question: question, text: text)))
            }
        }
        for (person, place) in zip(somebody(), [Placement.at(0.8, 0.4), .at(0.2, 0.4)]) {
            steps.append(step(person, .place(.map, component: 1, at: place)))
            steps.append(step(person, .link(.map, MapTask.Link(from: 1, to: 2), isLinked: true)))
        }
        steps += handedInByTeams()
        return steps
    }

    private mutating func handedInByTeams() -> [Step] {
        var steps: [Step] = []
        let teams = [somebody(1...3)[0], somebody(4...6)[0]].shuffled(using: &numbers)
        for (person, place) in zip(teams, [Placement.at(0.1, 0.1), .at(0.9, 0.9)]) {
            steps.append(step(person, .place(.teamMap, component: 2, at: place)))
        }
        for (person, text) in zip(teams, ["Lids on", "Lids off"]) {
            steps.append(step(person, .fillWorksheet(.worksheet, field: 1, text: text)))
        }
        for (members, other) in [(1...3, TeamID.blue), (4...6, TeamID.red)] {
            let sheets = [([3, 4], "Fair"), ([1, nil], nil), ([3, 2], nil)] as [([Int?], String?)]
            for (person, sheet) in zip(somebody(members), sheets) {
                let sheet = ScoreSheet(scores: sheet.0, comment: sheet.1)
                steps.append(step(person, .score(.secretRubric, team: other, sheet: sheet)))
            }
            for (person, scores) in zip(somebody(members), [[4, 4], [3, 4]]) {
                steps.append(step(person, .scoreOwnTeam(.secretRubric, sheet: ScoreSheet(scores: scores))))
            }
        }
        return steps
    }

    /// Two votes for one question, one for another, by whoever did not ask it.
    private mutating func vote(in room: inout Room) throws {
        for (text, count) in [("Why?", 2), ("When?", 1)] {
            room.now = room.now.advanced(bySeconds: Int.random(in: 0...20, using: &numbers))
            let entries = room.session.activities[.wall]?.answers.entries ?? []
            guard let index = entries.firstIndex(where: { $0.text == text }) else { continue }
            for person in somebody().filter({ $0 != .learner(entries[index].author) }).prefix(count) {
                try room.send(.vote(.wall, question: index + 1, isFor: true), by: person)
            }
        }
    }

    private mutating func sort(in room: inout Room) throws {
        room.now = Room.two.advanced(bySeconds: 700)
        let texts = room.session.activities[.thoughts]?.answers.entries.map(\.text) ?? []
        let lids = texts.indices.filter { texts[$0].contains("id") }.map { $0 + 1 }
        try room.send(.group(.thoughts, answers: lids, label: "Lids"))
        guard let lid = texts.firstIndex(of: "A lid") else { return }
        try room.send(.mark(.thoughts, answers: [lid + 1], .pinned))
    }
}

/// The same numbers from the same seed on every machine (SplitMix64, Steele et al. 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
