import Lessons

/// The numbers that were chosen on a scale.
package struct ScaleResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many learners have answered.
    package var ballots: Int
    /// Every number of the scale, the lowest first.
    package var values: [ValueCount]
    /// `nil` until somebody has answered.
    package var summary: NumberSummary?
    /// Who chose what, in the order of joining; empty if anonymous.
    package var answers: [Ballot]
    /// Of a scale that is asked again.
    package var change: Change?

    /// How many chose one number.
    package struct ValueCount: Hashable, Sendable, Codable {
        package var value: Int
        /// What the number means, where the plan says so.
        package var meaning: String?
        package var count: Int
    }

    /// One learner's number.
    package struct Ballot: Hashable, Sendable, Codable {
        package var learner: LearnerID
        package var value: Int
    }
}

extension Session {
    func result(of scale: Scale, in activity: Activity, _ state: ActivityState) -> ScaleResult {
        var counts: [Int: Int] = [:]
        for value in state.values.values { counts[value, default: 0] += 1 }
        return ScaleResult(
            activity: heading(of: activity, state),
            ballots: state.values.count,
            values: scale.values.map {
                ScaleResult.ValueCount(value: $0, meaning: scale.meaning(of: $0), count: counts[$0] ?? 0)
            },
            summary: NumberSummary(state.values.values.map(Double.init)),
            answers: activity.options.isAnonymous
                ? []
                : learners.compactMap { learner in
                    state.values[learner.id].map { ScaleResult.Ballot(learner: learner.id, value: $0) }
                },
            change: change(in: activity, state.values) { $0.values }
        )
    }
}
