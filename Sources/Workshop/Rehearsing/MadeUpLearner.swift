/// Somebody who does not exist: comes, answers, scores, and perhaps goes early.
package struct MadeUpLearner: Hashable, Sendable {
    package let name: String
    /// The name of a team; `nil` for none.
    package let team: String?
    /// In seconds from the start of the session; before it where less than 0.
    package let arrival: Int
    /// In seconds from the start; `nil` for somebody who stays.
    package let departure: Int?
    /// How long this one takes over things: 1 is usual, 2 twice as long.
    let pace: Double
    /// How often this one knows what is right, from 0 to 1.
    let skill: Double
    /// By how many levels this one scores higher than others; less than 0 is stricter.
    let kindness: Double

    /// Whether they come after the session has begun.
    package var isLate: Bool { arrival > 0 }
}

extension MadeUpLearner {
    /// - Parameters:
    ///   - count: how many.
    ///   - teams: how many teams they are in, in turn; 0 for none.
    ///   - seconds: what the plan takes.
    static func crowd(of count: Int, inTeams teams: Int, for seconds: Int, seed: UInt64) -> [MadeUpLearner] {
        (0..<count).map { index in
            let name = MadeUpWords.name(index)
            var numbers = MadeUpNumbers(seed: seed, "learner", name)
            // Most come in the ten minutes before, one in seven after the start, one in fourteen leaves early.
            let isLate = numbers.happens(1.0 / 7)
            let arrival = isLate ? 60 + numbers.below(max(60, seconds / 6)) : -20 - numbers.below(580)
            let leaves = numbers.happens(1.0 / 14)
            let departure = seconds / 3 + numbers.below(max(1, seconds * 3 / 5))
            return MadeUpLearner(
                name: name,
                team: teams > 0 ? "Team \(index % teams + 1)" : nil,
                arrival: arrival,
                departure: leaves ? max(departure, arrival + 60) : nil,
                pace: numbers.around(1.1, spread: 0.6),
                skill: numbers.around(0.6, spread: 0.4),
                kindness: numbers.around(0, spread: 1)
            )
        }
    }
}
