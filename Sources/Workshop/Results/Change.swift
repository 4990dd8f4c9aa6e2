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
    // Of those who answered both times; `nil` where nobody did, and in files of before it was reckoned.
    package var before: NumberSummary?
    package var after: NumberSummary?
    /// After less before, learner by learner.
    package var shift: NumberSummary?
    /// How many went from which number to which, ascending.
    package var moves: [Move]?

    /// How many went from one value to another.
    package struct Move: Hashable, Sendable, Codable {
        package var from: Int
        package var to: Int
        package var count: Int
    }
}

/// How choices differ from those that the same learners made the first time.
package struct ChoiceChange: Hashable, Sendable, Codable {
    /// What was asked first.
    package var activity: ActivityID
    /// How many learners answered both times.
    package var both: Int
    /// How many of them chose the same.
    package var same: Int
    /// By option or item, in the plan's order.
    package var choices: [Choice]

    /// One option or item, before and after.
    package struct Choice: Hashable, Sendable, Codable {
        /// From 1.
        package var choice: Int
        /// Of those who answered both times: how many chose it, or for a ranking its mean place.
        package var before: Double
        package var after: Double
    }
}

/// How a team's scores differ from those that the same reviewers gave it the first time.
package struct ScoreChange: Hashable, Sendable, Codable {
    package var team: TeamID
    /// How many complete sheets have one of the same reviewer before.
    package var both: Int
    /// The mean of these sheets, by weight.
    package var before: Double
    package var after: Double
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
        let pairs = now.compactMap { learner, value in before[learner].map { (from: $0, to: value) } }
        var change = Change(
            activity: first,
            both: pairs.count,
            higher: pairs.count { $0.to > $0.from },
            same: pairs.count { $0.to == $0.from },
            lower: pairs.count { $0.to < $0.from }
        )
        guard !pairs.isEmpty else { return change }
        change.before = NumberSummary(pairs.map { Double($0.from) })
        change.after = NumberSummary(pairs.map { Double($0.to) })
        change.shift = NumberSummary(pairs.map { Double($0.to - $0.from) })
        change.moves = Dictionary(grouping: pairs) { [$0.from, $0.to] }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Change.Move(from: $0.key[0], to: $0.key[1], count: $0.value.count) }
        return change
    }

    /// - Parameter value: what a ballot says of an option or item, by its number from 1, and how many say so.
    func choiceChange(
        in activity: Activity,
        _ now: [LearnerID: [Int]],
        options: Int,
        _ value: (_ option: Int, _ ballots: [[Int]]) -> Double
    ) -> ChoiceChange? {
        guard let first = activity.repeats, let state = activities[first] else { return nil }
        let pairs = now.compactMap { learner, choices in state.choices[learner].map { (from: $0, to: choices) } }
        guard !pairs.isEmpty else { return nil }
        return ChoiceChange(
            activity: first,
            both: pairs.count,
            same: pairs.count { $0.from == $0.to },
            choices: (0..<options).map { index in
                ChoiceChange.Choice(
                    choice: index + 1,
                    before: value(index + 1, pairs.map(\.from)),
                    after: value(index + 1, pairs.map(\.to))
                )
            }
        )
    }

    /// By team, as far as the same reviewers scored it both times. Of an anonymous rubric that is not known.
    func scoreChange(of rubric: Rubric, in activity: Activity, _ state: ActivityState, without leftOut: Set<LearnerID>)
        -> [ScoreChange]?
    {
        guard let first = activity.repeats, !activity.options.isAnonymous,
            self.activity(first)?.options.isAnonymous == false, let earlier = activities[first]?.sheets.ofOthers
        else { return nil }
        return teams.compactMap { team in
            let pairs = learners.compactMap { learner -> (Double, Double)? in
                guard learner.team != team.id, !leftOut.contains(learner.id),
                    let before = earlier[learner.id]?[team.id].flatMap(rubric.mean),
                    let after = state.sheets.ofOthers[learner.id]?[team.id].flatMap(rubric.mean)
                else { return nil }
                return (before, after)
            }
            guard !pairs.isEmpty else { return nil }
            let count = Double(pairs.count)
            return ScoreChange(
                team: team.id,
                both: pairs.count,
                before: pairs.reduce(0) { $0 + $1.0 } / count,
                after: pairs.reduce(0) { $0 + $1.1 } / count
            )
        }
    }
}

extension Rubric {
    /// The mean of a complete sheet's scores by weight; `nil` for any other.
    fileprivate func mean(of sheet: ScoreSheet) -> Double? {
        let scores = sheet.scores.compactMap(\.self)
        let sum = criteria.reduce(0) { $0 + $1.weight }
        guard scores.count == criteria.count, sum > 0 else { return nil }
        return zip(scores, criteria).reduce(0) { $0 + Double($1.0) * $1.1.weight } / sum
    }
}
