import Lessons

/// The free texts of an anonymous activity in an order that follows from what they say, with new numbers.
struct AnonymousAnswers {
    private let entries: [Answers.Entry]
    private let groups: [String]
    /// How many people they come from.
    private let authors: Int

    init(_ answers: Answers) {
        entries = answers.entries.filter { !$0.isWithdrawn }.sorted(by: Self.precedes)
        groups = answers.groups
        authors = Set(entries.map(\.author)).count
    }

    /// Everything that can be seen of an entry, so that entries in no certain order are alike.
    private static func precedes(_ left: Answers.Entry, _ right: Answers.Entry) -> Bool {
        if left.question != right.question { return left.question < right.question }
        if left.text.bytes != right.text.bytes { return left.text.bytes.precedes(right.text.bytes) }
        let (first, second) = (left.seen, right.seen)
        return first.precedes(second)
    }

    /// Texts, votes, groups and marks.
    ///
    /// The texts of one person have nothing to do with each other any more: numbers are dealt out in turn, so that there
    /// are as many as there were people, and nothing else can be told from them.
    func bodies(of activity: Activity) -> [AnonymousBody] {
        texts(of: activity) + votes(of: activity.id) + sorting(of: activity.id)
    }

    private func texts(of activity: Activity) -> [AnonymousBody] {
        entries.enumerated().map { index, entry in
            let body: Event.Body =
                switch activity.kind {
                case .reflection: .reflectionAnswered(activity.id, question: entry.question, text: entry.text)
                case .questionsAndAnswers: .questionAsked(activity.id, text: entry.text)
                case .question, .poll, .quiz, .words, .scale, .rank, .worksheet, .map, .rubric, .slots, .slides:
                    .questionAnswered(activity.id, text: entry.text)
                }
            return AnonymousBody(by: .learner(.anonymous(index % max(1, authors) + 1)), body: body)
        }
    }

    /// By numbers behind those of the authors, since nobody votes for their own.
    private func votes(of id: ActivityID) -> [AnonymousBody] {
        entries.enumerated().flatMap { index, entry in
            (0..<entry.voters.count).map { voter in
                AnonymousBody(
                    by: .learner(.anonymous(authors + voter + 1)),
                    body: .questionVoted(id, answer: index + 1)
                )
            }
        }
    }

    private func sorting(of id: ActivityID) -> [AnonymousBody] {
        let grouped = groups.map { label in
            Event.Body.answersGrouped(id, answers: numbers { $0.group == label }, label: label)
        }
        let marks: [(AnswerMark, (Answers.Entry) -> Bool)] = [(.pinned, \.isPinned), (.hidden, \.isHidden)]
        let marked = marks.compactMap { mark, isMarked -> Event.Body? in
            let numbers = numbers(where: isMarked)
            return numbers.isEmpty ? nil : .answersMarked(id, answers: numbers, mark: mark)
        }
        return (grouped + marked).map { AnonymousBody(by: .program, body: $0) }
    }

    private func numbers(where isMeant: (Answers.Entry) -> Bool) -> [Int] {
        entries.indices.filter { isMeant(entries[$0]) }.map { $0 + 1 }
    }
}

extension Answers.Entry {
    /// What the facilitator and the room made of it.
    fileprivate var seen: [UInt8] {
        (group ?? "").bytes + [0xFF, isPinned ? 1 : 0, isHidden ? 1 : 0] + "\(voters.count)".bytes
    }
}
