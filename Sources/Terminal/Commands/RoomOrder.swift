/// What a facilitator asks of the room's door, which is no part of the session.
package enum RoomOrder: Hashable, Sendable {
    /// Let nobody new in, or let them in again.
    case lockJoining(Bool)
    /// So many codes that let in one person each, from 1 to 500.
    case makeOneTimeCodes(Int)
}

extension CommandLanguage {
    /// A number of people.
    func codes(_ text: String) throws(CommandFault) -> TypedCommand {
        guard let count = Int(text), (1...500).contains(count) else { throw .wrongForm(.codes) }
        return .room(.makeOneTimeCodes(count))
    }
}
