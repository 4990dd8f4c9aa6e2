import Terminal
import Testing

@testable import lectern

@Suite struct `What wakes a desk` {
    /// A script lies on standard input before the desk looks for the first time.
    @Test(.timeLimit(.minutes(15))) func `is time too, however much is typed at once`() async throws {
        for _ in 0..<200 {
            let (events, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
            for number in 1...20 { continuation.yield(.line("\(number)")) }
            continuation.finish()
            var pulses = 0
            var lines = 0
            _ = try await forEachHappening(of: events, pulse: .milliseconds(1)) { happening, _ in
                switch happening {
                case .pulse: pulses += 1
                case .terminal: lines += 1
                case .wake: break
                }
                return pulses >= 3 && lines == 20 ? .left : nil
            }
            #expect(pulses >= 3 && lines == 20)
        }
    }
}
