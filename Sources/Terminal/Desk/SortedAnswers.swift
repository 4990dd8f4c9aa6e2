import Diagnostics
import Lessons
import Workshop

/// Free texts as the facilitator has sorted them: groups in the order in which they were made, then the rest; in each
/// what is pinned first.
struct SortedAnswers {
    struct Section {
        /// `nil` for what is in no group.
        var label: String?
        var answers: [Shown]
    }

    struct Shown {
        /// By which commands name it.
        var number: Int
        var text: String
        /// `nil` if anonymous.
        var name: String?
        var votes: Int
        var isPinned: Bool
        var isHidden: Bool
    }

    var sections: [Section]

    var count: Int { sections.reduce(0) { $0 + $1.answers.count } }

    /// - Parameter question: of a reflection the number of the question, from 1; else 1.
    init(_ session: Session, _ activity: Activity, question: Int = 1) {
        let answers = session.activities[activity.id]?.answers
        let isAnonymous = activity.options.isAnonymous
        var byGroup: [String?: [Shown]] = [:]
        for (index, entry) in (answers?.entries ?? []).enumerated()
        where entry.question == question && !entry.isWithdrawn {
            let shown = Shown(
                number: index + 1,
                text: entry.text,
                name: isAnonymous ? nil : session.learner(entry.author)?.name,
                votes: entry.voters.count,
                isPinned: entry.isPinned,
                isHidden: entry.isHidden
            )
            byGroup[entry.group, default: []].append(shown)
        }
        let labels = (answers?.groups ?? []).map(Optional.some) + [nil]
        sections = labels.compactMap { label in
            byGroup[label].map { shown in
                Section(label: label, answers: shown.sorted { Self.comesFirst($0, $1, isAnonymous) })
            }
        }
    }

    /// Pinned, then by votes, then the newest; what is anonymous by the alphabet, which tells nothing.
    private static func comesFirst(_ left: Shown, _ right: Shown, _ isAnonymous: Bool) -> Bool {
        if left.isPinned != right.isPinned { return left.isPinned }
        if left.votes != right.votes { return left.votes > right.votes }
        return isAnonymous ? left.text < right.text : left.number > right.number
    }
}

extension SortedAnswers.Shown {
    /// What is to be read of it: nothing of what is hidden, since the desk may be seen by the room.
    var visibleText: String { isHidden ? "(hidden; unhide \(number) shows it)" : text }

    /// "Ada", "Ada, 3 votes, pinned"; empty where nothing is to be said.
    var remarks: String {
        guard !isHidden else { return "" }
        let votes = self.votes == 0 ? nil : counted(self.votes, "vote")
        return [name, votes, isPinned ? "pinned" : nil].compactMap(\.self).joined(separator: ", ")
    }
}
