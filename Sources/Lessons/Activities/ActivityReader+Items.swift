import Diagnostics
import Markdown

/// An item of the list below an activity's heading.
struct ListItem {
    var text: String
    /// Whether a ticked box, `[x]`, stands in front of it.
    var isTicked: Bool
    let range: SourceRange
}

extension ActivityReader {
    /// The list below the heading: outermost items only, and no more than anybody is shown.
    func listItems(_ context: ReadingContext) -> [ListItem] {
        var items: [ListItem] = []
        for block in text.blocks {
            guard let item = item(block, context), !item.text.isEmpty else { continue }
            items.append(item)
            if items.count > Self.mostItems { break }
        }
        return items
    }

    /// - Returns: `nil` for what is no outermost item.
    private func item(_ block: Block, _ context: ReadingContext) -> ListItem? {
        guard case .item = block.kind, block.depth == 0 else { return nil }
        let lines = context.document.lines(of: block)
        if let first = lines.first, isOptionLine(first, context) { return nil }
        // Markdown goes on with the item where no blank line parts it from `Assesses: 2`; its author does not mean that.
        let located = context.located(lines.prefix { !isOptionLine($0, context) })
        var item = ListItem(text: located.value, isTicked: false, range: located.range)
        for (box, isTicked) in Self.boxes where item.text.hasPrefix(box) {
            item.text = String(item.text.dropFirst(box.count).drop { $0 == " " })
            item.isTicked = isTicked
            break
        }
        return item
    }

    /// Whether a line says something of the whole activity.
    private func isOptionLine(_ line: SourceRange, _ context: ReadingContext) -> Bool {
        AssessesLine.isOne(line, context) || kind == .map && StartLine.isOne(line, context)
    }

    private static let boxes = [
        ("[ ]", false), ("[]", false), ("[x]", true), ("[X]", true), ("[ x ]", true), ("[ X ]", true), ("[✓]", true),
        ("[✔]", true), ("[*]", true),
    ]

    /// The items of the list, each text once; says what is wrong with the others.
    /// - Parameter noun: what they are part of: "poll".
    func distinctItems(in noun: String, _ context: inout ReadingContext) -> [ListItem] {
        reportEmptyItem(&context)
        var items: [ListItem] = []
        var texts: Set<String> = []
        for item in listItems(context) {
            if items.count == Self.mostItems {
                reportTooManyItems(item, in: noun, &context)
            } else if texts.insert(item.text).inserted {
                items.append(item)
            } else {
                context.report(
                    .pollOptionRepeated,
                    .warning,
                    at: item.range,
                    "“\(DurationField.shortened(item.text))” stands in this \(noun) twice; once is shown.",
                    fix: .init("Take one of them out.")
                )
            }
        }
        return items
    }

    private func reportTooManyItems(_ item: ListItem, in noun: String, _ context: inout ReadingContext) {
        context.report(
            .tooMany,
            .warning,
            at: item.range,
            "This \(noun) has more than \(Self.mostItems) items; from here on they are left aside.",
            fix: .init("Leave a list that people can read.")
        )
    }

    private func reportEmptyItem(_ context: inout ReadingContext) {
        let empty = text.blocks.first { block in
            guard case .item = block.kind, block.depth == 0 else { return false }
            return item(block, context)?.text.isEmpty == true
        }
        guard let empty else { return }
        context.report(
            .itemEmpty,
            .warning,
            at: empty.range,
            "An item without words is left out.",
            fix: .init("Write something behind the mark, or take it out.")
        )
    }

    /// Says so where there is one option only.
    func reportSingle(_ choices: [ListItem], _ context: inout ReadingContext) {
        guard choices.count == 1, let only = choices.first else { return }
        context.report(
            .pollTooSmall,
            .warning,
            at: only.range,
            "This \(kind.rawValue.lowercased()) has only one option.",
            fix: .init("Add another, or ask it as a question.")
        )
    }

    /// Says so where a list stands below an activity that shows none.
    func reportUnusedList(_ advice: String, _ context: inout ReadingContext) {
        guard let first = listItems(context).first else { return }
        context.report(
            .listUnused,
            .note,
            at: first.range,
            "The list below “\(kind.rawValue)” is not shown to learners.",
            fix: .init(advice)
        )
    }

    /// Says that an activity cannot be run as it stands and is left out.
    func reportUnusable(_ fault: PlanFault, _ summary: String, fix: String, _ context: inout ReadingContext) {
        context.report(fault, .warning, at: heading.kind.range, summary, fix: .init(fix))
    }
}
