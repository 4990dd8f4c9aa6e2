import Diagnostics
import Foundation
import MapDrafts
import TestSupport
import Testing
import Wardley

@Suite struct `A draft from a book's section` {
    @Test func `names what its list items begin with, and nothing else`() {
        let text = """
            Every office keeps files, and most lose some of them.

            - Filing rules: what goes where
            - **Index cards**: where it went
            - index cards
            - You should never, ever throw anything away before its time has come.
            - Shelves

            1. Scanner

            ![Draft Wardley Map: [Insert Wardley Map: Files]](https://example.org/map.png)

            > [Edit this draft Wardley Map](https://example.org/#clone:1)

            > Wardley Map Assessment

            > Filing rules are held by few people.
            > They leave.

            > [View full Wardley Map report](report.md)
            """
        #expect(
            MapDraft(ofSection: "Keeping files", text: text).text == """
                title Keeping files
                // Draft from a book's section. The components are what its list items begin with; nothing is placed and nothing is
                // linked yet.
                // The section says of its map: Filing rules are held by few people. They leave.
                // OnlineWardleyMaps draws what has no coordinates at the upper left: drag it, or write [visibility, evolution],
                // both from 0 to 1, behind the name. Links are written A->B, from the one that needs to the one that is needed.
                // "User" stands for whoever has the need: name the real one.

                anchor User

                component Filing rules
                component Index cards
                component Shelves
                component Scanner

                style wardley

                """
        )
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the table of the book: reads whole, for each of its fifty maps, and quotes its assessment`() throws {
        let url = Corpus.folder.appending(path: "seeds/book-ai-success-trinity.md")
        let sections = try String(contentsOf: url, encoding: .utf8).split(separator: "\n### ").dropFirst()
        let mapped = sections.filter { $0.contains("Draft Wardley Map:") }
        #expect(mapped.count == 50)
        var components: [Int] = []
        for section in mapped {
            let parts = section.split(separator: "\n", maxSplits: 1)
            let draft = MapDraft(ofSection: String(parts[0]), text: String(parts[1]))
            let reading = OWMReading(SourceText(name: "", text: draft.text))
            #expect(reading.errors.isEmpty && reading.refusal == nil)
            #expect(reading.components.count == draft.components.count)
            #expect(draft.components.allSatisfy { $0.position == nil })
            components.append(draft.components.count)
            #expect(draft.remarks.contains { $0.hasPrefix("The section says of its map: ") })
        }
        components.sort()
        print(
            "TABLE book  sections with a map  \(mapped.count), drafts read whole and with their assessment  \(components.count)"
        )
        print(
            "TABLE book  with three components or more  \(components.count { $0 >= 3 }), median  \(components[components.count / 2])"
        )
        #expect(components.count { $0 >= 3 } >= 32)
    }
}
