import Lessons

/// Free texts that were handed in, each with a number from 1 by which the facilitator sorts them: into groups, to the
/// top, out of sight.
package struct Answers: Hashable, Sendable {
    /// In the order in which they first came in; the first has the number 1.
    package private(set) var entries: [Entry] = []
    /// The labels of groups that have an answer, in the order in which they were made.
    package private(set) var groups: [String] = []
    /// The number of what a learner says to a question, where only one thing can be said.
    private var numbers: [Place: Int] = [:]

    /// One text, with what the facilitator and others did with it.
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
        /// Whoever handed it in was sent out, or said the same as somebody else: it is there no more, and only keeps
        /// its number.
        package fileprivate(set) var isWithdrawn = false
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
        guard let entry = entries[number: number], !entry.isWithdrawn else { return nil }
        return entry
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

    /// Takes away what a learner said, and their votes.
    mutating func withdraw(_ author: LearnerID) {
        for index in entries.indices {
            entries[index].voters.remove(author)
            if entries[index].author == author { withdraw(at: index) }
        }
        dropEmptyGroups()
    }

    /// Lets what one learner said be said by another, who keeps their own where only one thing can be said.
    mutating func give(_ from: LearnerID, to other: LearnerID, severalEach: Bool) {
        for index in entries.indices {
            if entries[index].voters.remove(from) != nil, entries[index].author != other {
                entries[index].voters.insert(other)
            }
            guard entries[index].author == from, !entries[index].isWithdrawn else { continue }
            entries[index].voters.remove(other)
            let place = Place(author: other, question: entries[index].question)
            if severalEach {
                entries[index].author = other
            } else if numbers[place] == nil {
                entries[index].author = other
                numbers[place] = index + 1
            } else {
                withdraw(at: index)
            }
        }
        dropEmptyGroups()
    }

    private mutating func withdraw(at index: Int) {
        let entry = entries[index]
        numbers[Place(author: entry.author, question: entry.question)] = nil
        entries[index] = Entry(author: entry.author, question: entry.question, text: "")
        entries[index].isHidden = true
        entries[index].isWithdrawn = true
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
        dropEmptyGroups()
    }

    private mutating func dropEmptyGroups() {
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
