#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The terminal that the program was started from.
package struct TerminalDevice: Sendable {
    let input: Int32
    let output: Int32
    package let ink: Ink

    /// - Returns: `nil` unless keys can be read from `input` and frames can be drawn on `output`: both are terminals,
    ///   and `TERM` is not `dumb`.
    package init?(
        input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO,
        environment: [String: String]
    ) {
        guard isatty(input) == 1, isatty(output) == 1 else { return nil }
        let ink = Ink(environment: environment, isTerminal: true)
        guard ink != .none else { return nil }
        self.input = input
        self.output = output
        self.ink = ink
    }

    /// Its size now; 80 by 24 where it does not say.
    package var size: TerminalSize { TerminalSize(of: output) ?? .usual }

    /// Takes the whole screen while `body` runs: other screen, keys as they are typed, cursor hidden. The terminal is
    /// given back on every way out: when `body` returns or throws, and when the program dies of a fault. The ending
    /// signals (SIGINT, SIGTERM, SIGHUP) come as events meanwhile: it is for `body` to return.
    package func withScreen<Result: Sendable, Failure: Error>(
        _ body: (Screen, AsyncStream<TerminalEvent>) async throws(Failure) -> Result
    ) async throws(Failure) -> Result? {
        guard let mode = TerminalMode(of: input) else { return nil }
        let signals = TerminalEvent.endingSignals + TerminalEvent.screenSignals
        let screen = Screen(device: self, mode: mode)
        let isStandard = input == STDIN_FILENO && output == STDOUT_FILENO
        let (events, continuation) = InputReader.makeEvents()
        let reader = InputReader(input: input, decoding: .keys(KeyParser()), events: continuation)

        _ = SignalPipe.drain()
        SignalPipe.catch(signals)
        if isStandard { CrashGuard.begin() }
        async let reading: Void = reader.run()
        await screen.enter()
        async let drawing: Void = screen.drawNewest()
        let outcome = await Outcome.of { () async throws(Failure) in try await body(screen, events) }
        screen.finish()
        await drawing
        await screen.leave()
        SignalPipe.send(SignalPipe.stop)
        await reading
        if isStandard { CrashGuard.end() }
        SignalPipe.release(signals)
        return try outcome.get()
    }
}

extension TerminalDevice {
    /// Says something on standard error when the screen is left, if that is a terminal. One that takes nothing for half
    /// a second is not waited for: what it has not taken makes room, or the words are dropped, and the program ends.
    /// - Returns: false if standard error is no terminal.
    package static func sayLast(_ text: String) -> Bool {
        guard isatty(STDERR_FILENO) == 1 else { return false }
        let output = TerminalOutput(STDERR_FILENO)
        output.hurry()
        output.write(Array(text.utf8), .sequence)
        return true
    }
}
