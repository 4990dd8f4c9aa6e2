import Diagnostics
import Markdown

extension String {
    /// The text as Markdown that reads as this text again: marks are escaped, but only in a text that needs it.
    var markdown: String {
        let source = SourceText(name: "", text: self)
        guard source.plainText(SourceRange(0, source.bytes.count)) != self else { return self }
        return escaping(Self.marks)
    }

    /// The same for a cell of a table.
    var cell: String {
        markdown.replacing("\\|", with: "|").replacing("|", with: "\\|")
    }

    private func escaping(_ marks: Set<Character>) -> String {
        String(flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
    }

    private static let marks: Set<Character> = ["\\", "*", "_", "`", "~", "<", "&", "[", "]"]
}
