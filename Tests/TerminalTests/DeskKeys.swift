@testable import Terminal

/// The desk after these keys, none of which asks anything of the session.
func desk(_ keys: Key..., in room: Rehearsal, size: TerminalSize = .usual) -> DeskState {
    var desk = Rehearsal.desk
    for key in keys { _ = desk.handle(key, session: room.session, at: room.now, size: size) }
    return desk
}
