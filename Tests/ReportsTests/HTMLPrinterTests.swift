import Testing

@testable import Reports

@Suite("Printing HTML")
struct HTMLPrinterTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\"><img src=x onerror='x'>", "&quot;&gt;&lt;img src=x onerror=&#39;x&#39;&gt;"),
        ("&lt;", "&amp;lt;"),
        ("two\nlines\r\tmore", "two lines  more"),
        ("bell\u{7} nul\u{0}", "bell nul"),
        ("gnp\u{202E}.exe\u{2066}x\u{2069}", "gnp.exex"),
        ("مريم \u{200F}الحسن 🦦", "مريم \u{200F}الحسن 🦦"),
        ("=1+1", "=1+1"),
    ])
    func `leaves typed text without a meaning of its own`(typed: String, printed: String) {
        #expect(HTMLPrinter().print([.paragraph(typed)]) == "<p dir=\"auto\">\(printed)</p>")
    }

    @Test func `gives every cell of a table its headers`() {
        let table = Document.Table(
            columns: [.init("Answer"), .init("Votes", isNumber: true), .drawn("")],
            rows: [["<b>", "2", "██"]],
            caption: "Who & what",
            charts: [Chart(height: 14, marks: [.bar(0...0.5, top: 0, height: 14, .accent)])]
        )
        #expect(
            HTMLPrinter().print([.table(table)]) == """
                <table role="table" class="bars">
                <caption>Who &amp; what</caption>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Answer</th>\
                <th role="columnheader" scope="col" class="n">Votes</th>\
                <th role="columnheader" scope="col" class="chart"><span class="unseen">Drawn</span></th></tr></thead>
                <tbody role="rowgroup">
                <tr role="row"><th role="rowheader" scope="row" dir="auto">&lt;b&gt;</th>\
                <td role="cell" class="n" data-label="Votes">2</td><td role="cell" class="chart" data-label="">\
                <svg class="chart" width="100%" height="14" aria-hidden="true">\
                <rect x="0%" y="0" width="50%" height="14" class="accent"/></svg></td></tr>
                </tbody>
                </table>
                """
        )
    }

    @Test func `prints lists, headings and room to write`() {
        let blocks: [Document.Block] = [
            .heading(level: 3, "A & B"), .list([[.plain("one "), .emphasis("Ada")], [.strong("two")]]),
            .numbered([[.plain("first")]]), .quote("said"), .space(lines: 2),
        ]
        #expect(
            HTMLPrinter().print(blocks) == """
                <h3>A &amp; B</h3>
                <ul>
                <li dir="auto">one <em>Ada</em></li>
                <li dir="auto"><strong>two</strong></li>
                </ul>
                <ol>
                <li dir="auto">first</li>
                </ol>
                <blockquote dir="auto">said</blockquote>
                <div class="space"><span></span><span></span></div>
                """
        )
    }

    @Test func `a drawing with a title is told, and stays inside its width`() {
        let chart = Chart(
            title: "3 <low>, 1 high",
            height: 20,
            marks: [
                .line(0...1, down: 10, .faint), .tick(0.25, top: 0, bottom: 20, .accent),
                .dot(2.0 / 3, down: 10, radius: 5, .ink),
                .ring(.nan, down: 10, radius: 5, .ink), .words("<3", at: 0.5, down: 12, .quiet),
            ]
        )
        #expect(
            chart.svg == """
                <svg class="chart" width="100%" height="20" role="img"><title>3 &lt;low&gt;, 1 high</title>\
                <line x1="0%" x2="100%" y1="10" y2="10" class="faint"/>\
                <line x1="25%" x2="25%" y1="0" y2="20" class="accent tick"/>\
                <circle cx="66.67%" cy="10" r="5" class="ink"/><circle cx="0%" cy="10" r="5" class="ink ring"/>\
                <text x="50%" y="12" class="quiet">&lt;3</text></svg>
                """
        )
    }
}
