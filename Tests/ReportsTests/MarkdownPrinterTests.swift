import Reports
import Testing

@Suite struct `Printing Markdown` {
    @Test(arguments: [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("12. no list", "12\\. no list"),
        ("a | b", "a \\| b"),
        ("*bold* _it_ `code` [link](x)", "\\*bold\\* \\_it\\_ \\`code\\` \\[link\\](x)"),
        ("two\nlines", "two lines"),
        ("&lt;", "\\&lt;"),
        ("bell\u{7}", "bell\u{FFFD}"),
        ("Zoë – 3. Platz", "Zoë – 3. Platz"),
    ])
    func `leaves typed text without a meaning of its own`(typed: String, printed: String) {
        #expect(MarkdownPrinter().print(Document([.paragraph(typed)])) == printed + "\n")
    }

    @Test func `keeps the lines of a quote`() {
        #expect(MarkdownPrinter().print(Document([.quote("one\n# two")])) == "> one\n> \\# two\n")
    }
}
