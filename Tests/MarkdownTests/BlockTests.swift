import Diagnostics
import Markdown
import Testing

@Suite("Blocks")
struct BlockTests {
    @Test(arguments: [
        ("# One\n## Two ##\n###Three\n####### Seven", "h1 One\nh2 Two\np ###Three / ####### Seven"),
        ("# C#\n#\u{A0}Two\n## \n### a #b", "h1 C#\nh1 Two\nh2\nh3 a #b"),
        ("One\n===\n\nTwo\n---\n\nThree\nmore\n---", "h1 One\nh2 Two\np Three / more\nrule"),
        ("**Duration:** 1 h\n---", "p **Duration:** 1 h\nrule"),
        ("---\n\n# Slide\n\n***\n_ _ _\n", "rule\nh1 Slide\nrule\nrule"),
        ("one\r\ntwo\rthree\n\n\n  four  ", "p one / two / three\np four"),
        ("\u{FEFF}# One\u{A0}\n", "h1 One"),
        ("", ""),
        ("\n \t\n", ""),
    ])
    func `headings, rules and paragraphs`(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(arguments: [
        ("* a\n- b\n+ c\n• d", "* a\n* b\n* c\n* d"),
        ("* a\n  - b\n    + c\n* d", "* a\n  * b\n    * c\n* d"),
        ("* a\n\t- b\n    - c", "* a\n  * b\n  * c"),
        ("1. a\n   1) b\n2. c", "1. a\n  1. b\n2. c"),
        ("* a\nmore\n\n  still in a\n\nout", "* a / more\n  p still in a\np out"),
        ("in the year\n1984. No list", "p in the year / 1984. No list"),
        ("*\n* a\n*b*", "*\n* a / *b*"),
        ("- [ ] a\n- [x] b", "* [ ] a\n* [x] b"),
    ])
    func `lists nest by indentation`(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(arguments: [
        ("| a | b |\n|---|---|\n| c | d |\n\n| e |", "table with header a|b / c|d\ntable e"),
        ("| a | b |\n| c | d |", "table a|b / c|d"),
        ("|---|---|\n| c \\| d | `e` |", "table c \\| d|`e`"),
        ("text\na | b\n--- | :-:\nc | d\nend", "p text\ntable with header a|b / c|d\np end"),
        ("| a | | c\n|-|-|-|", "table with header a||c"),
        ("a | b is text", "p a | b is text"),
    ])
    func `tables`(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test(arguments: [
        ("> a\n>b\n\n> c", "quote a / b\nquote c"),
        ("```swift\n# no heading\n```\n# One", "code swift / # no heading\nh1 One"),
        ("~~~\n```\n~~~~", "code  / ```"),
        ("```\n# One", "p ```\nh1 One"),
        ("<!-- a\n# b\n-->\n# One", "comment\nh1 One"),
        ("* a\n<!-- b -->\nc <!-- d --> e", "* a / c <!-- d --> e"),
        ("<!-- a\n# One", "p <!-- a\nh1 One"),
        ("---\ntitle: x\n\n---\n# One", "front matter title: x / \nh1 One"),
        ("---\nno key here\n---", "rule\nh2 no key here"),
    ])
    func `quotes, code, comments and front matter`(text: String, expected: String) {
        #expect(outline(text) == expected)
    }

    @Test func `a block knows its place`() {
        let document = MarkdownDocument(SourceText(name: "test.md", text: "\u{FEFF}# One #\r\n\r\n  * a\n    b\n"))
        #expect(document.blocks.map(\.range) == [SourceRange(3, 10), SourceRange(16, 25)])
        #expect(document.blocks.map(document.textRange) == [SourceRange(5, 8), SourceRange(18, 25)])
        #expect(document.plainText(of: document.blocks[1]) == "a b")
    }

    @Test func `what nothing closes is reported`() {
        let document = MarkdownDocument(SourceText(name: "test.md", text: "```\na\n\n<!-- b"))
        #expect(document.unclosed == [SourceRange(0, 3), SourceRange(7, 11)])
    }
}
