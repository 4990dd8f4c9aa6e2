/// A report as a value: what stands at its head and in its sections, before a layout says where.
package struct Report: Hashable, Sendable {
    package var kind: Kind
    package var title: String
    /// A line below the title.
    package var subtitle: String?
    package var lead: [Document.Block]
    /// Numbers to catch the eye.
    package var facts: [Fact]
    package var sections: [Section]

    /// What it is for. The raw value is the name of its layout.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// For everybody who was there.
        case summary
        /// The summary with what only the facilitator should read.
        case facilitator
        /// One team's scores, for that team.
        case team
        case runSheet = "run-sheet"
        /// For learners, on paper.
        case handout
    }

    /// One line at the head of a report: what, how much, and what to know of it.
    package struct Fact: Hashable, Sendable {
        package var label: String
        package var value: String
        package var note: String?
    }

    /// A heading with what stands below it.
    package struct Section: Hashable, Sendable {
        /// Its name for layouts and links: small letters, digits and hyphens.
        package var name: String
        package var heading: String
        package var blocks: [Document.Block]

        package init(_ name: String, _ heading: String, _ blocks: [Document.Block]) {
            self.name = name
            self.heading = heading
            self.blocks = blocks
        }
    }

    package init(
        _ kind: Kind,
        title: String,
        subtitle: String? = nil,
        lead: [Document.Block] = [],
        facts: [Fact] = [],
        sections: [Section]
    ) {
        self.kind = kind
        self.title = title
        self.subtitle = subtitle
        self.lead = lead
        self.facts = facts
        self.sections = sections
    }
}

extension Report {
    /// A report of a document: the title from its first heading, a section for each second-level one.
    package init(_ kind: Kind, _ document: Document) {
        self.init(kind, title: "", sections: [])
        for block in document.blocks {
            switch block {
            case .heading(level: 1, let text) where title.isEmpty: title = text
            case .heading(level: 2, let text):
                sections.append(Section("section-\(sections.count + 1)", text, []))
            case .heading, .paragraph, .list, .numbered, .quote, .table, .picture, .space:
                if sections.isEmpty { lead.append(block) } else { sections[sections.count - 1].blocks.append(block) }
            }
        }
    }

    /// The whole report as one document, its sections under second-level headings.
    package var document: Document {
        let head = [.heading(level: 1, title)] + (subtitle.map { [Document.Block.paragraph($0)] } ?? []) + lead
        return Document(head + sections.flatMap { [.heading(level: 2, $0.heading)] + $0.blocks })
    }
}
