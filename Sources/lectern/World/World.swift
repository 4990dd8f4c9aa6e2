import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Everything that a command touches outside itself: where words go, what time it is, where it stands.
///
/// Commands take it as a value, so that a test can hand in another. Files are real files everywhere.
struct World: Sendable {
    /// Results: standard output.
    var output: @Sendable (String) -> Void
    /// Everything else: standard error.
    var message: @Sendable (String) -> Void
    /// Whether standard output is a terminal that may be coloured.
    var isColoured: Bool
    /// Whether a person sits at both ends: standard input and standard output are terminals.
    var isInteractive: Bool
    /// Columns of the terminal, 80 where there is none.
    var columns: Int
    /// Wall clock time.
    var now: @Sendable () -> Date
    /// Whose midnight counts.
    var timeZone: TimeZone
}

extension World {
    /// The world as it is.
    static let real: World = {
        // A reader that goes away must not take a running session with it.
        _ = signal(SIGPIPE, SIG_IGN)
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return World(
            output: { write($0, to: .standardOutput) },
            message: { write($0, to: .standardError) },
            isColoured: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb",
            isInteractive: isTerminal && isatty(STDIN_FILENO) == 1,
            columns: environment["COLUMNS"].flatMap(Int.init) ?? terminalColumns ?? 80,
            now: { Date() },
            timeZone: .current
        )
    }()

    /// A reader that has gone away (`lectern show … | head`) is no fault of ours: what cannot be written is dropped.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    private static var terminalColumns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
