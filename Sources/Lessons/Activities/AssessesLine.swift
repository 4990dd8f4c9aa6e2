import Diagnostics
import Markdown

/// `Assesses: 1, 3` ties an activity to objectives by number; `Assesses: all` to all of them.
enum AssessesLine {
    /// - Returns: the numbers, ascending, each once; `nil` if no such line stands below the heading.
    static func read(_ text: ActivityText, _ objectives: Int, _ context: inout ReadingContext) -> [Int]? {
        var found: Label?
        for block in text.blocks where block.kind != .code {
            for (index, line) in context.document.lines(of: block).enumerated() {
                guard let label = context.source.label(in: line) else { continue }
                if !names.contains(context.key(label.name)) {
                    if block.kind == .paragraph || index > 0 { reportMisspelt(label, &context) }
                } else if found == nil {
                    found = label
                } else {
                    reportSecond(label, &context)
                }
            }
        }
        return found.map { numbers(in: $0.text, objectives, &context) }
    }

    static func isOne(_ line: SourceRange, _ context: ReadingContext) -> Bool {
        guard let label = context.source.label(in: line) else { return false }
        return names.contains(context.key(label.name))
    }

    private static func numbers(in range: SourceRange, _ objectives: Int, _ context: inout ReadingContext) -> [Int] {
        let text = context.source.plainText(range)
        if NameKey(text).text.hasPrefix("all"), objectives > 0 { return Array(1...objectives) }
        let written = written(in: text)
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

    /// "1, 3", "1 and 3", "1-3". Of a range that is longer than any table only the ends are taken.
    private static func written(in text: String) -> [Int] {
        text.prefix(1_000).split { !($0.isASCIIDigit || "-–—".contains($0)) }.flatMap { part in
            let ends = part.split { !$0.isASCIIDigit }.map { Int($0) ?? .max }
            guard ends.count == 2, ends[0] < ends[1], ends[1] - ends[0] < 100 else { return ends }
            return Array(ends[0]...ends[1])
        }
    }

    private static func reportSecond(_ label: Label, _ context: inout ReadingContext) {
        context.report(
            .assessesUnknown,
            .warning,
            at: label.name,
            "This activity names its objectives twice; the first line counts.",
            fix: .init("Put all numbers on one line.")
        )
    }

    /// A label that is nearly this one, with numbers behind it.
    private static func reportMisspelt(_ label: Label, _ context: inout ReadingContext) {
        guard label.name.count <= 20, label.text.count <= 40 else { return }
        let isOfNumbers = context.source.plainText(label.text).allSatisfy { $0.isASCIIDigit || ", and-".contains($0) }
        let name = context.source.plainText(label.name)
        guard isOfNumbers, Spelling.closest(to: name, among: ["Assesses"]) != nil else { return }
        context.report(
            .assessesUnknown,
            .warning,
            at: label.name,
            "“\(name)” ties this to no objective.",
            fix: .init("Did you mean “Assesses”?", edits: [.init(label.name, "Assesses")])
        )
    }

    private static let names: Set<NameKey> = [NameKey("Assesses"), NameKey("Assess"), NameKey("Objectives")]
}
