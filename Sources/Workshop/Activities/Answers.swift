/// Free texts that were handed in, each with a number from 1 by which the facilitator sorts them: into groups, to the
/// top, out of sight.
package struct Answers: Hashable, Sendable {
    /// In the order in which they first came in; the first has the number 1.
    package private(set) var entries: [Entry] = []
    /// The labels of groups that have an answer, in the order in which they were made.
    package private(set) var groups: [String] = []
    /// The number of what a learner says to a question, where only one thing can be said.
    private var numbers: [Place: Int] = [:]

    package struct Entry: Hashable, Sendable {
        package var author: LearnerID
        /// Of a reflection the number of the question, from 1; else 1.
        package var question: Int
        package var text: String
        /// Who else wants this question answered; Q&A only.
        package var voters: Set<LearnerID> = []
        package var isPinned = false
        package var isHidden = false
        /// The label of its group.
        package var group: String?
    }

    private struct Place: Hashable {
        var author: LearnerID
        var question: Int
    }

    init() {}
}

/// What the facilitator says of an answer.
package enum AnswerMark: String, CaseIterable, Hashable, Sendable, Codable {
    /// To the top.
    case pinned
    case unpinned
    /// Out of the room's sight.
    case hidden
    /// Back in sight.
    case shown
}

extension Answers {
    /// The answer of a number, `nil` if there is none.
    package subscript(number: Int) -> Entry? {
        entries.indices.contains(number - 1) ? entries[number - 1] : nil
    }

    /// What a learner says to a question.
    package func text(of author: LearnerID, to question: Int = 1) -> String? {
        numbers[Place(author: author, question: question)].flatMap { self[$0]?.text }
    }

    /// Keeps what a learner says to a question, in place of what they said before. New words are in no group and not at
    /// the top, but what was hidden stays so.
    mutating func keep(_ text: String, of author: LearnerID, to question: Int = 1) {
        let place = Place(author: author, question: question)
        guard let number = numbers[place] else {
            entries.append(Entry(author: author, question: question, text: text))
            numbers[place] = entries.count
            return
        }
        guard entries[number - 1].text != text else { return }
        entries[number - 1].text = text
        entries[number - 1].isPinned = false
        group([number], as: nil)
    }

    /// Keeps one more question of a learner.
    mutating func add(_ text: String, of author: LearnerID) {
        entries.append(Entry(author: author, question: 1, text: text))
    }

    mutating func vote(for number: Int, by learner: LearnerID, _ isFor: Bool) {
        guard let entry = self[number], entry.author != learner else { return }
        if isFor {
            entries[number - 1].voters.insert(learner)
        } else {
            entries[number - 1].voters.remove(learner)
        }
    }

    /// Puts answers into the group of a label, or with `nil` into none.
    mutating func group(_ numbers: [Int], as label: String?) {
        for number in numbers where self[number] != nil { entries[number - 1].group = label }
        if let label, !groups.contains(label) { groups.append(label) }
        let used = Set(entries.compactMap(\.group))
        groups.removeAll { !used.contains($0) }
    }

    mutating func mark(_ numbers: [Int], _ mark: AnswerMark) {
        for number in numbers where self[number] != nil {
            switch mark {
            case .pinned: entries[number - 1].isPinned = true
            case .unpinned: entries[number - 1].isPinned = false
            case .hidden: entries[number - 1].isHidden = true
            case .shown: entries[number - 1].isHidden = false
            }
        }
    }
}
