import Diagnostics
import Markdown
import Testing

@Suite("Words inside a line")
struct InlineTests {
    @Test(arguments: [
        ("plain & simple", "plain & simple"),
        ("**bold** and *slanted*, __both__ _kinds_", "bold and slanted, both kinds"),
        ("***all*** ~~gone~~ ~20", "all gone ~20"),
        ("snake_case_name, 2 * 3 * 4, a*b", "snake_case_name, 2 * 3 * 4, a*b"),
        ("*open **closed** end", "*open closed end"),
        ("`code *as is*` and a ` alone", "code *as is* and a ` alone"),
        ("[text](https://example.org) ![picture](a.png)!", "text picture!"),
        ("[x] done [half](open", "[x] done [half](open"),
        (#"<a id="x"></a>Title<!-- note --> 3 < 4"#, "Title 3 < 4"),
        ("one<br/>two", "one two"),
        ("<please specify>, <your town>? <b>no</b>", "<please specify>, <your town>? no"),
        (
            "write to <office@example.org>, see <https://example.org/a>",
            "write to office@example.org, see https://example.org/a"
        ),
        ("a <b c <", "a <b c <"),
        ("R&amp;D &lt;3 &unknown;", "R&D <3 &unknown;"),
        (#"a \| b \* c \d"#, #"a | b * c \d"#),
        ("naïve **Größe** 数据 🎯", "naïve Größe 数据 🎯"),
    ])
    func `marks are left out`(text: String, expected: String) {
        let source = SourceText(name: "test.md", text: text)
        #expect(source.plainText(source.contentRange) == expected)
    }

    @Test(arguments: [
        ("**Duration:** 30 minutes", "Duration|30 minutes|marked|colon"),
        ("**Duration**: 30 minutes", "Duration|30 minutes|marked|colon"),
        ("**Duration** : 30 minutes", "Duration|30 minutes|marked|colon"),
        ("*Duration:* 30", "Duration|30|marked|colon"),
        ("__Duration__ – 30", "Duration|30|marked|dash"),
        ("**Duration** 30", "Duration|30|marked|none"),
        ("Duration: 30: 40", "Duration|30: 40|plain|colon"),
        ("**时间：** 30", "时间|30|marked|colon"),
        ("Time：30", "Time|30|plain|colon"),
        ("**Duration:**", "Duration||marked|colon"),
        ("no label", "none"),
        ("**open: 30", "none"),
        (":", "none"),
        ("****", "none"),
    ])
    func `a label is a name and a text`(text: String, expected: String) {
        let source = SourceText(name: "test.md", text: text)
        let label = source.label(in: source.contentRange).map {
            "\(source[$0.name])|\(source[$0.text])|\($0.isMarked ? "marked" : "plain")|\($0.separator)"
        }
        #expect(label ?? "none" == expected)
    }
}
