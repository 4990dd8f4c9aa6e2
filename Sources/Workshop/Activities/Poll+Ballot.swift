import Lessons

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
