import Lessons
import LiveSession
import Workshop

extension ActivityID {
    static let poll = ActivityID(rawValue: "engage-1")
    static let quiz = ActivityID(rawValue: "engage-2")
    static let question = ActivityID(rawValue: "explore-1")
    static let wall = ActivityID(rawValue: "explore-2")
    static let rubric = ActivityID(rawValue: "evaluate-1")
}

extension SessionSetup {
    /// A room about a garden, with an activity of every kind.
    static let room: SessionSetup = {
        let level = Rubric.Level(score: 1, name: "Seed", description: "")
        let top = Rubric.Level(score: 2, name: "Tree", description: "")
        let kinds: [(String, PhaseKind, String, Activity.Kind)] = [
            ("engage-1", .engage, "What grows best?", .poll(Poll(choices: ["Beans", "Roses", "Weeds"]))),
            ("engage-2", .engage, "Who eats slugs?", .quiz(Quiz(choices: ["Hedgehogs", "Bees"], right: [1]))),
            ("engage-3", .engage, "A word for the shed", .words(WordCloud(most: 2))),
            ("engage-4", .engage, "How dry is it?", .scale(Scale())),
            ("explore-1", .explore, "What is missing?", .question),
            ("explore-2", .explore, "Q&A", .questionsAndAnswers),
            ("explore-3", .explore, "What first?", .rank(Ranking(items: ["Dig", "Sow", "Wait"]))),
            ("elaborate-1", .elaborate, "One bed", .worksheet(Worksheet(fields: ["Where", "What"]))),
            ("elaborate-2", .elaborate, "Place these", .map(MapTask(components: ["Seeds", "Water"]))),
            ("evaluate-1", .evaluate, "Beds", .rubric(Rubric(criteria: [.init(name: "Neat", levels: [level, top])]))),
            ("evaluate-2", .evaluate, "Looking back", .reflection(["What grew?", "What did not?"])),
            ("evaluate-3", .evaluate, "Presentations", .slots(Slots(teamSeconds: 60))),
            ("evaluate-4", .evaluate, "beds.md", .slides(Slides(file: "beds.md", first: 1, last: 2))),
        ]
        let activities = kinds.map {
            Activity(id: ActivityID(rawValue: $0.0), phase: $0.1, title: $0.2, kind: $0.3)
        }
        let phases: [(PhaseKind, AgendaItem.Kind, String)] = [
            (.engage, .engage, "Engage"), (.explore, .explore, "Explore"), (.elaborate, .elaborate, "Elaborate"),
            (.evaluate, .evaluate, "Evaluate"),
        ]
        return SessionSetup(
            title: "A garden",
            planName: "garden.md",
            agenda: phases.map { phase, kind, title in
                var notes = AgendaItem.Notes()
                if phase == .engage { notes.learnerActivities = "- Look around\n- Vote" }
                return AgendaItem(
                    kind: kind,
                    title: title,
                    plannedSeconds: 600,
                    activities: activities.filter { $0.phase == phase }.map(\.id),
                    notes: notes
                )
            },
            activities: activities
        )
    }()

    /// The same with results hidden until they are shown.
    static let hidden: SessionSetup = {
        var setup = room
        for index in setup.activities.indices { setup.activities[index].options.hidesResults = true }
        return setup
    }()
}

extension ServedRoom {
    @discardableResult
    func perform(_ command: Command, by participant: Participant) async throws -> Receipt {
        try await live.perform(command, by: participant)
    }

    /// Starts the session and opens everything.
    func openEverything() async throws {
        try await perform(.start(startedAt: nil), by: .facilitator)
        for activity in await live.state().setup.activities {
            try await perform(.open(activity.id), by: .facilitator)
        }
    }
}
