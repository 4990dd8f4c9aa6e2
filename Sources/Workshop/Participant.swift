/// Who sends a command or did what an event says.
package enum Participant: Hashable, Sendable {
    /// The person who runs the session, on whichever screen. Written "f".
    case facilitator
    case learner(LearnerID)
    /// Lectern itself: time that ran out, a journal that was mended. Written "program".
    case program
}

/// A learner's number in one session, from 1. Written "l3".
package struct LearnerID: Hashable, Sendable {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }
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
