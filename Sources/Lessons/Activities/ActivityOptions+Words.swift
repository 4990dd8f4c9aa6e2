import Diagnostics

// What one part of the brackets says.
extension ActivityOptions {
    /// What was made of a text.
    enum Taken {
        case option(Name)
        /// An option, but one that cannot be: why, and what to write.
        case impossible(String, Mend)
        case unknown
    }

    /// What to write in place of an option that cannot be.
    struct Mend {
        var text: String?
        /// Whether it is what the author meant.
        var isCertain = false
    }

    /// Whether a text is an option of a kind, or a slip of one.
    static func isOption(_ text: String, of kind: ActivityKind) -> Bool {
        var options = ActivityOptions()
        if case .option(let name) = options.take(text, of: kind) { return kind.options.contains(name) }
        return Spelling.closest(to: text, among: kind.optionExamples) != nil
    }

    /// In bytes: both ends of a scale, with room to spare. What is longer is no option, and not worth the time.
    private static let longest = 500

    mutating func take(_ text: String, of kind: ActivityKind) -> Taken {
        guard text.utf8.count <= Self.longest else { return .unknown }
        switch NameKey(text).text {
        case "anonymou", "anonymously":
            common.isAnonymous = true
            return .option(.anonymous)
        case "hide result", "hidden result", "result hidden", "hide tally", "hide":
            common.hidesResults = true
            return .option(.hideResults)
        case "by team", "per team", "one a team":
            isByTeam = true
            return .option(.byTeam)
        case "grade reviewer", "grade the reviewer":
            gradesReviewers = true
            return .option(.grades)
        case "choose any", "choose all", "choose several", "choose many", "multiple choice":
            return takeCount(nil, as: kind == .words ? .words : .selection)
        case let key:
            return takeReviews(key) ?? takeWords(text) ?? takePhase(key) ?? takeWithNumber(key, kind) ?? takeSlides(
                text,
                kind
            )
                ?? takeRange(text) ?? takeQuotedEnds(text) ?? takeTimeLimit(text) ?? takeEnds(text, kind) ?? .unknown
        }
    }

