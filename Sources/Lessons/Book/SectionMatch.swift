import Diagnostics

/// How well a section of a book fits a lesson, and what shows it.
package struct SectionMatch: Hashable, Sendable {
    package var section: BookSection
    /// From 0 to 1: how much of the lesson's title and key concepts the section has, rare words counting more.
    package var score: Double
    /// Words that the lesson's title and the section's heading share, as the heading has them.
    package var sharedWords: [String]
    /// Key concepts of the lesson that a passage of the section speaks of.
    package var concepts: [String]
    /// Key concepts that it does not.
    package var missingConcepts: [String]
}

/// The sections of a book for one lesson, the best first.
package struct SectionMatches: Sendable {
    package let ranked: [SectionMatch]

    /// How sure the first place is.
    package enum Certainty: String, Codable, Sendable {
        /// Far ahead of the next section.
        case sure
        /// Ahead of the next one.
        case likely
        /// Several sections fit about as well.
        case unsure
    }

    package var best: SectionMatch? { ranked.first }

    /// From how far the first place is ahead of the second. The limits were chosen on 43 lessons whose section is
    /// known: `BookCorpusTests` prints how often each is right.
    package var certainty: Certainty {
        guard let first = ranked.first, first.score > 0 else { return .unsure }
        let second = ranked.dropFirst().first?.score ?? 0
        let lead = (first.score - second) / first.score
        return lead >= 0.35 ? .sure : lead >= 0.12 ? .likely : .unsure
    }
}

extension SectionMatches {
    /// Looks for a lesson's section in a book.
    package init(for plan: LessonPlan, in book: Book) {
        self.init(for: plan, in: BookIndex(book))
    }

    /// The same for many lessons: the book is taken apart once.
    package init(for plan: LessonPlan, in index: BookIndex) {
        let title = plan.title?.value ?? ""
        let concepts = plan.keyConcepts.map(\.value)
        ranked = index.book.sections.filter(\.hasContent)
            .map { index.match($0, title: title, concepts: concepts) }
            .sorted { ($1.score, $0.section.number) < ($0.score, $1.section.number) }
    }
}

/// A book taken apart into words, to look for lessons in it. Words weigh the more the fewer sections have them.
package struct BookIndex: Sendable {
    fileprivate let book: Book
    /// The passages of every section, by number.
    private let passages: [Int: [Concept.Text]]
    /// The stems of every section's text, by number.
    private let texts: [Int: Set<String>]
    /// How many headings, and how many sections, have a stem.
    private let headingCounts: [String: Int]
    private let textCounts: [String: Int]

    package init(_ book: Book) {
        self.book = book
        let passages = book.sections.map { section in
            (section.number, section.passages.map { Concept.Text($0.text.value) })
        }
        let texts = passages.map { number, passages in
            (number, passages.reduce(into: Set<String>()) { $0.formUnion($1.all) })
        }
        self.passages = Dictionary(passages) { first, _ in first }
        self.texts = Dictionary(texts) { first, _ in first }
        headingCounts = Self.counts(of: book.sections.map { Set(WordStems.of($0.title.value)) })
        textCounts = Self.counts(of: texts.map(\.1))
    }

    fileprivate func match(_ section: BookSection, title: String, concepts: [String]) -> SectionMatch {
        let heading = Set(WordStems.of(section.title.value))
        let wanted = Set(WordStems.of(title))
        let text = texts[section.number] ?? []
        let touched = concepts.filter { concept in
            let stems = WordStems.of(concept)
            return !stems.isEmpty && stems.allSatisfy { text.contains($0) || heading.contains($0) }
        }
        let found = touched.filter { concept in
            (passages[section.number] ?? []).contains { Concept(concept).isMeant(in: $0) }
        }
        let shared = wanted.intersection(heading)
        return SectionMatch(
            section: section,
            score: 0.6 * overlap(wanted, heading) + 0.4 * share(of: touched, in: concepts),
            sharedWords: WordStems.words(of: section.title.value).filter { shared.contains(WordStems.stem($0)) },
            concepts: found,
            missingConcepts: concepts.filter { !found.contains($0) }
        )
    }

    /// What two headings share, in proportion to what they have together (Dice), rare words counting more.
    private func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let all = weight(left) + weight(right)
        return all > 0 ? 2 * weight(left.intersection(right)) / all : 0
    }

    private func weight(_ stems: Set<String>) -> Double {
        stems.reduce(0) { $0 + rarity($1, in: headingCounts) }
    }

    private func share(of found: [String], in concepts: [String]) -> Double {
        let all = concepts.reduce(0) { $0 + conceptWeight($1) }
        return all > 0 ? found.reduce(0) { $0 + conceptWeight($1) } / all : 0
    }

    private func conceptWeight(_ concept: String) -> Double {
        WordStems.of(concept).map { rarity($0, in: textCounts) }.max() ?? 0
    }

    /// Grows with the number of sections that do not have the stem (inverse document frequency).
    private func rarity(_ stem: String, in counts: [String: Int]) -> Double {
        let share = Double(counts[stem] ?? 0) / Double(max(book.sections.count, 1))
        return share >= 1 ? 0.1 : 0.1 + (1 - share) * (1 - share)
    }

    private static func counts(of sets: [Set<String>]) -> [String: Int] {
        sets.reduce(into: [:]) { counts, stems in
            for stem in stems { counts[stem, default: 0] += 1 }
        }
    }
}
