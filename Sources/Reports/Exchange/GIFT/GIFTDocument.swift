import Lessons

/// Questions as Moodle imports them: GIFT (https://docs.moodle.org/en/GIFT_format).
package struct GIFTDocument: Hashable, Sendable {
    /// Where Moodle files the questions.
    package var category: String
    package var questions: [Question]

    package init(category: String, questions: [Question]) {
        self.category = category
        self.questions = questions
    }

    /// One question. Texts are as people read them, without GIFT's escapes.
    package struct Question: Hashable, Sendable {
        /// What Moodle lists it as; nothing if empty.
        package var name: String
        package var text: String
        package var kind: Kind
        /// What stands in brackets behind the kind in a lesson plan, beside what GIFT can say: "choose up to 2".
        package var options: String

        package init(name: String, text: String, kind: Kind, options: String = "") {
            self.name = name
            self.text = text
            self.kind = kind
            self.options = options
        }
    }

    /// What kind of question Moodle makes of it.
    package enum Kind: Hashable, Sendable {
        /// A choice of which nothing is wrong.
        case poll([String], isSeveral: Bool)
        /// A choice; the indices of what is right, from 0.
        case quiz([String], right: [Int])
        /// A free text.
        case question
    }
}

extension GIFTDocument {
    /// The file's text.
    package var text: String {
        "$CATEGORY: \(Self.oneLine(category))\n" + questions.map { "\n" + Self.written($0) }.joined()
    }

    /// A question with a remark that other programs pass over, where GIFT alone would lose something. It is plain text, so
    /// that nothing in it becomes markup there.
    private static func written(_ question: Question) -> String {
        let remark = question.options.isEmpty ? "" : "\(remarkStart)\(oneLine(question.options))\n"
        let name = question.name.isEmpty ? "" : "::\(escaped(oneLine(question.name)))::"
        return remark + "\(name)[plain]\(escaped(question.text)){\(answers(question.kind))}\n"
    }

    /// What a remark of ours begins with.
    static let remarkStart = "// Lectern: "

    private static func answers(_ kind: Kind) -> String {
        switch kind {
        case .question: ""
        case .poll(let choices, let isSeveral):
            // Nothing is wrong: of one choice everything is worth all of it, of several their shares add up to it.
            lines(choices) { _ in isSeveral || choices.count == 1 ? "~%\(share(of: choices.count))%" : nil }
                ?? lines(choices)
        case .quiz(let choices, let right):
            lines(choices, right: right)
        }
    }

    /// The first is marked as right, so that Moodle lets people choose one.
    private static func lines(_ choices: [String]) -> String {
        lines(choices) { $0 == 0 ? "=%100%" : "~%100%" } ?? ""
    }

    private static func lines(_ choices: [String], right: [Int]) -> String {
        // With one right option the equals sign says which; with several each is worth its share, and what is wrong takes
        // everything, so that choosing all of them is worth nothing.
        let isSeveral = right.count > 1
        return lines(choices) { index in
            let isRight = right.contains(index)
            guard isSeveral || choices.count == 1 else { return isRight ? "=%100%" : "~%0%" }
            return isRight ? "~%\(share(of: right.count))%" : "~%-100%"
        } ?? ""
    }

    private static func lines(_ choices: [String], mark: (Int) -> String?) -> String? {
        var lines = ""
        for (index, choice) in choices.enumerated() {
            guard let mark = mark(index) else { return nil }
            lines += "\n\(mark)\(escaped(choice))"
        }
        return lines + "\n"
    }

    /// A hundredth part as Moodle knows them: "33.33333".
    private static func share(of count: Int) -> String {
        let hundredThousandths = 10_000_000 / max(1, count)
        let (whole, rest) = (hundredThousandths / 100_000, hundredThousandths % 100_000)
        guard rest > 0 else { return "\(whole)" }
        var digits = String(repeating: "0", count: 5 - "\(rest)".count) + "\(rest)"
        while digits.hasSuffix("0") { digits.removeLast() }
        // Moodle rounds sixths and the like: 16.66667.
        return "\(whole)." + (digits.hasSuffix("6666") ? String(digits.dropLast()) + "7" : digits)
    }

    /// A backslash in front of what means something, and `\n` for a line end, so that no blank line ends the question.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        // Moodle looks at bytes, and so does not see that a mark stands above a brace.
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", "~", "=", "#", "{", "}", ":": escaped += ["\\", scalar]
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += ["\\", "n"]
            case _: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
