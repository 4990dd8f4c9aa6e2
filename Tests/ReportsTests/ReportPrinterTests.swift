import Foundation
import Templates
import TestSupport
import Testing

@testable import Reports

@Suite("Layouts of reports")
struct ReportPrinterTests {
    private let report = Report(
        .facilitator,
        title: "Tea & <scones>",
        subtitle: "Today",
        lead: [.paragraph("It began.")],
        facts: [.init(label: "Learners", value: "2", note: nil)],
        sections: [Report.Section("time", "Time & tide", [.paragraph("Late")])]
    )

    @Test func `every file in the folder is built in and nothing else`() throws {
        let folder = PackageFolder.url.appending(path: "Templates/reports")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(ReportLayouts.names == files.sorted())
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(ReportLayouts().layout(named: file)?.text == text)
        }
    }

    @Test(arguments: Report.Kind.allCases)
    func `every kind prints as one page without script or outside reference`(kind: Report.Kind) {
        var report = report
        report.kind = kind
        let printer = ReportPrinter()
        let page = printer.html(report)
        #expect(printer.complaints == [])
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(page.contains("<h1 dir=\"auto\">Tea &amp; &lt;scones&gt;</h1>"))
        #expect(page.contains("<section id=\"time\">\n<h2>Time &amp; tide</h2>\n<p dir=\"auto\">Late</p>\n</section>"))
        for word in ["<script", "src=", "href=\"http", "@import", "url("] { #expect(!page.contains(word), "\(word)") }
    }

    @Test func `a summary prints as Markdown`() {
        let printer = ReportPrinter()
        #expect(
            printer.markdown(report) == """
                # Tea \\& \\<scones\\>

                Today

                It began.

                ## Time \\& tide

                Late

                """
        )
    }

    @Test func `a layout of one's own goes first`() {
        let own = "{{{title}}}|{{{section.time.content}}}|{{#isForFacilitator}}yes{{/isForFacilitator}}"
        let printer = ReportPrinter(ReportLayouts(own: ["summary.md.mustache": own]))
        #expect(printer.markdown(report) == "Tea \\& \\<scones\\>|Late|yes")
        #expect(printer.complaints == [])
        var room = report
        room.kind = .summary
        #expect(printer.markdown(room) == "Tea \\& \\<scones\\>|Late|")
    }

    @Test func `a style of one's own cannot end the style element`() {
        let printer = ReportPrinter(ReportLayouts(own: ["style.css": "h1 { color: red } </style><script>"]))
        let page = printer.html(report)
        #expect(page.contains("h1 { color: red }") && !page.contains("</style><script>"))
    }

    @Test(arguments: [
        ("{{#sections}}", "A section is not ended."),
        ("{{#sections}}{{/facts}}", "A section ends that is not the one that began last."),
        ("a\n\nb {{title", "Line 3, column "),
        (String(repeating: "{{#a}}", count: 3_000), "It is too long for a layout."),
        (String(repeating: "x", count: 500_001), "It is too long for a layout."),
    ])
    func `a layout that cannot be read is passed over with a sentence`(layout: String, sentence: String) {
        let printer = ReportPrinter(ReportLayouts(own: ["summary.html.mustache": layout]))
        let usual = ReportPrinter()
        #expect(printer.html(report) == usual.html(report))
        _ = printer.html(report)
        #expect(printer.complaints.count == 1)
        #expect(printer.complaints[0].hasPrefix("summary.html.mustache: "))
        #expect(printer.complaints[0].contains(sentence), "\(printer.complaints)")
        #expect(printer.complaints[0].hasSuffix("The built-in layout was used."))
    }

    @Test func `a layout cannot bring in others, or itself`() {
        let printer = ReportPrinter(ReportLayouts(own: ["summary.md.mustache": "a{{> summary.md}}b"]))
        #expect(printer.markdown(report) == "ab")
    }
}
