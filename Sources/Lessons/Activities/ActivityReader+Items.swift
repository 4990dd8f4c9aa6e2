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
    /// The list below the heading, outermost items only.
    func listItems(_ context: ReadingContext) -> [ListItem] {
        text.blocks.compactMap { block in
            guard case .item = block.kind, block.depth == 0, !block.lines.isEmpty else { return nil }
            let located = context.located(block)
            guard !AssessesLine.isOne(context.document.textRange(of: block), context) else { return nil }
            var item = ListItem(text: located.value, isTicked: false, range: located.range)
            for (box, isTicked) in Self.boxes where item.text.hasPrefix(box) {
                item.text = String(item.text.dropFirst(box.count).drop { $0 == " " })
                item.isTicked = isTicked
                break
            }
            return item.text.isEmpty ? nil : item
        }
    }

    private static let boxes = [
        ("[ ]", false), ("[]", false), ("[x]", true), ("[X]", true), ("[✓]", true), ("[✔]", true),
    ]

    /// The items of the list, each text once.
    /// - Parameter noun: what they are part of: "poll".
    func distinctItems(in noun: String, _ context: inout ReadingContext) -> [ListItem] {
        var items: [ListItem] = []
        var texts: Set<String> = []
        for item in listItems(context) {
            if texts.insert(item.text).inserted {
                items.append(item)
            } else {
                context.report(
                    .pollOptionRepeated,
                    .warning,
                    at: item.range,
                    "“\(item.text)” stands in this \(noun) twice; once is shown.",
                    fix: .init("Take one of them out.")
                )
            }
        }
        return items
    }

    /// Says so where there is one option only.
    func reportSingle(_ choices: [ListItem], _ context: inout ReadingContext) {
        guard choices.count == 1, let only = choices.first else { return }
        context.report(
            .pollTooSmall,
            .warning,
            at: only.range,
            "This \(heading.kind.value.lowercased()) has only one option.",
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
            "The list below this \(heading.kind.value.lowercased()) is not shown to learners.",
            fix: .init(advice)
        )
    }

    /// Says that an activity cannot be run as it stands and is left out.
    func reportUnusable(_ fault: PlanFault, _ summary: String, fix: String, _ context: inout ReadingContext) {
        context.report(fault, .warning, at: heading.kind.range, summary, fix: .init(fix))
    }
}
