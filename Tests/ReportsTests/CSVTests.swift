import Testing

@testable import Reports

@Suite("Tables for spreadsheets") struct CSVTests {
    @Test func `A table has a mark, a heading line, and CR LF behind every line`() {
        let table = CSVTable(
            columns: ["name", "score", "mean"],
            rows: [["Zoë", .integer(-3), .number(2.5)], ["a,b", .nothing, .number(4)]]
        )
        #expect(table.text == "\u{FEFF}name,score,mean\r\nZoë,-3,2.5\r\n\"a,b\",,4\r\n")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a \"b\"", "\"a \"\"b\"\"\""), ("a,b", "\"a,b\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("＝1", "'＝1"), ("−1", "'−1"),
        ("  =1", "'  =1"), ("\u{200F}=1", "'\u{200F}=1"), ("=\"a\",1", "\"'=\"\"a\"\",1\""), ("1-2", "1-2"),
        ("'quoted", "'quoted"), ("", ""), (" ", " "), ("👩🏽‍🚀", "👩🏽‍🚀"),
    ])
    func `A cell says what was written and is never run`(_ text: String, _ cell: String) {
        #expect(CSVTable(columns: ["x"], rows: [[.text(text)]]).text == "\u{FEFF}x\r\n\(cell)\r\n")
    }
}
