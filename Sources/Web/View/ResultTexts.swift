import Lessons
import NIOConcurrencyHelpers
import Workshop

/// What activities have come to so far, as JSON: written when somebody first asks for it, and kept from one view to the
/// next while nothing in it changes. A vote in one poll does not write the other ten again.
final class ResultTexts: Sendable {
    private let session: Session
    private let texts: NIOLockedValueBox<[Key: [UInt8]]>

    private struct Key: Hashable {
        var activity: ActivityID
        var content: Content
    }

    private enum Content: Hashable {
        case question(withSolution: Bool)
        case result(Role)
        case wall(withHidden: Bool)
    }

    init(_ session: Session, after earlier: ResultTexts?) {
        self.session = session
        let isSameRoom = earlier?.session.learners == session.learners && earlier?.session.teams == session.teams
        let unchanged = Set(
            isSameRoom
                ? session.activities.compactMap { $0.value == earlier?.session.activities[$0.key] ? $0.key : nil } : []
        )
        texts = NIOLockedValueBox(
            earlier?.texts.withLockedValue { $0 }.filter { unchanged.contains($0.key.activity) } ?? [:]
        )
    }

    /// The activity as the plan has it.
    /// - Parameter withSolution: whether a quiz says what is right before everybody may know.
    func activity(_ id: ActivityID, withSolution: Bool) -> [UInt8] {
        let isKnown = withSolution || session.showsSolution(of: id)
        return text(Key(activity: id, content: .question(withSolution: isKnown))) { text in
            guard var activity = session.activity(id) else { return text.null() }
            if case .quiz(var quiz) = activity.kind, !isKnown {
                quiz.right = []
                activity.kind = .quiz(quiz)
            }
            text.value(encoding: activity)
        }
    }

    /// What came in; for learners and the screen without who said what.
    func result(_ id: ActivityID, for role: Role) -> [UInt8]? {
        guard let result = session.result(of: id) else { return nil }
        // Learners and the screen see the same.
        let role = role == .facilitator ? role : .screen
        return text(Key(activity: id, content: .result(role))) { text in
            (role == .facilitator ? result : result.forTheRoom).write(to: &text)
        }
    }

    /// The questions of a Q&A.
    func wall(_ id: ActivityID, withHidden: Bool) -> [UInt8] {
        text(Key(activity: id, content: .wall(withHidden: withHidden))) { text in
            guard case .questionsAndAnswers(let wall) = session.result(of: id) else {
                return text.array([0]) { _, _ in }
            }
            text.array(wall.questions.filter { withHidden || !$0.isHidden }) { text, question in
                text.object { text in
                    text.add("number", question.number)
                    text.add("text", question.text)
                    text.add("votes", question.votes)
                    text.add("group", question.group)
                    text.add("isHidden", question.isHidden)
                    text.add("isPinned", question.isPinned)
                }
            }
        }
    }

    private func text(_ key: Key, _ write: (inout JSONText) -> Void) -> [UInt8] {
        if let known = texts.withLockedValue({ $0[key] }) { return known }
        var text = JSONText()
        write(&text)
        let bytes = text.bytes
        texts.withLockedValue { $0[key] = bytes }
        return bytes
    }
}

extension Session {
    /// Whether the room may know what is right in a quiz: when it is closed and its results are shown.
    fileprivate func showsSolution(of id: ActivityID) -> Bool {
        guard let state = activities[id] else { return false }
        return state.status == .closed && state.showsResults
    }
}
