import Diagnostics

/// A whole plan as `lectern show --format json` prints it: every part with its place, durations in whole seconds.
package struct PlanDocument: Encodable, Sendable {
    let file: String
    let title: Text?
    let duration: Text?
    let durationSeconds: Int?
    let audience: Text?
    let objectives: [ObjectiveEntry]
    let keyConcepts: [Text]
    let priorKnowledge: [Text]
    let materials: [Text]
    let structure: [SegmentEntry]
    let assessments: [AssessmentEntry]
    let differentiation: [StrategyEntry]
    let crossDisciplinaryConnections: [Text]
    let realWorldApplications: [Text]
    let metacognitionOpportunities: [Text]
    let extensionActivities: [Text]
    let safetyConsiderations: [Text]
    let reflectionQuestions: Questions
    let virtualAdaptations: [Text]
    let additionalResources: [Text]
    /// Activities that the plan's words call for, if it has none of its own.
    let suggestedActivities: [Activity]
    /// Whether presentations fit their phases, for the usual number of teams.
    let presentations: [PresentationEntry]
    /// Breaks that the plan could have.
    let breakProposals: [BreakEntry]
    let totals: Totals

    /// A piece of text and where it begins.
    struct Text: Encodable, Sendable {
        let text: String
        let at: SourceLocation
    }

    struct ObjectiveEntry: Encodable, Sendable {
        let number: Int
        let text: String
        let at: SourceLocation
        let level: BloomLevel?
        let levelAsWritten: String?
    }

    struct AssessmentEntry: Encodable, Sendable {
        let kind: String?
        let text: String
        let at: SourceLocation
        let alignment: Text?
    }

    struct StrategyEntry: Encodable, Sendable {
        let group: String?
        let text: String
        let at: SourceLocation
    }

    struct Questions: Encodable, Sendable {
        let forLearners: [Text]
        let forFacilitator: [Text]
    }

    /// What can be counted, so that several plans can be added up.
    struct Totals: Encodable, Sendable {
        let objectives: Int
        let keyConcepts: Int
        let materials: Int
        let phases: Int
        let breaks: Int
        let activities: Int
        let assessments: Int
        let reflectionQuestions: Int
        /// Of phases alone.
        let phaseSeconds: Int
        /// Of phases and breaks.
        let structureSeconds: Int
    }
}
