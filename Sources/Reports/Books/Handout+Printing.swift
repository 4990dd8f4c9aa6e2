import Diagnostics
import Lessons

extension Handout {
    /// The handout as a document.
    package var document: Document {
        var blocks: [Document.Block] = [.heading(level: 1, lesson)]
        if let audience { blocks.append(.paragraph("For \(audience)")) }
        let path = section.path.joined(separator: " › ")
        blocks.append(
            .paragraph([
                .plain("From \(book), section \(section.number): "), .strong(section.title.value),
                .plain(path.isEmpty ? "" : " (\(path))"),
            ])
        )
        blocks.append(.paragraph([.emphasis(reasons.joined(separator: " "))]))
        blocks.append(.heading(level: 2, "What the book says"))
        return Document(blocks + concepts.flatMap(self.blocks) + glossaryBlocks)
    }

    private func blocks(for concept: ConceptPassages) -> [Document.Block] {
        var blocks: [Document.Block] = [.heading(level: 3, concept.concept)]
        blocks += concept.passages.map { passage in
            switch passage.kind {
            case .paragraph: .paragraph(passage.text.value)
            case .item: .list([passage.text.value])
            case .quote: .quote(passage.text.value)
            }
        }
        if concept.passages.isEmpty { blocks.append(.paragraph([.emphasis(absence(of: concept))])) }
        return blocks
    }

    private func absence(of concept: ConceptPassages) -> String {
        if concept.total > 0 { return "What the section says of it stands under the other concepts." }
        guard let other = concept.elsewhere else { return "The book does not use these words." }
        return "The section does not use these words; section \(other.number), “\(other.title.value)”, does."
    }

    private var glossaryBlocks: [Document.Block] {
        let groups = readers.map { [Document.Text.strong($0.group), .plain(": \($0.note) (\($0.place))")] }
        return [
            .heading(level: 2, "Glossary"),
            .paragraph(
                readers.isEmpty
                    ? "The plan’s differentiation notes name nobody who is new to the subject; this is for whoever wants it."
                    : "For these learners, whom the plan’s differentiation notes name:"
            ),
        ] + (groups.isEmpty ? [] : [.list(groups)]) + [.table(glossaryTable)]
    }

    private var glossaryTable: Document.Table {
        Document.Table(
            columns: [.init("Concept"), .init("In the book’s words"), .init("Section", isNumber: true)],
            rows: glossary.entries.map { [$0.concept] + $0.cells }
        )
    }
}

extension Glossary.Entry {
    fileprivate var cells: [String] {
        switch finding {
        case .definition(let sentence, let section): [sentence, "\(section)"]
        case .mention(let sentence, let section): ["Not defined; used so: \(sentence)", "\(section)"]
        case .nothing: ["The book does not use these words.", ""]
        }
    }
}
