import Diagnostics
import Markdown

/// `Assesses: 1, 3` ties an activity to objectives by number; `Assesses: all` to all of them.
enum AssessesLine {
    /// - Returns: the numbers, ascending, each once; `nil` if no such line stands below the heading.
    static func read(_ text: ActivityText, _ objectives: Int, _ context: inout ReadingContext) -> [Int]? {
        for block in text.blocks {
            for line in context.document.lines(of: block) where block.kind != .code {
                guard isOne(line, context), let label = context.source.label(in: line) else { continue }
                return numbers(in: label.text, objectives, &context)
            }
        }
        return nil
    }

    static func isOne(_ line: SourceRange, _ context: ReadingContext) -> Bool {
        guard let label = context.source.label(in: line) else { return false }
        return names.contains(context.key(label.name))
    }

    private static func numbers(in range: SourceRange, _ objectives: Int, _ context: inout ReadingContext) -> [Int] {
        let text = context.source.plainText(range)
        if NameKey(text).text.hasPrefix("all"), objectives > 0 { return Array(1...objectives) }
        let written = text.split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? .max }
        let known = Set(written.filter { $0 >= 1 && $0 <= objectives })
        if known.count < Set(written).count || written.isEmpty {
            let unknown = written.first { !known.contains($0) }
            context.report(
                .assessesUnknown,
                .warning,
                at: range,
                unknown.map { "There is no objective \($0 == .max ? "of that number" : String($0))." }
                    ?? "This line names no objective.",
                fix: .init(
                    objectives == 0
                        ? "Add a table of objectives." : "Use the numbers 1 to \(objectives), the rows of the table."
                )
            )
        }
        return known.sorted()
    }

    private static let names: Set<NameKey> = [NameKey("Assesses"), NameKey("Assess"), NameKey("Objectives")]
}
