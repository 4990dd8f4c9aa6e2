import Diagnostics
import Foundation
import MapDrafts
import TestSupport
import Testing
import Wardley

/// All 1,044 real reports at once. The table is printed, because it is the answer to “how good are the drafts?”.
@Suite(.enabled(if: Corpus.isPresent, Corpus.absence))
struct `Drafts of the real map reports` {
    @Test func `the table of reports: whole maps for all with three components, and as many good ones as there can be`()
        throws
    {
        let drafts = try Corpus.files(in: "corpus/reports", withExtension: "md").map { file in
            let source = SourceText(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
            return (file: source.name, draft: ReportDraft(MapReport(reading: source)))
        }
        #expect(drafts.count == 1044)
        for (file, draft) in drafts where draft.report.components.count >= 3 {
            let reading = OWMReading(SourceText(name: file, text: draft.draft.text))
            #expect(reading.errors.isEmpty && reading.refusal == nil, "\(file)")
            #expect(reading.components.count == draft.draft.components.count, "\(file)")
            #expect(reading.anchors.count == draft.draft.anchors.count, "\(file)")
            #expect(reading.links.count == draft.draft.links.count, "\(file)")
        }
        let table = Table(drafts.map(\.draft))
        print(table.text)
        #expect(table.share(\.isValid) >= 0.975)
        #expect(table.share(\.isGood) >= 0.16)
    }
}

private struct Table {
    let drafts: [ReportDraft]

    init(_ drafts: [ReportDraft]) {
        self.drafts = drafts
    }

    func share(_ test: (ReportDraft) -> Bool) -> Double {
        Double(drafts.count(where: test)) / Double(drafts.count)
    }

    var text: String {
        let rows: [(String, (ReportDraft) -> Bool)] = [
            ("three components named", { $0.report.components.count >= 3 }),
            ("valid: three components, a link, no error", { $0.isValid }),
            ("an anchor", { !$0.draft.anchors.isEmpty }),
            ("every described component has a stage or a number", { $0.isPlaced }),
            ("every described component has both numbers stated", { $0.isNumeric }),
            (
                "order of pairs: evolution first, strong",
                { $0.axisOrder.verdict == .evolutionFirst && $0.axisOrder.isStrong }
            ),
            (
                "order of pairs: evolution first, weak",
                { $0.axisOrder.verdict == .evolutionFirst && !$0.axisOrder.isStrong }
            ),
            (
                "order of pairs: visibility first, strong",
                { $0.axisOrder.verdict == .visibilityFirst && $0.axisOrder.isStrong }
            ),
            (
                "order of pairs: visibility first, weak",
                { $0.axisOrder.verdict == .visibilityFirst && !$0.axisOrder.isStrong }
            ),
            ("order of pairs: undecided", { $0.axisOrder.verdict == .undecided }),
            ("order of pairs: not needed", { $0.axisOrder.verdict == .notNeeded }),
            ("good: see lesson-corpus.md, section 3.5", { $0.isGood }),
        ]
        return rows.map { name, test in
            let count = "\(drafts.count(where: test))"
            let share = String(format: "%.1f %%", self.share(test) * 100)
            return "TABLE reports  " + name.padding(toLength: 54, withPad: " ", startingAt: 0)
                + String(repeating: " ", count: 5 - count.count) + count
                + String(repeating: " ", count: 9 - share.count) + share
        }
        .joined(separator: "\n")
    }
}
