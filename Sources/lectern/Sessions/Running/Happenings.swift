import Terminal

/// What wakes a desk: something typed or signalled, or time going by.
enum Happening: Sendable {
    case terminal(TerminalEvent)
    case pulse
    /// A moment that `Wakes` was asked for.
    case wake
}

/// Asks to be woken soon; of several requests before it has come to that, the newest counts.
struct Wakes: Sendable {
    fileprivate let requests: AsyncStream<Duration>.Continuation

    func wake(after duration: Duration) { requests.yield(duration) }
}

/// Runs `body` for every happening until it says that it is done.
///
/// - Parameters:
///   - events: of the terminal; when they end, only the pulse is left.
///   - pulse: how often time counts as a happening.
func forEachHappening(
    of events: AsyncStream<TerminalEvent>,
    pulse: Duration,
    _ body: (Happening, Wakes) async throws -> RunOutcome?
) async throws -> RunOutcome {
    // One at a time: who floods the terminal waits there, and does not fill the memory here.
    let (happenings, continuation) = AsyncStream.makeStream(of: Happening.self, bufferingPolicy: .bufferingOldest(1))
    // The next pulse is asked for when the last one has been taken, so that slow work never meets a queue of them.
    let (requests, nextPulse) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let (moments, wakes) = AsyncStream.makeStream(of: Duration.self, bufferingPolicy: .bufferingNewest(1))
    return try await withThrowingTaskGroup(of: Void.self) { group in
        defer { group.cancelAll() }
        group.addTask { for await event in events { try await continuation.send(.terminal(event)) } }
        group.addTask {
            try await continuation.send(.pulse)
            for await _ in requests {
                try await Task.sleep(for: pulse)
                try await continuation.send(.pulse)
            }
        }
        group.addTask {
            for await moment in moments {
                try await Task.sleep(for: moment)
                try await continuation.send(.wake)
            }
        }
        for await happening in happenings {
            if let outcome = try await body(happening, Wakes(requests: wakes)) { return outcome }
            if case .pulse = happening { nextPulse.yield() }
        }
        return .left
    }
}

extension AsyncStream<Happening>.Continuation {
    /// Waits until there is room: a pulse that was dropped would be the last one, and time would stand still.
    fileprivate func send(_ happening: Happening) async throws {
        while case .dropped = yield(happening) { try await Task.sleep(for: .milliseconds(1)) }
    }
}
