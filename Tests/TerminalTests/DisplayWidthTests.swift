import Testing

@testable import Terminal

@Suite("Columns of a terminal")
struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("plain", 5), ("naïve", 5), ("nai\u{308}ve", 5), ("–…“”", 4), ("✓▸█░─│", 6),
        ("漢字", 4), ("ｆｕｌｌ", 8), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3), ("กำ", 2),
        ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇨🇭", 2), ("☺️", 2), ("☺", 1), ("1️⃣", 2), ("#1", 2), ("©", 1), ("🀄", 2),
        ("a\u{200B}b", 2), ("\u{301}", 0), ("a\u{AD}b", 2), ("\u{7}\t", 0), ("क्षि", 3), ("𠀀", 2), ("עברית", 5),
    ])
    func `a text takes so many columns`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("five", 4, "five"), ("five", 3, "fi…"), ("five", 1, "…"), ("five", 0, ""), ("", 0, ""),
        ("a bit more", 6, "a bit…"), ("a bit more", 7, "a bit…"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("👍👍", 3, "👍…"),
        ("e\u{301}e\u{301}", 1, "…"),
    ])
    func `a text is clipped with an ellipsis`(text: String, columns: Int, clipped: String) {
        #expect(text.clipped(to: columns) == clipped)
        #expect(DisplayWidth.of(text.clipped(to: columns)) <= columns)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one two three", 100, ["one two three"]),
        ("one\n\ntwo", 5, ["one", "", "two"]), ("one\r\ntwo", 5, ["one", "two"]),
        ("  spread   out ", 20, ["spread out"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("an incomprehensible", 6, ["an", "incomp", "rehens", "ible"]),
        ("漢字 漢字", 4, ["漢字", "漢字"]), ("漢字漢字", 3, ["漢", "字", "漢", "字"]), ("漢", 1, [""]), ("", 5, [""]), ("x", 0, []),
        ("a\tb\u{1B}[31mc", 9, ["a bc"]),
    ])
    func `a text is wrapped between words`(text: String, columns: Int, lines: [String]) {
        #expect(text.wrapped(to: columns) == lines)
    }
}
