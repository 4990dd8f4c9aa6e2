import Diagnostics
import Markdown

/// `#### Poll (choose up to 2): What sinks projects?` taken apart.
struct ActivityHeading {
    /// What stands before the colon, brackets left out: "Poll".
    let kind: Located<String>
    /// What stands in brackets, one entry for each part between commas.
    private(set) var options: [Located<String>]
    /// What stands behind the colon; `nil` if nothing does.
    private(set) var title: Located<String>?
    /// A bracket that nothing closes.
    let unclosed: SourceRange?
    /// Words between a closing bracket and the colon.
    let stray: Located<String>?

    /// - Parameter range: the text of the heading, without `#`s.
    init(_ range: SourceRange, in source: SourceText) {
        var scanner = HeadingScanner(source: source, range: range)
        scanner.scan()
        kind = source.located(SourceRange(range.start, scanner.kindEnd))
        options = scanner.options
        unclosed = scanner.unclosed
        let between = scanner.strayWords.map(source.located)
        stray = between.flatMap { $0.value.isEmpty ? nil : $0 }
        title = scanner.title.map(source.located).flatMap { $0.value.isEmpty ? nil : $0 }
    }

    /// Takes brackets at the end of the title for options if every part of them is one.
    mutating func takeOptionsBehindTitle(in source: SourceText, if isOption: (String) -> Bool) {
        guard let title, let (parts, rest) = HeadingScanner.brackets(atEndOf: title.range, in: source),
            !parts.isEmpty, parts.allSatisfy({ isOption($0.value) })
        else { return }
        options += parts
        self.title = rest.isEmpty ? nil : source.located(rest)
    }
}

extension ActivityHeading {
    /// No kind has a longer name, in scalars.
    private static let longestKind = 40

    /// Whether a heading begins with the name of an activity, of this version or a later one.
    static func begins(_ text: String) -> Bool {
        let head = text.unicodeScalars.prefix(longestKind + 1).prefix {
            $0 != ":" && $0 != "：" && $0 != "(" && $0 != "["
        }
        guard head.count <= longestKind else { return false }
        return ActivityKind.named(String(head)) != nil
    }
}

extension SourceText {
    /// The plain text of a range without blanks at its ends.
    fileprivate func located(_ range: SourceRange) -> Located<String> {
        let trimmed = bytes.trimmed(range)
        return Located(plainText(trimmed), at: trimmed)
    }
}
