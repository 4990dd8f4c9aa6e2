import Lessons

/// The questions of a Q&A: pinned ones first, then by votes, then as they came in.
package struct WallResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var questions: [AskedQuestion]

    /// One question on the wall.
    package struct AskedQuestion: Hashable, Sendable, Codable {
        /// In the order in which they came in, from 1.
        package var number: Int
        /// `nil` if the activity is anonymous.
        package var learner: LearnerID?
        package var text: String
        /// How many others want it answered.
        package var votes: Int
        /// The label of its group.
        package var group: String?
        package var isPinned: Bool
        /// Left out of the summary, and of what the room sees.
        package var isHidden: Bool

        private enum CodingKeys: String, CodingKey {
            case number, learner, text, votes, group
            case isPinned = "pinned"
            case isHidden = "hidden"
        }
    }
}

extension Session {
    func result(ofWall activity: Activity, _ state: ActivityState) -> WallResult {
        let asked = state.answers.entries.enumerated().filter { !$0.element.isWithdrawn }
        let questions = asked.map { index, entry in
            WallResult.AskedQuestion(
                number: index + 1,
                learner: activity.options.isAnonymous ? nil : entry.author,
                text: entry.text,
                votes: entry.voters.count,
                group: entry.group,
                isPinned: entry.isPinned,
                isHidden: entry.isHidden
            )
        }
        return WallResult(
            activity: heading(of: activity, state),
            questions: questions.sorted {
                ($0.isPinned ? 0 : 1, -$0.votes, $0.number) < ($1.isPinned ? 0 : 1, -$1.votes, $1.number)
            }
        )
    }
}
