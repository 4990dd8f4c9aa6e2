import Lessons
import Workshop

// What the facilitator makes of free texts. They are named by the numbers that stand in front of them.

extension CommandLanguage {
    /// `[ACTIVITY] 3 5 as LABEL`
    func group(_ text: String) throws(CommandFault) -> TypedCommand {
        let (named, rest) = takeActivity(text)
        guard let range = rest.firstRange(of: /\s+as\s+/.ignoresCase()) else { throw .wrongForm(.group) }
        let numbers = try numbers(.group, String(rest[..<range.lowerBound]))
        let label = rest[range.upperBound...].withoutQuotes
        guard !label.isEmpty else { throw .wrongForm(.group) }
        return .facilitator(.group(try sortable(named), answers: numbers, label: label))
    }

    /// `[ACTIVITY] 3 5`
    func ungroup(_ text: String) throws(CommandFault) -> TypedCommand {
        let (named, rest) = takeActivity(text)
        let numbers = try numbers(.ungroup, rest)
        return .facilitator(.group(try sortable(named), answers: numbers, label: nil))
    }

    /// `[ACTIVITY] 3 5`
    func mark(_ word: CommandWord, _ text: String, _ mark: AnswerMark) throws(CommandFault) -> TypedCommand {
        let (named, rest) = takeActivity(text)
        let numbers = try numbers(word, rest)
        return .facilitator(.mark(try sortable(named), answers: numbers, mark))
    }

    private func numbers(_ word: CommandWord, _ text: String) throws(CommandFault) -> [Int] {
        guard !text.isEmpty else { throw .wrongForm(word) }
        guard let numbers = Self.numbers(text), !numbers.isEmpty else { throw .notNumbers(word, text) }
        return numbers
    }

    /// The activity named, or the selected one if it has free texts, or the one opened last that has.
    private func sortable(_ named: ActivityID?) throws(CommandFault) -> ActivityID {
        if let named { return named }
        let candidates = session.setup.activities.map(\.id).filter {
            session.activities[$0]?.answers.entries.isEmpty == false
        }
        if let selected, candidates.contains(selected) { return selected }
        let last = candidates.max {
            (session.activities[$0]?.openedAt ?? session.createdAt)
                < (session.activities[$1]?.openedAt ?? session.createdAt)
        }
        guard let last else { throw .nothingToSort }
        return last
    }
}
