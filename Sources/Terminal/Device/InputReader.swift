#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Waits for bytes and signals on a thread of its own and makes events of them.
actor InputReader {
    /// How bytes become events.
    enum Decoding: Sendable {
        case keys(KeyParser)
        case lines(LineParser)
    }

    private let executor = QueueExecutor(label: "lectern.input")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let input: Int32
    private var decoding: Decoding
    private let events: AsyncStream<TerminalEvent>.Continuation
    private var hasEnded = false

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
                pollfd(fd: hasEnded ? -1 : input, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&waited, 2, Int32(decoding.patience ?? -1))
            if ready == 0 { emit(decoding.flush()) }
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
            if seen.insert(byte).inserted, let event = TerminalEvent(signal: Int32(byte)) { emit([event]) }
        }
        return false
    }

    private func takeInput() {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(input, &bytes, bytes.count)
        if count > 0 {
            emit(decoding.feed(bytes.prefix(count)))
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            emit(decoding.flush() + [.inputEnded])
            hasEnded = true
        }
    }

    private func emit(_ news: [TerminalEvent]) {
        news.forEach { events.yield($0) }
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
