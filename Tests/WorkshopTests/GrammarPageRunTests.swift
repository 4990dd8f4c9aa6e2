import Diagnostics
import Foundation
import Lessons
import Templates
import Testing
import Workshop

@Suite("Running the grammar page")
struct GrammarPageRunTests {
    static let examples: [String] = {
        let page = TemplateLibrary().guide(named: "activity-grammar")?.text ?? ""
        let parts = page.components(separatedBy: "```markdown\n").dropFirst()
        return parts.compactMap { $0.components(separatedBy: "\n```").first }
    }()

    private static func setup(_ example: String) -> SessionSetup {
        let text = """
            # A kitchen

            ## Learning Objectives
            | Objective | Bloom's Taxonomy Level |
            |---|---|
            | Name the lids | Remember |
            | Design a rota | Create |

            ## Key Concepts
            * Stove

            ## Lesson Structure
            ### Engage
            **Duration:** 10 minutes

            \(example)

            ### Evaluate
            **Duration:** 10 minutes

            ## Reflection Questions
            ### For Learners
            * What surprised you?
            """
        let reader = LessonPlanReader(templates: TemplateLibrary())
        return SessionSetup(plan: reader.read(SourceText(name: "kitchen.md", text: text)).plan, named: "kitchen.md")
    }

    /// Something that Ada, who is in Red, can hand in.
    private static func answer(to activity: Activity) -> (Command, Participant)? {
        let id = activity.id
        return switch activity.kind {
        case .poll: (.answerPoll(id, choices: [1]), .ada)
        case .quiz(let quiz): (.answerQuiz(id, choices: quiz.right), .ada)
        case .question: (.answerQuestion(id, text: "Lids"), .ada)
        case .words: (.answerWords(id, words: ["busy"]), .ada)
        case .scale(let scale): (.answerScale(id, value: scale.highest), .ada)
        case .rank: (.answerRank(id, order: [2, 1]), .ada)
        case .questionsAndAnswers: (.ask(id, text: "Why?"), .ada)
        case .worksheet: (.fillWorksheet(id, field: 1, text: "Lids on"), .ada)
        case .map: (.place(id, component: 1, at: .sample), .ada)
        case .reflection: (.answerReflection(id, question: 1, text: "Lids"), .ada)
        case .rubric(let rubric):
            (.score(id, team: .blue, sheet: ScoreSheet(scores: rubric.criteria.map { $0.levels[0].score })), .ada)
        case .slots: (.present(id, team: .red), .facilitator)
        case .slides: nil
        }
    }

    @Test(arguments: examples) func `every example is opened, takes an answer and has a result`(_ example: String)
        throws
    {
        var room = try Room(Self.setup(example))
        try room.send(.join(name: "Ada", team: "Red"), by: .program)
        try room.send(.join(name: "Cem", team: "Blue"), by: .program)
        try room.send(.start(startedAt: nil))
        #expect(!room.session.setup.activities.isEmpty)
        for activity in room.session.setup.activities {
            try room.send(.open(activity.id))
            if let (command, sender) = Self.answer(to: activity) {
                #expect(try room.send(command, by: sender).count == 1)
                #expect(room.session.activities[activity.id]?.ballots.count == 1)
            }
            try room.send(.close(activity.id))
            #expect(room.session.result(of: activity.id) != nil)
        }
        #expect(try Session(replaying: room.events) == room.session)
        let results = SessionResults(room.session, at: room.now)
        #expect(try JSONDecoder().decode(SessionResults.self, from: JSONEncoder().encode(results)) == results)
    }
}
