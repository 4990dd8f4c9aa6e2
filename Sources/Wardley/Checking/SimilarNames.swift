/// Finds the declared name that a misspelled one was probably meant to be.
///
/// Among few names every one is looked at. Among many, candidates share a piece of the name (a half, a word, or all
/// letters in another order), so that a look-up does not compare with every name and checking stays linear.
struct SimilarNames {
    private let names: [String]
    private let folded: [[Unicode.Scalar]]
    /// The letters that each name holds, as bits; nothing of their number or order.
    private let letters: [UInt64]
    private var byForm: [String: [Int]] = [:]
    private let areFew: Bool

    /// Up to so many names, comparing with all of them costs less than the table of their pieces.
    private static let fewNames = 200

    init(_ names: [String]) {
        self.names = names
        folded = names.map { Array(NameTable.fold($0).unicodeScalars) }
        letters = folded.map { Self.letters(of: $0) }
        areFew = names.count <= Self.fewNames
        guard !areFew else { return }
        for (index, characters) in folded.enumerated() {
            for key in Self.keys(characters) where (byForm[key]?.count ?? 0) < 24 {
                byForm[key, default: []].append(index)
            }
        }
    }

    /// The nearest name within the distance that its length allows, or the only one that has it as a part.
    func nearest(to name: String) -> String? {
        let wanted = Array(NameTable.fold(name).unicodeScalars)
        guard wanted.count > 1 else { return nil }
        let limit = wanted.count < 4 ? 1 : wanted.count < 9 ? 2 : 3
        let wantedLetters = Self.letters(of: wanted)
        var best: (distance: Int, index: Int)?
        for index in candidates(for: wanted) {
            // One edit puts in or takes out a letter, or both.
            guard (letters[index] ^ wantedLetters).nonzeroBitCount <= 2 * limit,
                let distance = Self.distance(wanted, folded[index], limit: limit), distance > 0
            else { continue }
            if best == nil || (distance, index) < (best?.distance ?? 0, best?.index ?? 0) { best = (distance, index) }
        }
        return best.map { names[$0.index] }
    }

    private func candidates(for wanted: [Unicode.Scalar]) -> [Int] {
        if areFew { return wanted.count <= 200 ? Array(names.indices) : [] }
        var seen: Set<Int> = []
        for key in Self.keys(wanted) { seen.formUnion(byForm[key] ?? []) }
        return seen.sorted()
    }

    private static func letters(of name: [Unicode.Scalar]) -> UInt64 {
        name.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// What two names that are near each other very probably share: one of their halves, their letters in order of the
    /// alphabet, or one of their words.
    private static func keys(_ name: [Unicode.Scalar]) -> [String] {
        guard name.count > 1, name.count <= 200 else { return [] }
        let half = name.count / 2
        func key(_ mark: String, _ part: some Sequence<Unicode.Scalar>) -> String {
            var view = mark.unicodeScalars
            view.append(contentsOf: part)
            return String(view)
        }
        var keys = [key("<", name[..<min(half, 4)]), key(">", name[max(half, name.count - 4)...])]
        keys.append(key("#", name.sorted()))
        for word in name.split(separator: " ") where word.count > 3 && word.count < name.count {
            keys.append(key("w", word))
        }
        return keys
    }

    /// Edits that turn one name into the other, two swapped neighbours counted as one (optimal string alignment); nil above
    /// a limit.
    static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        var twoAgo: [Int] = []
        var previous = Array(0...second.count)
        for row in 1...max(first.count, 1) where row <= first.count {
            var current = [row]
            var least = row
            for column in 1...max(second.count, 1) where column <= second.count {
                let isSame = first[row - 1] == second[column - 1]
                var cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    cost = min(cost, twoAgo[column - 2] + 1)
                }
                current.append(cost)
                least = min(least, cost)
            }
            if least > limit { return nil }
            twoAgo = previous
            previous = current
        }
        return previous[second.count] <= limit ? previous[second.count] : nil
    }
}
