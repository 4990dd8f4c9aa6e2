import Diagnostics

/// What a book says the key concepts of a lesson are, in the book's own words.
package struct Glossary: Hashable, Sendable {
    package var entries: [Entry]

    /// One concept and what the book has of it.
    package struct Entry: Hashable, Sendable {
        package var concept: String
        package var finding: Finding

        /// What the book has of a concept.
        package enum Finding: Hashable, Sendable {
            /// A sentence that says what it is, and the number of its section.
            case definition(String, section: Int)
            /// No such sentence: the first one that uses the word.
            case mention(String, section: Int)
            /// The book does not use the word.
            case nothing
        }
    }

    /// - Parameters:
    ///   - concepts: in the order of the plan.
    ///   - section: where to look first; then through the whole book.
    package init(of concepts: [String], lookingFirstIn section: BookSection, then book: Book) {
        let sections = [section] + book.sections.filter { $0.number != section.number }
        let passages = sections.flatMap { section in
            section.passages.map { GlossaryPassage($0, section: section.number) }
        }
        entries = concepts.map { name in
            let concept = Concept(name)
            return Entry(concept: name, finding: Self.finding(of: concept, in: passages, from: section.number))
        }
    }

    private static func finding(of concept: Concept, in passages: [GlossaryPassage], from first: Int) -> Entry.Finding {
        var best: (sentence: String, section: Int, rank: Int)?
        var mention: (sentence: String, section: Int)?
        for passage in passages where concept.count(in: passage.text) > 0 {
            for sentence in passage.sentences where concept.count(in: sentence.text) > 0 {
                mention = mention ?? (sentence.words, passage.section)
                // A definition elsewhere has to be a better one than what the lesson's own section says.
                guard let rank = sentence.rank(asDefinitionOf: concept) else { continue }
                let isBetter =
                    best.map { rank < $0.rank || rank == $0.rank && $0.section != first && passage.section == first }
                    ?? true
                if isBetter { best = (sentence.words, passage.section, rank) }
            }
        }
        if let best { return .definition(best.sentence, section: best.section) }
        if let mention { return .mention(mention.sentence, section: mention.section) }
        return .nothing
    }
}

/// A passage made ready to look for many concepts in it.
private struct GlossaryPassage {
    let section: Int
    let text: Concept.Text
    let sentences: [Sentence]

    init(_ passage: BookSection.Passage, section: Int) {
        self.section = section
        text = Concept.Text(passage.text.value)
        // Quotes are opinions.
        sentences =
            passage.kind == .quote ? [] : Sentences.of(passage.text.value).map { Sentence($0, kind: passage.kind) }
    }

    struct Sentence {
        let words: String
        let text: Concept.Text
        let kind: BookSection.Passage.Kind

        init(_ words: String, kind: BookSection.Passage.Kind) {
            self.words = words
            text = Concept.Text(words)
            self.kind = kind
        }

        /// How good a definition this is, 0 the best; `nil` if it is none.
        func rank(asDefinitionOf concept: Concept) -> Int? {
            if kind == .item, let colon = words.firstIndex(of: ":"),
                concept.isWhole(of: Concept.Text(String(words[..<colon])))
            {
                return rank(ofItemText: words[words.index(after: colon)...].trimmed)
            }
            guard concept.begins(text) else { return nil }
            let behind = self.behind(concept)
            guard let verb = behind.words.first else { return nil }
            if ["refers", "refer", "means", "mean"].contains(verb) { return 0 }
            if ["is", "are"].contains(verb) {
                let isNoun = behind.hasAside || ["a", "an", "the"].contains(behind.words.dropFirst().first)
                return isNoun ? 0 : 2
            }
            if Self.natures.contains(verb) { return behind.hasAside ? 0 : 1 }
            return Self.effects.contains(verb) ? 2 : nil
        }

        /// "Concept: what it is"; what somebody once did about it ("Implemented …") says nothing of what it is.
        private func rank(ofItemText text: String) -> Int? {
            let isDeed = text.prefix { $0.isLetter }.hasSuffix("ed")
            return text.count > 20 && !isDeed ? 1 : nil
        }

        /// The words that follow the concept, and whether a remark between commas was left out before them.
        private func behind(_ concept: Concept) -> (words: [String], hasAside: Bool) {
            let (bare, hasAside) = words.withoutAsides
            let tokens = bare.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
            let name = concept.name.prefix { $0 != "(" }.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
            let start = ["the", "an", "a"].contains(tokens.first) ? 1 : 0
            return (Array(tokens.dropFirst(start + name.count)), hasAside)
        }

        /// Verbs that say what a thing is.
        private static let natures: Set = [
            "represents", "represent", "encompasses", "encompass", "extends", "extend", "focuses", "focus", "describes",
            "describe", "combines", "combine",
        ]
        /// Verbs that say what it is good for.
        private static let effects: Set = [
            "involves", "involve", "provides", "provide", "ensures", "ensure", "aims", "aim", "enables", "enable",
            "serves",
            "serve",
        ]
    }
}

extension String {
    /// Without what stands in brackets, and without a remark between the first two commas; and whether there was one.
    fileprivate var withoutAsides: (text: String, hasAside: Bool) {
        var text = ""
        var depth = 0
        for character in self {
            if character == "(" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        guard let first = text.firstIndex(of: ","), let second = text[text.index(after: first)...].firstIndex(of: ","),
            text[..<first].split(separator: " ").count <= 5
        else { return (text, false) }
        let remark = text[text.index(after: first)..<second].split(separator: " ")
        return (String(text[..<first] + text[text.index(after: second)...]), remark.count > 1)
    }
}
