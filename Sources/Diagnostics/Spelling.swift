/// Finds the name that somebody probably meant.
package enum Spelling {
    /// The candidate nearest to a word, if it is near enough to be a slip of the finger: at most a third of the
    /// word's letters apart, never more than three. Upper and lower case count as the same.
    /// - Returns: the first of the nearest candidates, or `nil`.
    package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let written = Array(word.lowercased().unicodeScalars.prefix(longest))
        let limit = min(3, written.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longest))
            guard abs(scalars.count - written.count) <= limit else { continue }
            let distance = distance(between: written, and: scalars)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// How many letters must be put in, left out, replaced or swapped with their neighbour to get from one word to
    /// the other (Damerau–Levenshtein in the form of optimal string alignment).
    package static func distance(between left: String, and right: String) -> Int {
        distance(between: Array(left.unicodeScalars), and: Array(right.unicodeScalars))
    }

    /// Nobody misspells more than this; it bounds the work.
    private static let longest = 100

    private static func distance(between left: [Unicode.Scalar], and right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
