/// A table for spreadsheets and programs, as RFC 4180 has it.
package struct CSVTable: Hashable, Sendable {
    package var columns: [String]
    package var rows: [[Cell]]

    /// What stands in one place of a row.
    package enum Cell: Hashable, Sendable {
        /// What somebody wrote.
        case text(String)
        case integer(Int)
        case number(Double)
        case nothing
    }

    package init(columns: [String], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }
}

extension CSVTable.Cell: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension CSVTable.Cell {
    /// The text, or nothing where there is none.
    package static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .nothing }

    package static func integer(_ number: Int?) -> Self { number.map { .integer($0) } ?? .nothing }

    package static func number(_ number: Double?) -> Self { number.map { .number($0) } ?? .nothing }

    /// "yes" or "no".
    package static func flag(_ flag: Bool?) -> Self { flag.map { .text($0 ? "yes" : "no") } ?? .nothing }
}

extension CSVTable {
    /// The file's text: one heading line, every line ended by CR LF.
    ///
    /// It begins with a byte order mark. Whoever opens one of these files by hand does so with a spreadsheet, and Excel
    /// takes a file without the mark for one of the local code page, so that Zoë comes out as ZoÃ«. Programs have
    /// `results.json`; those that read CSV all the same (Python's `utf-8-sig`, pandas, R, DuckDB, LibreOffice) know the
    /// mark.
    package var text: String {
        let lines = [columns.map(Cell.text)] + rows
        return "\u{FEFF}" + lines.map { $0.map(\.written).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension CSVTable.Cell {
    fileprivate var written: String {
        switch self {
        case .text(let text): Self.quoted(Self.defused(text))
        case .integer(let number): "\(number)"
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        case .nothing: ""
        }
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe in front, which makes it a text there.
    /// OWASP, "CSV Injection": what begins with = + - @, with a tab or a carriage return, or with the full-width forms
    /// of these. What cannot be seen in front of them does not make them harmless.
    static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { !isInvisible($0) }) else { return text }
        let beginsWithControl = text.unicodeScalars.first.map { "\t\r\n\0".unicodeScalars.contains($0) } ?? false
        return beginsWithControl || dangerous.contains(first) ? "'" + text : text
    }

    private static let dangerous = Set("=+-@＝＋－＠\u{2212}".unicodeScalars)

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }

    /// RFC 4180 §2: quotation marks around what has a comma, a quotation mark or a line end in it.
    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        // By scalars: a mark above a quotation mark would hide it from a search for characters.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars { quoted += scalar == "\"" ? [scalar, scalar] : [scalar] }
        return String(quoted) + "\""
    }
}
