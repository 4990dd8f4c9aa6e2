package import Lessons

/// How answers differ from those that the same learners gave the first time.
package struct Change: Hashable, Sendable, Codable {
    /// What was asked first.
    package var activity: ActivityID
    /// How many learners answered both times; the other numbers add up to it.
    package var both: Int
    package var higher: Int
    package var same: Int
    package var lower: Int
}

extension Session {
    /// - Parameters:
    ///   - now: what each learner says this time, as a number.
    ///   - before: the same of the first time.
    /// - Returns: `nil` if the activity repeats none.
    func change(in activity: Activity, _ now: [LearnerID: Int], since before: (ActivityState) -> [LearnerID: Int])
        -> Change?
    {
        guard let first = activity.repeats, let state = activities[first] else { return nil }
        let before = before(state)
        let steps = now.compactMap { learner, value in before[learner].map { value == $0 ? 0 : value > $0 ? 1 : -1 } }
        return Change(
            activity: first,
            both: steps.count,
            higher: steps.count { $0 > 0 },
            same: steps.count { $0 == 0 },
            lower: steps.count { $0 < 0 }
        )
    }
}
