/// Who sends a command or did what an event says.
package enum Participant: Hashable, Sendable {
    /// The person who runs the session, on whichever screen. Written "f".
    case facilitator
    case learner(LearnerID)
    /// Lectern itself: time that ran out, a journal that was mended. Written "program".
    case program
}

/// A learner's number in one session, from 1. Written "l3".
///
/// What was handed in anonymously has an anonymous number once its session has been sealed, written "a3": it says which
/// entries are one ballot, and of whom it is nobody can tell. The same number in two activities means nothing.
package struct LearnerID: Hashable, Sendable {
    package let number: Int
    /// Whether the number is that of a ballot and of nobody in the roster.
    package let isAnonymous: Bool

    package init(number: Int) {
        self.number = number
        isAnonymous = false
    }

    private init(anonymous number: Int) {
        self.number = number
        isAnonymous = true
    }

    package static func anonymous(_ number: Int) -> LearnerID { LearnerID(anonymous: number) }
}

/// A team's number in one session, from 1. Written "t2".
package struct TeamID: Hashable, Sendable {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }
}

/// The sender's own name for one command, so that sending it again after a lost answer changes nothing.
/// At most 80 characters.
package struct RequestID: Hashable, Sendable {
    package let text: String

    /// - Returns: `nil` if empty or over 80 characters.
    package init?(_ text: String) {
        guard !text.isEmpty, text.count <= 80 else { return nil }
        self.text = text
    }
}
