/// Something typed at a terminal.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// Text that came at once, from a clipboard; line ends are "\n".
    case paste(String)
    case enter
    case tab
    case backTab
    case backspace
    case delete
    case escape
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1 to F12.
    case function(Int)
    /// A letter with Ctrl, in lower case.
    case control(Character)
    /// A character with Alt.
    case alt(Character)
}
