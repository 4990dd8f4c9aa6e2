import Diagnostics

/// The passages of a section that speak of one key concept.
package struct ConceptPassages: Hashable, Sendable {
    package var concept: String
    /// The ones that say most of it, in the order of the section; none of them stands under an earlier concept.
    package var passages: [BookSection.Passage]
    /// How many passages of the section speak of it, those under other concepts included.
    package var total: Int
    /// Where the book says more of it than here; `nil` where the section itself says most, or nowhere says anything.
    package var elsewhere: BookSection?

    /// More than this of one concept is the section itself.
    static let mostPassages = 3

    /// - Parameter concepts: in the order of the plan.
    package static func collect(_ concepts: [String], from section: BookSection, in book: Book) -> [ConceptPassages] {
        let texts = section.passages.map { Concept.Text($0.text.value) }
        lazy var others = book.sections.filter { $0.number != section.number }
            .map { ($0, Concept.Text($0.passages.map(\.text.value).joined(separator: "\n"))) }
        var taken: Set<Int> = []
        // A concept that few passages speak of chooses first: the common ones find others.
        let found = concepts.map { name in
            let counts = Self.counts(of: Concept(name), in: texts)
            return (name: name, counts: counts, total: counts.count { $0 > 0 })
        }
        var chosen: [Int: [Int]] = [:]
        for index in found.indices.sorted(by: { (found[$0].total, $0) < (found[$1].total, $1) }) {
            let counts = found[index].counts
            let best = counts.indices.filter { counts[$0] > 0 && !taken.contains($0) }
                .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(mostPassages).sorted()
            chosen[index] = best
            taken.formUnion(best)
        }
        return found.enumerated().map { index, concept in
            ConceptPassages(
                concept: concept.name,
                passages: (chosen[index] ?? []).map { section.passages[$0] },
                total: concept.total,
                elsewhere: concept.total > 0 ? nil : most(of: Concept(concept.name), in: others)
            )
        }
    }

    /// How often each text has the concept; where none has it word for word, which ones have all its words.
    private static func counts(of concept: Concept, in texts: [Concept.Text]) -> [Int] {
        let exact = texts.map(concept.count)
        return exact.contains { $0 > 0 } ? exact : texts.map { concept.isMeant(in: $0) ? 1 : 0 }
    }

    private static func most(of concept: Concept, in sections: [(BookSection, Concept.Text)]) -> BookSection? {
        let counts = sections.map { (section: $0.0, count: concept.count(in: $0.1)) }.filter { $0.count > 0 }
        return counts.max { ($0.count, $1.section.number) < ($1.count, $0.section.number) }?.section
    }
}
