package import Diagnostics

/// A lesson plan in the 5E form, as its author wrote it. Every part knows its place in the file.
///
/// A plan is read leniently: what is missing is `nil` or empty here and a diagnostic beside it, so a `LessonPlan`
/// exists for every text.
package struct LessonPlan: Hashable, Sendable {
    /// The text of the first-level heading.
    package var title: Located<String>?
    /// How long the author says the lesson takes.
    package var duration: Located<PhaseDuration>?
    package var audience: Located<String>?
    package var objectives: [Objective] = []
    package var keyConcepts: [Located<String>] = []
    package var priorKnowledge: [Located<String>] = []
    package var materials: [Located<String>] = []
    /// Phases and breaks in the order of the file, which is the order in which they run.
    package var structure: [Segment] = []
    package var assessments: [AssessmentMethod] = []
    package var differentiation: [DifferentiationStrategy] = []
    package var crossDisciplinaryConnections: [Located<String>] = []
    package var realWorldApplications: [Located<String>] = []
    package var metacognitionOpportunities: [Located<String>] = []
    package var extensionActivities: [Located<String>] = []
    package var safetyConsiderations: [Located<String>] = []
    package var reflectionQuestions = ReflectionQuestions()
    package var virtualAdaptations: [Located<String>] = []
    package var additionalResources: [Located<String>] = []

    package init() {}
}

extension LessonPlan {
    /// The phases alone, in the order of the file.
    package var phases: [Phase] {
        structure.compactMap {
            switch $0 {
            case .phase(let phase): phase
            case .pause: nil
            }
        }
    }

    /// Every activity of every phase, in the order in which they run.
    package var activities: [Activity] {
        phases.flatMap { $0.activities.map(\.value) }
    }

    /// What phases and breaks add up to, in seconds.
    package var structureSeconds: Int {
        structure.reduce(0) { $0 + ($1.duration?.value.seconds ?? 0) }
    }
}

/// What learners will be able to do, with the level of thinking it takes.
package struct Objective: Hashable, Sendable {
    /// Its row in the table, from 1. `Assesses: 1, 3` means this number.
    package var number: Int
    package var text: Located<String>
    /// The level as the author wrote it: "Analyzing".
    package var levelAsWritten: Located<String>?
    /// The level that this is, if it is one.
    package var level: BloomLevel?

    package init(number: Int, text: Located<String>, levelAsWritten: Located<String>?, level: BloomLevel?) {
        self.number = number
        self.text = text
        self.levelAsWritten = levelAsWritten
        self.level = level
    }
}

/// How the author means to find out whether an objective was reached.
package struct AssessmentMethod: Hashable, Sendable {
    /// "Formative", "Summative" or what else stands in front of the colon.
    package var kind: Located<String>?
    package var text: Located<String>
    /// What it assesses, in the author's words; plans never cite objectives by number here.
    package var alignment: Located<String>?

    package init(kind: Located<String>?, text: Located<String>, alignment: Located<String>? = nil) {
        self.kind = kind
        self.text = text
        self.alignment = alignment
    }
}

/// What is done differently for one group of learners.
package struct DifferentiationStrategy: Hashable, Sendable {
    package var group: Located<String>?
    package var text: Located<String>

    package init(group: Located<String>?, text: Located<String>) {
        self.group = group
        self.text = text
    }
}

/// The questions to look back with.
package struct ReflectionQuestions: Hashable, Sendable {
    package var forLearners: [Located<String>] = []
    package var forFacilitator: [Located<String>] = []

    package init() {}
}
