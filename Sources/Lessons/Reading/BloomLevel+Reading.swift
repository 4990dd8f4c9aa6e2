extension BloomLevel {
    /// The levels that a text names, each once, lowest first.
    ///
    /// Read are verb, noun and gerund, British and American, upper and lower case (`Analyzing`, `analyse`, `Analysis`);
    /// the terms of 1956 (`Knowledge`, `Comprehension`, `Synthesis`, which is creating since 2001); `Level 4`, `L4` and
    /// `4`, where no word says more; several in one text, as in `Analyze/Evaluate`.
    package static func named(in text: String) -> [BloomLevel] {
        if let level = forms[text] { return [level] }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let byName = words.compactMap { forms[$0] }
        let levels = byName.isEmpty ? words.compactMap(numbered) : byName
        return Set(levels).sorted()
    }

    /// What the level is called in the revised taxonomy, as a verb: "Analyse".
    package var title: String {
        switch self {
        case .remember: "Remember"
        case .understand: "Understand"
        case .apply: "Apply"
        case .analyse: "Analyse"
        case .evaluate: "Evaluate"
        case .create: "Create"
        }
    }

    private static func numbered(_ word: String) -> BloomLevel? {
        let digits = word.hasPrefix("l") ? word.dropFirst(word.hasPrefix("level") ? 5 : 1) : word[...]
        guard let number = Int(digits) else { return nil }
        return allCases.first { $0.rank == number }
    }

    /// Every word for a level, in lower case and with a capital.
    static let forms: [String: BloomLevel] = {
        let words: [(BloomLevel, String)] = [
            (.remember, "remember remembers remembering recall recalling know knowing knowledge"),
            (.understand, "understand understands understanding comprehend comprehending comprehension"),
            (.apply, "apply applies applying application"),
            (.analyse, "analyse analyses analysing analyze analyzes analyzing analysis"),
            (.evaluate, "evaluate evaluates evaluating evaluation"),
            (.create, "create creates creating creation synthesise synthesising synthesize synthesizing synthesis"),
        ]
        var forms: [String: BloomLevel] = [:]
        for (level, names) in words {
            for name in names.split(separator: " ").map(String.init) {
                forms[name] = level
                forms[name.prefix(1).uppercased() + name.dropFirst()] = level
            }
        }
        return forms
    }()
}
