import Diagnostics
import Lessons

/// A handout as `lectern book handout --format json` prints it.
package struct HandoutDocument: Encodable, Sendable {
    let lesson: String
    let book: String
    let section: Section
    let concepts: [Concept]
    let glossaryFor: [Readers]
    let glossary: [Entry]

    struct Section: Encodable, Sendable {
        let number: Int
        let title: String
        let path: [String]
        /// `nil` if somebody named the section.
        let certainty: SectionMatches.Certainty?
        let score: Double?
        let reasons: [String]
    }

    struct Concept: Encodable, Sendable {
        let concept: String
        let passages: [String]
        let passagesInSection: Int
        let elsewhere: Int?
    }

    struct Readers: Encodable, Sendable {
        let group: String
        let note: String
        let place: String
    }

    struct Entry: Encodable, Sendable {
        let concept: String
        let text: String?
        let section: Int?
        let isDefinition: Bool
    }

    package init(_ handout: Handout) {
        lesson = handout.lesson
        book = handout.book
        section = Section(handout)
        concepts = handout.concepts.map {
            Concept(
                concept: $0.concept,
                passages: $0.passages.map(\.text.value),
                passagesInSection: $0.total,
                elsewhere: $0.elsewhere?.number
            )
        }
        glossaryFor = handout.readers.map { Readers(group: $0.group, note: $0.note, place: $0.place) }
        glossary = handout.glossary.entries.map(Entry.init)
    }
}

extension HandoutDocument.Section {
    fileprivate init(_ handout: Handout) {
        number = handout.section.number
        title = handout.section.title.value
        path = handout.section.path
        reasons = handout.reasons
        switch handout.choice {
        case .named:
            certainty = nil
            score = nil
        case .matched(let match, let certainty, _):
            self.certainty = certainty
            score = match.score
        }
    }
}

extension HandoutDocument.Entry {
    fileprivate init(_ entry: Glossary.Entry) {
        switch entry.finding {
        case .definition(let text, let section):
            self.init(concept: entry.concept, text: text, section: section, isDefinition: true)
        case .mention(let text, let section):
            self.init(concept: entry.concept, text: text, section: section, isDefinition: false)
        case .nothing: self.init(concept: entry.concept, text: nil, section: nil, isDefinition: false)
        }
    }
}
