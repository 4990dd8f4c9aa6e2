package import Workshop

/// What a key on the desk asks the program to do.
package enum DeskAction: Hashable, Sendable {
    /// Send a command to the session; a refusal goes to `DeskState.show(_:)`.
    case perform(Command, by: Participant)
    /// End the session, then leave the desk.
    case endAndLeave
    /// Leave the desk; the session is not ended and can be resumed.
    case leave
    /// Read answers from a file; what came of it goes to `DeskState.show(_:)`.
    case submitFile(String)
    /// Take the breaks that are proposed for the plan; what came of it goes to `DeskState.show(_:)`.
    case takeBreaks
    /// See to the room's door; what came of it goes to `DeskState.show(_:)`.
    case room(RoomOrder)
    /// Stop the program until the shell lets it go on (`Screen.suspend()`).
    case suspend
    /// Draw the whole screen again (`DeskState.edition`).
    case redraw
}

/// One sentence for the facilitator, shown until the next key.
package struct DeskNotice: Hashable, Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, tone: Tone = .plain) {
        self.text = text
        self.tone = tone
    }
}

extension DeskNotice {
    /// A command that the session did not accept, or a line that is none.
    package static func refusal(_ sentence: String) -> DeskNotice {
        DeskNotice(sentence, tone: .warning)
    }
}
