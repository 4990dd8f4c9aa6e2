import Lessons

// What a poll and a rubric accept.

extension Poll {
    /// The options of one ballot in ascending order, if the poll accepts them.
    func ballot(of typed: [Int]) throws(Refusal) -> [Int] {
        guard !typed.isEmpty else { throw .noChoice }
        if let unknown = typed.first(where: { $0 < 1 || $0 > choices.count }) {
            throw .unknownChoice(unknown, of: choices.count)
        }
        var seen: Set<Int> = []
        if let twice = typed.first(where: { !seen.insert($0).inserted }) { throw .sameChoiceTwice(twice) }
        guard typed.count <= most else { throw .tooManyChoices(typed.count, most: most) }
        return typed.sorted()
    }

    /// How many options one ballot may name.
    package var most: Int {
        switch selection {
        case .one: 1
        case .upTo(let most): max(1, most)
        case .any: choices.count
        }
    }
}

extension Rubric {
    /// The sheet with its comment cleaned, if the rubric has its scores.
    func sheet(of given: ScoreSheet) throws(Refusal) -> ScoreSheet {
        guard given.scores.count == criteria.count else {
            throw .wrongNumberOfScores(given.scores.count, criteria: criteria.count)
        }
        for (criterion, score) in zip(criteria, given.scores) {
            guard let score else { continue }
            let levels = criterion.levels.map(\.score)
            guard levels.contains(score) else {
                throw .scoreOutsideLevels(
                    score,
                    criterion: criterion.name,
                    lowest: levels.min() ?? 0,
                    highest: levels.max() ?? 0
                )
            }
        }
        return ScoreSheet(scores: given.scores, comment: try CleanText.optional(given.comment))
    }
}
