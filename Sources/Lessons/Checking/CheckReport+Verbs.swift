import Diagnostics

extension CheckReport {
    /// Objectives whose first verb is at home at other levels than the one beside it.
    mutating func checkVerbs() {
        for objective in plan.objectives {
            guard let level = objective.level, let verb = Self.firstWord(of: objective.text.value),
                let homes = BloomVerbs.levels(of: verb), !homes.contains(level)
            else { continue }
            let names = homes.map(\.title).joined(separator: " or ")
            report(
                .verbLevelMismatch,
                .warning,
                at: objective.levelAsWritten?.range ?? objective.text.range,
                "“\(verb)” is a verb of \(names), but objective \(objective.number) is marked \(level.title).",
                fix: "Change the level, or choose a verb of \(level.title) such as “\(BloomVerbs.example(of: level))”."
            )
        }
    }

    /// The first word, without "to" in front of it.
    private static func firstWord(of text: String) -> String? {
        let words = text.utf8.split(maxSplits: 2) { !(0x61...0x7A ~= $0 | 0x20) && $0 < 0x80 && $0 != 0x2D }
        guard let first = words.first.map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
        guard first.lowercased() == "to", words.count > 1 else { return first }
        return String(decoding: words[1], as: UTF8.self)
    }
}
