import Lessons

// What the facilitator makes of free texts: groups under a label, what is worth seeing first, what is not to be seen.

extension Session {
    /// Puts answers under a label, or with `nil` out of their groups. Grouping again is how a grouping is undone.
    func group(_ id: ActivityID, _ numbers: [Int], as typed: String?) throws(Refusal) -> [Event.Body] {
        let answers = try sortable(id, numbers)
        guard let typed else {
            let grouped = numbers.filter { answers[$0]?.group != nil }
            return grouped.isEmpty ? [] : [.answersUngrouped(id, answers: grouped)]
        }
        let name = try CleanName.from(typed)
        // The same label in other letters is the same group.
        let label = answers.groups.first { $0.nameKey == name.nameKey } ?? name
        let others = numbers.filter { answers[$0]?.group != label }
        return others.isEmpty ? [] : [.answersGrouped(id, answers: others, label: label)]
    }

    func mark(_ id: ActivityID, _ numbers: [Int], _ mark: AnswerMark) throws(Refusal) -> [Event.Body] {
        let answers = try sortable(id, numbers)
        let others = numbers.filter { answers[$0]?.isMarked(mark) == false }
        return others.isEmpty ? [] : [.answersMarked(id, answers: others, mark: mark)]
    }

    private func sortable(_ id: ActivityID, _ numbers: [Int]) throws(Refusal) -> Answers {
        try refuseWhenEnded()
        let (activity, state) = try known(id)
        guard case .answers(let answers) = state.ballots else { throw .nothingToSort(title: activity.title) }
        guard !numbers.isEmpty else { throw .noAnswerNamed }
        if let unknown = numbers.first(where: { answers[$0] == nil }) {
            throw .unknownAnswer(unknown, of: answers.entries.count)
        }
        return answers
    }
}

extension Answers.Entry {
    fileprivate func isMarked(_ mark: AnswerMark) -> Bool {
        switch mark {
        case .pinned: isPinned
        case .unpinned: !isPinned
        case .hidden: isHidden
        case .shown: !isHidden
        }
    }
}
