#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where frames are written: the terminal opened once more, so that a write that it has no room for comes back, and
/// whoever shares the first descriptor, such as the shell, notices nothing.
final class TerminalOutput: Sendable {
    private let descriptor: Int32
    private let isOwn: Bool
    /// A byte stands in this pipe once nothing is worth waiting for.
    private let hurried: (reading: Int32, writing: Int32)

    init(_ terminal: Int32) {
        let own = ttyname(terminal).map { open($0, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1
        isOwn = own >= 0
        descriptor = isOwn ? own : terminal
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        hurried = (ends[0], ends[1])
    }

    deinit {
        if isOwn { close(descriptor) }
        close(hurried.reading)
        close(hurried.writing)
    }

    /// What is written.
    enum Piece {
        /// Given up as soon as there is hurry and no room.
        case frame
        /// Worth half a second even then.
        case sequence
    }

    /// From now on nobody waits for a terminal that takes nothing.
    func hurry() {
        _ = [UInt8(1)].withUnsafeBytes { systemWrite(hurried.writing, $0) }
    }

    /// Writes everything, or gives up when the terminal is gone: the session does not depend on it.
    func write(_ bytes: [UInt8], _ piece: Piece) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                guard waitForRoom(piece) else { return }
            } else if errno != EINTR {
                return
            }
        }
    }

    /// - Returns: whether it is worth another try.
    private func waitForRoom(_ piece: Piece) -> Bool {
        var waited = [
            pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: hurried.reading, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waited, 2, -1) > 0, waited[1].revents != 0 else { return true }
        if piece == .sequence, poll(&waited, 1, 500) > 0 { return true }
        // What it has not taken of a frame makes room for the last words, this program's and the shell's.
        return tcflush(descriptor, TCOFLUSH) == 0 && piece == .sequence && poll(&waited, 1, 0) > 0
    }
}

/// `write(2)`, which a type with a `write` of its own cannot name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
