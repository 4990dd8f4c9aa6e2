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
    /// Why results could not be written, if so: asked once, when the command has done its work. A reader that has gone
    /// away is no fault.
    var outputFault: @Sendable () async -> String?
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
        // The first fault is the one to tell.
        let (faults, report) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingOldest(1))
        return World(
            output: { text in
                if let fault = write(text, to: .standardOutput) { report.yield(fault) }
            },
            outputFault: {
                report.finish()
                return await faults.first { _ in true }
            },
            message: { _ = write($0, to: .standardError) },
            isColoured: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb",
            isInteractive: isTerminal && isatty(STDIN_FILENO) == 1,
            columns: environment["COLUMNS"].flatMap(Int.init) ?? terminalColumns ?? 80,
            now: { Date() },
            timeZone: .current
        )
    }()

    /// What cannot be written is dropped, since a running session has to go on.
    /// - Returns: why it cannot; `nil` also where the reader has gone away (`lectern show … | head`).
    private static func write(_ text: String, to handle: FileHandle) -> String? {
        do {
            try handle.write(contentsOf: Data(text.utf8))
            return nil
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
            let hasGoneAway = cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
            return hasGoneAway ? nil : String(cString: strerror(Int32(cause.code)))
        }
    }

    private static var terminalColumns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
