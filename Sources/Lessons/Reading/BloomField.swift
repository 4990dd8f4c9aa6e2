import Diagnostics

/// Reads the Bloom level of one objective and says what is wrong with it.
enum BloomField {
    static func read(
        _ written: Located<String>?,
        of number: Int,
        at objective: SourceRange,
        _ context: inout ReadingContext
    ) -> BloomLevel? {
        guard let written, !written.value.isEmpty else {
            context.report(
                .levelMissing,
                .warning,
                at: objective,
                "Objective \(number) has no Bloom level.",
                fix: .init("Add one: \(names).")
            )
            return nil
        }
        let levels = BloomLevel.named(in: written.value)
        guard let highest = levels.last else {
            reportUnknown(written, &context)
            return nil
        }
        if levels.count > 1 {
            context.report(
                .levelAmbiguous,
                .note,
                at: written.range,
                "“\(written.value)” names more than one level; the highest, \(highest.title), counts.",
                fix: .init("Split the objective, or keep one level.", edits: [.init(written.range, highest.title)])
            )
        }
        return highest
    }

    private static func reportUnknown(_ written: Located<String>, _ context: inout ReadingContext) {
        context.report(
            .levelUnknown,
            .warning,
            at: written.range,
            "“\(DurationField.shortened(written.value))” is no Bloom level.",
            reason: "The levels are \(names).",
            fix: fix(of: written)
        )
    }

    private static func fix(of written: Located<String>) -> Diagnostic.Fix {
        let guess = Spelling.closest(to: written.value, among: BloomLevel.forms.keys.sorted())
            .flatMap { BloomLevel.forms[$0]?.title }
        return guess.map { .init("Did you mean “\($0)”?", edits: [.init(written.range, $0)]) }
            ?? .init("Write one of the six.")
    }

    private static let names = BloomLevel.allCases.map(\.title).joined(separator: ", ")
}
