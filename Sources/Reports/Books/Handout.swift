import Diagnostics
package import Lessons

/// What learners get to read for a lesson: a book's words on the lesson's key concepts, and a glossary for those who are
/// new to them.
package struct Handout: Hashable, Sendable {
    package let lesson: String
    package let audience: String?
    package let book: String
    package let section: BookSection
    /// Why this section.
    package let choice: Choice
    package let concepts: [ConceptPassages]
    package let readers: [GlossaryReaders]
    package let glossary: Glossary

    /// How the section was found.
    package enum Choice: Hashable, Sendable {
        /// Somebody named it.
        case named
        /// It fits best.
        case matched(SectionMatch, SectionMatches.Certainty, next: SectionMatch?)
    }

    /// - Returns: `nil` if the book has no section that fits at all.
    package init?(of plan: LessonPlan, in book: Book) {
        let matches = SectionMatches(for: plan, in: book)
        guard let best = matches.best, best.score > 0 else { return nil }
        let choice = Choice.matched(best, matches.certainty, next: matches.ranked.dropFirst().first)
        self.init(of: plan, from: best.section, in: book, choice: choice)
    }

    /// A handout from a section that somebody chose.
    package init(of plan: LessonPlan, from section: BookSection, in book: Book, choice: Choice = .named) {
        let names = plan.keyConcepts.map(\.value)
        lesson = plan.title?.value ?? "Untitled lesson"
        audience = plan.audience?.value
        self.book = book.title?.value ?? "the book"
        self.section = section
        self.choice = choice
        concepts = ConceptPassages.collect(names, from: section, in: book)
        readers = GlossaryReaders.named(in: plan)
        glossary = Glossary(of: names, lookingFirstIn: section, then: book)
    }
}

extension Handout {
    /// Why this section and not another, in sentences.
    package var reasons: [String] {
        switch choice {
        case .named: return ["The section was named."]
        case .matched(let match, let certainty, let next):
            let words =
                match.sharedWords.isEmpty ? "no word" : match.sharedWords.map { "“\($0)”" }.joined(separator: ", ")
            let all = match.concepts.count + match.missingConcepts.count
            return [
                certainty.sentence(next: next),
                "Its heading shares \(words) with the lesson’s title, and it speaks of \(match.concepts.count) of the \(all) key concepts.",
            ]
        }
    }
}

extension SectionMatches.Certainty {
    fileprivate func sentence(next: SectionMatch?) -> String {
        let other = next.map { ": \($0.section.number), “\($0.section.title.value)”" } ?? ""
        switch self {
        case .sure: return "The match is sure: no other section comes near."
        case .likely: return "The match is likely; the next one follows at a distance\(other)."
        case .unsure: return "The match is a guess; another section fits about as well\(other)."
        }
    }
}
