import Diagnostics

extension BlockReader {
    /// Takes `key: value` lines between two `---` at the head of the file. A leading `---` without them is a rule.
    mutating func readFrontMatter() {
        guard lineCount > 2, isDashes(line: 0), let key = firstKeyLine() else { return }
        guard let end = (key..<lineCount).first(where: isDashes) else { return }
        let content = (1..<end).map { bytes.trimmed(range(of: $0)) }
        append(.frontMatter, SourceRange(range(of: 0).start, range(of: end).end), lines: content)
        line = end + 1
    }

    /// The first line inside that is not blank, if it looks like `key:`.
    private func firstKeyLine() -> Int? {
        guard let first = (1..<lineCount).first(where: { !bytes.trimmed(range(of: $0)).isEmpty }) else { return nil }
        let text = range(of: first)
        guard let colon = bytes[text.start..<text.end].firstIndex(of: .colon), colon > text.start else { return nil }
        return bytes[text.start..<colon].allSatisfy(\.isWordByte) ? first : nil
    }

    private func isDashes(line: Int) -> Bool {
        let text = bytes.trimmed(range(of: line))
        return text.count == 3 && bytes[text.start..<text.end].allSatisfy { $0 == .dash }
    }
}
