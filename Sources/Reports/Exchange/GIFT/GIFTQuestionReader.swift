import Diagnostics

/// Reads one question of a GIFT file.
struct GIFTQuestionReader {
    private let block: GIFTReader.Block
    private(set) var diagnostics: [Diagnostic] = []

    init(_ block: GIFTReader.Block) {
        self.block = block
    }

    /// One answer as it stands in the braces.
    private struct Answer {
        /// `=` or `~`.
        var mark: Character
        /// In hundredths; `nil` if not given.
        var weight: Double?
        var text: String
        var hasFeedback: Bool
    }

    /// - Returns: `nil` for what is not supported.
    mutating func question() -> GIFTDocument.Question? {
        var text = Substring(block.text)
        let name = Self.takeName(&text)
        Self.takeFormat(&text)
        guard let open = Self.first("{", in: text) else {
            report(.notSupported, .warning, "This has no answers in braces, so it asks nothing and is left out.")
            return nil
        }
        let behind = text[text.index(after: open)...]
        let close = Self.first("}", in: behind)
        if close == nil {
            report(.unclosedAnswers, .warning, "The answers have no closing brace; they end with the question.")
        }
        let answers = behind[..<(close ?? behind.endIndex)]
        let rest = close.map { behind[behind.index(after: $0)...].trimmed } ?? ""
        let stem = Self.unescaped(text[..<open].trimmed)
        let sentence = rest.isEmpty ? stem : "\(stem) … \(Self.unescaped(rest))"
        guard let kind = kind(of: String(answers)) else { return nil }
        return GIFTDocument.Question(
            name: Self.unescaped(name),
            text: sentence.isEmpty ? Self.unescaped(name) : sentence,
            kind: kind,
            options: block.options
        )
    }

    private mutating func kind(of text: String) -> GIFTDocument.Kind? {
        let answers = text.trimmed
        guard let first = answers.first else { return .question }
        if first == "#" {
            report(
                .answersLeftOut,
                .note,
                "This asks for a number; it is asked as a question, and what is right is left out."
            )
            return .question
        }
        let words = Self.unescaped(Self.withoutFeedback(answers).trimmed).uppercased()
        if let isTrue = ["T": true, "TRUE": true, "F": false, "FALSE": false][words] {
            if Self.first("#", in: answers[...]) != nil { reportFeedback() }
            return .quiz(["True", "False"], right: [isTrue ? 0 : 1])
        }
        return choice(among: Self.answers(in: answers))
    }

    private mutating func choice(among answers: [Answer]) -> GIFTDocument.Kind? {
        guard !answers.isEmpty else {
            report(.notSupported, .warning, "What stands in the braces is no answer, so this is left out.")
            return nil
        }
        if answers.contains(where: \.hasFeedback) { reportFeedback() }
        guard answers.contains(where: { $0.mark == "~" }) else {
            if answers.allSatisfy({ $0.text.contains("->") }) {
                report(.notSupported, .warning, "Matching has no place in a lesson plan, so this is left out.")
                return nil
            }
            report(
                .answersLeftOut,
                .note,
                "This asks for words; it is asked as a question, and what is right is left out."
            )
            return .question
        }
        let isSeveral = !answers.contains { $0.mark == "=" }
        let worth = answers.map { $0.weight ?? ($0.mark == "=" ? 100 : 0) }
        let right = answers.indices.filter { worth[$0] > 0 }
        let texts = answers.map { Self.unescaped($0.text.trimmed) }
        // Where everything is worth the same, nothing is wrong.
        if right.count == answers.count, Set(worth).count == 1 {
            return .poll(texts, isSeveral: isSeveral && answers.count > 1)
        }
        let full = worth.max() ?? 0
        if right.contains(where: { worth[$0] < full }) || (!isSeveral && right.count > 1) {
            report(.weightsLeftOut, .note, "Some answers are worth a part; what is worth anything counts as right.")
        }
        guard !right.isEmpty else {
            report(.weightsLeftOut, .warning, "No answer is worth anything, so this is asked as a poll.")
            return .poll(texts, isSeveral: isSeveral)
        }
        return .quiz(texts, right: right)
    }

    private mutating func report(_ fault: GIFTFault, _ severity: Diagnostic.Severity, _ summary: String) {
        diagnostics.append(Diagnostic(fault, severity, at: block.range, summary))
    }

    private mutating func reportFeedback() {
        report(.feedbackLeftOut, .note, "The feedback to answers is left out.")
    }
}

// Taking text apart. A backslash takes the meaning from what follows it.
extension GIFTQuestionReader {
    /// The name between `::` and `::` at the beginning, if there is one.
    private static func takeName(_ text: inout Substring) -> String {
        text = text.drop(while: \.isWhitespace)
        guard text.hasPrefix("::") else { return "" }
        let rest = text.dropFirst(2)
        var isEscaped = false
        for index in rest.indices {
            if !isEscaped, rest[index...].hasPrefix("::") {
                text = rest[rest.index(index, offsetBy: 2)...]
                return rest[..<index].trimmed
            }
            isEscaped = !isEscaped && rest[index] == "\\"
        }
        return ""
    }

    /// `[html]`, `[moodle]`, `[plain]`, `[markdown]`
    private static func takeFormat(_ text: inout Substring) {
        let words = text.drop(while: \.isWhitespace)
        for format in ["[html]", "[moodle]", "[plain]", "[markdown]"] where words.hasPrefix(format) {
            text = words.dropFirst(format.count)
        }
    }

    /// The first character that means something.
    private static func first(_ character: Character, in text: Substring) -> Substring.Index? {
        var isEscaped = false
        for index in text.indices {
            if !isEscaped, text[index] == character { return index }
            isEscaped = !isEscaped && text[index] == "\\"
        }
        return nil
    }

    private static func withoutFeedback(_ text: String) -> Substring {
        let text = text[...]
        return text[..<(first("#", in: text) ?? text.endIndex)]
    }

    private static func answers(in text: String) -> [Answer] {
        var pieces: [(mark: Character, text: String)] = []
        var isEscaped = false
        for character in text {
            if !isEscaped, character == "=" || character == "~" {
                pieces.append((character, ""))
            } else if !pieces.isEmpty {
                pieces[pieces.count - 1].text.append(character)
            }
            isEscaped = !isEscaped && character == "\\"
        }
        return pieces.map { piece in
            let body = withoutFeedback(piece.text.trimmed)
            var text = body
            let weight = takeWeight(&text)
            return Answer(
                mark: piece.mark,
                weight: weight,
                text: String(text),
                hasFeedback: body.endIndex != piece.text.trimmed.endIndex
            )
        }
    }

    /// `%50%` or `%-33.33333%` at the beginning.
    private static func takeWeight(_ text: inout Substring) -> Double? {
        guard text.hasPrefix("%"), let end = text.dropFirst().firstIndex(of: "%"),
            let weight = Double(text[text.index(after: text.startIndex)..<end]), (-100...100).contains(weight)
        else { return nil }
        text = text[text.index(after: end)...]
        return weight
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        var unescaped = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in String(text).unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n": unescaped.append("\n")
                case "\\", "~", "=", "#", "{", "}", ":": unescaped.append(scalar)
                case _: unescaped += ["\\", scalar]
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                unescaped.append(scalar)
            }
        }
        return String(unescaped) + (isEscaped ? "\\" : "")
    }
}
