#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Gives the terminal back when the program dies of a fault: what is on the screen then should be the shell.
enum CrashGuard {
    private static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV, SIGQUIT, SIGSYS]
    /// The mode in which this program found standard input, looked up once before any fault.
    private static let original = TerminalMode(of: STDIN_FILENO)

    static func begin() {
        _ = original
        for number in faults {
            // Nothing but async-signal-safe calls from here on: `write`, `tcsetattr`, `signal`, `raise`.
            _ = signal(number) { number in
                let leaving = ScreenSequence.leave
                _ = write(STDOUT_FILENO, leaving.utf8Start, leaving.utf8CodeUnitCount)
                CrashGuard.original?.apply(to: STDIN_FILENO)
                _ = signal(number, SIG_DFL)
                _ = raise(number)
            }
        }
    }

    static func end() {
        for number in faults { _ = signal(number, SIG_DFL) }
    }
}

/// The control sequences around a screen (xterm's private modes). Literals, because a fault handler writes them too.
enum ScreenSequence {
    /// The other screen, cleared; cursor hidden; no wrapping at the edge; pastes in brackets.
    static let enter: StaticString = "\u{1B}[?1049h\u{1B}[2J\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h"
    /// The same undone, and a frame that was begun ended.
    static let leave: StaticString = "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[m\u{1B}[?1049l"
}