    /// "1 word", "3 words", "one word"
    private mutating func takeWords(_ text: String) -> Taken? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, words[1] == "word" || words[1] == "words",
            let most = Int(words[0]) ?? Self.numbers[words[0]]
        else { return nil }
        return takeCount(most, as: .words)
    }

    /// "choose up to 2", "choose 2", "up to 3", "up to 3 words"
    private mutating func takeWithNumber(_ key: String, _ kind: ActivityKind) -> Taken? {
        var words = key.split(separator: " ")
        let isOfWords = words.last == "word" || kind == .words
        if words.last == "word" { words.removeLast() }
        guard let first = words.first, ["choose", "pick", "up"].contains(first) else { return nil }
        guard let last = words.last, let most = Int(last) ?? Self.numbers[last] else {
            guard first != "up" else { return nil }
            return .impossible("it does not say how many.", Mend(text: isOfWords ? "up to 3 words" : "choose up to 2"))
        }
        return takeCount(most, as: isOfWords ? .words : .selection)
    }

    /// - Parameter most: `nil` for any number.
    private mutating func takeCount(_ most: Int?, as name: Name) -> Taken {
        if name == .words {
            guard let most else {
                words = WordCloud.longest
                return .option(.words)
            }
            guard (1...WordCloud.longest).contains(most) else {
                let mend = Mend(text: "up to \(min(max(most, 1), WordCloud.longest)) words", isCertain: true)
                return .impossible("everybody hands in 1 to \(WordCloud.longest) words.", mend)
            }
            words = most
        } else {
            guard (1...100).contains(most ?? 1) else {
                return .impossible("one can choose 1 to 100 options.", Mend(text: "choose any"))
            }
            selection = most.map { $0 == 1 ? .one : .upTo($0) } ?? .any
        }
        return .option(name)
    }

    /// "score 2 each", "score two teams each", "each scores 2"
    private mutating func takeReviews(_ key: String) -> Taken? {
        let words = key.split(separator: " ").filter { $0 != "team" && $0 != "other" }
        guard words.contains("each"), words.contains("score") || words.contains("review") else { return nil }
        guard let count = words.compactMap({ Int($0) ?? Self.numbers[$0] }).first, (1...100).contains(count) else {
            return .impossible("everybody scores 1 to 100 teams.", Mend(text: "score 2 each"))
        }
        reviewsEach = count
        return .option(.reviews)
    }

    /// "again in Evaluate"
    private mutating func takePhase(_ key: String) -> Taken? {
        let words = key.split(separator: " ")
        guard words.first == "again" else { return nil }
        guard let last = words.dropFirst().last(where: { $0 != "in" }) else {
            return .impossible("it does not say in which phase.", Mend(text: "again in Evaluate"))
        }
        guard let phase = PhaseKind(rawValue: String(last)) else {
            let titles = PhaseKind.allCases.map(\.title)
            guard Spelling.closest(to: String(last), among: titles) == nil else { return .unknown }
            return .impossible(
                "the phases are \(titles.joined(separator: ", ")).",
                Mend(text: "again in Evaluate")
            )
        }
        common.repeatsIn = phase
        return .option(.again)
    }

    /// "slides 3-7", "slide 3", and for slides "3-7"
    private mutating func takeSlides(_ text: String, _ kind: ActivityKind) -> Taken? {
        let words = text.lowercased().split(separator: " ", maxSplits: 1)
        let isNamed = words.first == "slides" || words.first == "slide"
        guard isNamed || kind == .slides else { return nil }
        let numbers = isNamed ? words.dropFirst().first.map(String.init) ?? "" : text
        if let number = Int(numbers) {
            range = (number, number)
        } else if let found = Self.range(numbers) {
            range = found
        } else {
            return isNamed ? .impossible("it names no slides.", Mend(text: "slides 3-7")) : nil
        }
        guard let range, range.lowest >= 1, range.lowest <= range.highest else {
            let mend = range.map { Mend(text: "slides \(max(1, $0.highest))-\(max(1, $0.lowest))") } ?? Mend()
            return .impossible("slides count from 1, the first one first.", mend)
        }
        return .option(.slides)
    }

    /// "1-5", "0 to 10", "1–7"
    private mutating func takeRange(_ text: String) -> Taken? {
        guard let range = Self.range(text) else { return nil }
        self.range = range
        return .option(.range)
    }

    private static func range(_ text: String) -> (lowest: Int, highest: Int)? {
        let parts = text.replacing("–", with: "-").replacing("—", with: "-").replacing(" to ", with: "-")
            .split(separator: "-", omittingEmptySubsequences: false)
            .map { Int($0.filter { $0 != " " }) }
        guard parts.count == 2, let lowest = parts[0], let highest = parts[1] else { return nil }
        return (lowest, highest)
    }

    private mutating func takeTimeLimit(_ text: String) -> Taken? {
        switch DurationReader.read(text) {
        case .duration(_, .minutesWithoutUnit?), .unreadable: return nil
        case .outOfRange:
            return .impossible("a time lies between a second and a day.", Mend(text: "3 minutes"))
        case .duration(let duration, let caveat):
            common.timeLimitSeconds = duration.seconds
            timeCaveat = caveat
            return .option(.timeLimit)
        }
    }

    /// `"ad hoc" to "optimised"`
    private mutating func takeQuotedEnds(_ text: String) -> Taken? {
        guard text.first.map(Self.marks.contains) == true else { return nil }
        return takeEnds(text)
    }

    /// `ad hoc to optimised`; without marks it is no option of anything but a scale.
    private mutating func takeEnds(_ text: String, _ kind: ActivityKind) -> Taken? {
        kind == .scale ? takeEnds(text) : nil
    }

    private mutating func takeEnds(_ text: String) -> Taken? {
        let parts =
            Self.marked(text)
            ?? text.split(separator: " to ", omittingEmptySubsequences: false).map { part in
                part.split { Self.marks.contains($0) }.joined().trimmingBlanks
            }
        guard parts.count > 1 else { return nil }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
            return .impossible("a scale has two ends.", Mend(text: "\"ad hoc\" to \"optimised\""))
        }
        guard parts[0].lowercased() != parts[1].lowercased() else {
            return .impossible("both ends of the scale mean the same.", Mend(text: "\"ad hoc\" to \"optimised\""))
        }
        ends = (parts[0], parts[1])
        return .option(.ends)
    }

    /// The two texts in marks, whatever words they have: `"yes to all" to "no to any"`.
    private static func marked(_ text: String) -> [String]? {
        let pieces = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
            .map { String($0).trimmingBlanks }
        guard pieces.count == 5, pieces[0].isEmpty, pieces[2].lowercased() == "to", pieces[4].isEmpty else {
            return nil
        }
        return [pieces[1], pieces[3]]
    }

    private static let marks: [Character] = ["\"", "“", "”", "„"]
    private static let numbers: [Substring: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    ]
}

extension String {
    /// Without blanks at its ends.
    var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
