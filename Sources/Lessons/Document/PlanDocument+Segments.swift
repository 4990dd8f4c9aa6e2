import Diagnostics

extension PlanDocument {
    /// A phase or a break; `type` says which.
    struct SegmentEntry: Encodable, Sendable {
        let type: Kind
        let phase: PhaseKind?
        let heading: Text
        let durationSeconds: Int?
        let facilitatorActions: Text?
        let learnerActivities: Text?
        let resources: Text?
        let differentiation: Text?
        let technology: Text?
        let activities: [PlacedActivity]?

        enum Kind: String, Encodable, Sendable {
            case phase
            case pause = "break"
        }
    }

    /// An activity with the place of its heading, in one object.
    struct PlacedActivity: Encodable, Sendable {
        let activity: Activity
        let at: SourceLocation

        private enum CodingKeys: String, CodingKey {
            case at
        }

        func encode(to encoder: any Encoder) throws {
            try activity.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(at, forKey: .at)
        }
    }
}
