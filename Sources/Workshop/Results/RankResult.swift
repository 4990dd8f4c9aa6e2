import Lessons

/// The order that a room gave to some items.
package struct RankResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many learners have answered.
    package var ballots: Int
    /// The best mean place first; items that nobody could place yet in the plan's order.
    package var items: [RankedItem]
    /// Who put what first, in the order of joining; empty if anonymous.
    package var answers: [Ballot]
    /// Of a ranking that is asked again: mean places.
    package var change: ChoiceChange?

    /// One item and the places that it was given.
    package struct RankedItem: Hashable, Sendable, Codable {
        /// Its number in the plan, from 1.
        package var item: Int
        package var text: String
        /// The mean of the places that it was given, from 1; `nil` until somebody has answered. In a ballot that leaves
        /// items out, these share the places that are left.
        package var meanPlace: Double?
        /// How many put it first.
        package var firstPlaces: Int
    }

    /// One learner's order.
    package struct Ballot: Hashable, Sendable, Codable {
        package var learner: LearnerID
        /// Numbers of items, the first place first.
        package var order: [Int]
    }
}

extension Session {
    func result(of ranking: Ranking, in activity: Activity, _ state: ActivityState) -> RankResult {
        let ballots = inOrder(state.choices).map { RankResult.Ballot(learner: $0, order: $1) }
        let items = ranking.items.enumerated().map { index, text in
            let places = ballots.map { ranking.place(of: index + 1, in: $0.order) }
            return RankResult.RankedItem(
                item: index + 1,
                text: text,
                meanPlace: places.isEmpty ? nil : places.reduce(0, +) / Double(places.count),
                firstPlaces: ballots.count { $0.order.first == index + 1 }
            )
        }
        return RankResult(
            activity: heading(of: activity, state),
            ballots: ballots.count,
            items: items.sorted { ($0.meanPlace ?? 0, $0.item) < ($1.meanPlace ?? 0, $1.item) },
            answers: activity.options.isAnonymous ? [] : ballots,
            change: choiceChange(in: activity, state.choices, options: ranking.items.count) { item, orders in
                orders.reduce(0) { $0 + ranking.place(of: item, in: $1) } / Double(orders.count)
            }
        )
    }
}

extension Ranking {
    /// The place that a ballot gives an item, from 1; the mean of the places left where the ballot does not name it.
    fileprivate func place(of item: Int, in order: [Int]) -> Double {
        if let index = order.firstIndex(of: item) { return Double(index + 1) }
        return Double(order.count + 1 + max(order.count + 1, items.count)) / 2
    }
}
