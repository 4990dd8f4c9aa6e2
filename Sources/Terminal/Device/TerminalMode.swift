#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a terminal treats what is typed and written (`termios`).
struct TerminalMode: Sendable {
    private var settings = termios()

    /// The mode that a terminal is in; `nil` if the descriptor is none.
    init?(of descriptor: Int32) {
        guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    }

    /// The same terminal handing over every byte as it is typed, without showing it and without making signals of it.
    var raw: TerminalMode {
        var raw = self
        cfmakeraw(&raw.settings)
        return raw
    }

    /// Async-signal-safe, as `tcsetattr` is (POSIX.1-2017 §2.4.3).
    func apply(to descriptor: Int32) {
        var settings = settings
        _ = tcsetattr(descriptor, TCSANOW, &settings)
    }

    /// Whether lines are put together by the terminal, as outside of raw mode.
    var isCooked: Bool {
        settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }
}

extension TerminalSize {
    /// What the terminal says; `nil` if it does not, or says nothing useful.
    init?(of descriptor: Int32) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        self.init(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }
}
