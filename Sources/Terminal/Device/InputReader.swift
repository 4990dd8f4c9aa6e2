import Records

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Waits for bytes and signals on a thread of its own and makes events of them.
///
/// Nothing that was read is lost, and nothing more is read while what was read before waits to be taken: whoever floods
/// the input waits at the other end of it. Signals overtake what waits.
actor InputReader {
    /// How bytes become events.
    enum Decoding: Sendable {
        case keys(KeyParser)
        case lines(LineParser)
    }

    private let executor = BlockingExecutor(label: "lectern.input")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let input: Int32
    private var decoding: Decoding
    private let events: AsyncStream<TerminalEvent>.Continuation
    private var hasEnded = false
    /// What the taker of events has had no room for.
    private var waiting: [TerminalEvent] = []

    init(input: Int32, decoding: Decoding, events: AsyncStream<TerminalEvent>.Continuation) {
        self.input = input
        self.decoding = decoding
        self.events = events
    }

    /// Reads until `SignalPipe.stop` is sent.
    func run() {
        defer { events.finish() }
        while true {
            var waited = [
                pollfd(fd: SignalPipe.ends.reading, events: Int16(POLLIN), revents: 0),
                // A negative descriptor is passed over (POSIX): after its end only signals come.
                pollfd(fd: hasEnded || !waiting.isEmpty ? -1 : input, events: Int16(POLLIN), revents: 0),
            ]
            let patience = waiting.isEmpty ? decoding.patience ?? -1 : Self.millisecondsBetweenOffers
            let ready = poll(&waited, 2, Int32(patience))
            if ready == 0 {
                if waiting.isEmpty { waiting = decoding.flush() }
                offer()
            }
            guard ready > 0 else {
                if ready < 0, errno != EINTR, errno != EAGAIN { return }
                continue
            }
            if waited[0].revents != 0, takeSignals() { return }
            if waited[1].revents != 0 { takeInput() }
        }
    }

    /// - Returns: whether it is time to stop.
    private func takeSignals() -> Bool {
        var seen: Set<UInt8> = []
        for byte in SignalPipe.drain() {
            if byte == SignalPipe.stop { return true }
            // Ten changes of size between two looks are one.
            if seen.insert(byte).inserted, let event = TerminalEvent(signal: Int32(byte)) {
                waiting.insert(event, at: 0)
            }
        }
        offer()
        return false
    }

    private func takeInput() {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(input, &bytes, bytes.count)
        if count > 0 {
            waiting += decoding.feed(bytes.prefix(count))
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            waiting += decoding.flush() + [.inputEnded]
            hasEnded = true
        }
        offer()
    }

    /// Hands on as much of what waits as there is room for.
    private func offer() {
        let taken = waiting.prefix { events.yield($0).isRoom }.count
        waiting.removeFirst(taken)
    }

    private static let millisecondsBetweenOffers = 10

    /// A stream that has room for a few events and refuses more until some are taken.
    static func makeEvents() -> (AsyncStream<TerminalEvent>, AsyncStream<TerminalEvent>.Continuation) {
        AsyncStream.makeStream(of: TerminalEvent.self, bufferingPolicy: .bufferingOldest(16))
    }
}

extension AsyncStream.Continuation.YieldResult {
    /// Whether what was yielded need not be yielded again.
    fileprivate var isRoom: Bool {
        switch self {
        case .enqueued, .terminated: true
        case .dropped: false
        @unknown default: true
        }
    }
}

extension InputReader.Decoding {
    fileprivate var patience: Int? {
        switch self {
        case .keys(let parser): parser.patience
        case .lines: nil
        }
    }

    fileprivate mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
        switch self {
        case .keys(var parser):
            let keys = parser.feed(bytes)
            self = .keys(parser)
            return keys.map(TerminalEvent.key)
        case .lines(var parser):
            let lines = parser.feed(bytes)
            self = .lines(parser)
            return lines.map(TerminalEvent.line)
        }
    }

    fileprivate mutating func flush() -> [TerminalEvent] {
        switch self {
        case .keys(var parser):
            let keys = parser.flush()
            self = .keys(parser)
            return keys.map(TerminalEvent.key)
        case .lines(var parser):
            let lines = parser.flush()
            self = .lines(parser)
            return lines.map(TerminalEvent.line)
        }
    }
}
