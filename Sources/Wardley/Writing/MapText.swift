import Diagnostics

/// Writes single statements that OnlineWardleyMaps reads back as they are meant. Every function returns one line
/// without its line end; lines joined by `\n` are a map.
package enum MapText {
    /// `title TEXT`
    package static func title(_ title: String) -> String {
        "title " + plainText(title, whenEmpty: "Untitled Map", isTitle: true)
    }

    /// `component NAME [visibility, evolution] label [x, y]`, the position and the label where given.
    package static func component(
        _ name: MapName,
        at position: MapPosition? = nil,
        label: LabelOffset? = nil,
        suffix: String = ""
    ) -> String {
        var line = "component " + name.afterKeyword
        if let position { line += " " + position.text }
        if !suffix.isEmpty { line += " " + suffix }
        if let label { line += " " + label.text }
        return line
    }

    /// `anchor NAME [visibility, evolution]`
    package static func anchor(_ name: MapName, at position: MapPosition? = nil) -> String {
        "anchor " + name.afterKeyword + (position.map { " " + $0.text } ?? "")
    }

    /// `START->END`
    package static func link(_ start: MapName, _ end: MapName) -> String {
        start.inLink + "->" + end.inLink
    }

    /// `evolve NAME evolution`. OWM wants a digit, a point and digits.
    package static func evolve(_ name: MapName, to evolution: Double) -> String {
        "evolve " + name.behindEvolve + " " + MapNumber.text(evolution)
    }

    /// `note TEXT [visibility, evolution]`, in quotes where the text has several lines.
    package static func note(_ text: String, at position: MapPosition) -> String {
        let safe = plainText(text, whenEmpty: "", keepsBreaks: true)
        if safe.isEmpty { return "note " + position.text }
        let written = safe.contains("\n") ? "\"" + safe.replacing("\n", with: "\\n") + "\"" : safe
        return "note " + written + " " + position.text
    }

    /// `// TEXT`, one comment line for each line of the text.
    package static func comment(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        // A block that is opened in a comment is opened nonetheless for readers other than OWM.
        return lines.map { line in line.isEmpty ? "//" : "// " + line }.joined(separator: "\n")
    }

    /// Running text that OWM keeps whole: no comment marks, no brackets, no quote in front, no line break.
    static func plainText(_ text: String, whenEmpty: String, keepsBreaks: Bool = false, isTitle: Bool = false)
        -> String
    {
        let breaks = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
        var result = String(String.UnicodeScalarView(breaks.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" }))
        if !keepsBreaks { result = result.replacing("\n", with: " ") }
        for (bad, good) in [
            ("[", "\u{FF3B}"), ("]", "\u{FF3D}"), ("{", "\u{FF5B}"), ("}", "\u{FF5D}"), ("\\", "\u{FF3C}"),
            ("//", "\u{2044}\u{2044}"), ("/*", "\u{2044}*"), ("*/", "*\u{2044}"), ("title ", "title\u{A0}"),
        ] where result.contains(bad) && !(isTitle && "[]\\".contains(bad)) {
            result = result.replacing(bad, with: good)
        }
        if !isTitle, result.hasPrefix("\"") || result.contains("\n") {
            result = result.replacing("\"", with: "\u{201D}")
        }
        let bytes = MapBytes(Array(result.utf8))
        let trimmed = bytes.text(bytes.trimmed(.init(0, bytes.bytes.count)))
        return trimmed.isEmpty ? whenEmpty : trimmed
    }
}
