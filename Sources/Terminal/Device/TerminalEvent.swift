#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Something that reaches the program from the terminal or from outside.
package enum TerminalEvent: Hashable, Sendable {
    /// On a screen: a key.
    case key(Key)
    /// Without a screen: a line, without its end.
    case line(String)
    /// The terminal has another size; draw again.
    case resized
    /// The terminal or another program asks to stop for a while (SIGTSTP): answer with `Screen.suspend()`.
    case suspensionAsked
    /// The program was stopped and goes on (SIGCONT): answer with `Screen.refresh()` and draw again.
    case continued
    case ending(EndingSignal)
    /// Nothing will be typed any more: the terminal is gone, or the file with commands is at its end.
    case inputEnded
}

/// A signal that asks the program to end.
package enum EndingSignal: Hashable, Sendable {
    case interrupt
    case terminate
    case hangUp
}

extension EndingSignal {
    /// What the program ends with, by the custom of shells: 128 and the number of the signal.
    package var exitStatus: Int32 {
        switch self {
        case .interrupt: 128 + SIGINT
        case .terminate: 128 + SIGTERM
        case .hangUp: 128 + SIGHUP
        }
    }
}

extension TerminalEvent {
    static let endingSignals = [SIGINT, SIGTERM, SIGHUP]
    static let screenSignals = [SIGWINCH, SIGTSTP, SIGCONT]

    init?(signal: Int32) {
        switch signal {
        case SIGINT: self = .ending(.interrupt)
        case SIGTERM: self = .ending(.terminate)
        case SIGHUP: self = .ending(.hangUp)
        case SIGWINCH: self = .resized
        case SIGTSTP: self = .suspensionAsked
        case SIGCONT: self = .continued
        default: return nil
        }
    }
}
