#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard input as lines, for a session without a screen.
package enum PlainInput {
    /// Reads lines while `body` runs. The ending signals come as events meanwhile: it is for `body` to return.
    package static func withEvents<Result: Sendable, Failure: Error>(
        from input: Int32 = STDIN_FILENO,
        _ body: (AsyncStream<TerminalEvent>) async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        let (events, continuation) = InputReader.makeEvents()
        let reader = InputReader(input: input, decoding: .lines(LineParser()), events: continuation)
        _ = SignalPipe.drain()
        SignalPipe.catch(TerminalEvent.endingSignals)
        async let reading: Void = reader.run()
        let outcome = await Outcome.of { () async throws(Failure) in try await body(events) }
        SignalPipe.send(SignalPipe.stop)
        await reading
        SignalPipe.release(TerminalEvent.endingSignals)
        return try outcome.get()
    }
}

/// What a piece of work came to, so that cleaning up can come between it and its caller.
enum Outcome {
    static func of<Value, Failure: Error>(
        _ work: () async throws(Failure) -> Value
    ) async -> Result<Value, Failure> {
        do throws(Failure) {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }
}
