#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Signals on their way into a stream: a handler may do next to nothing, so it writes the number of the signal into a
/// pipe, and the thread that waits for keys waits for that too.
enum SignalPipe {
    /// Both ends, neither of which ever blocks; made once.
    static let ends: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return (-1, -1) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        return (ends[0], ends[1])
    }()

    /// What stands in the pipe for "stop reading"; no signal has this number.
    static let stop: UInt8 = 0

    static func send(_ byte: UInt8) {
        var byte = byte
        _ = write(ends.writing, &byte, 1)
    }

    /// From now on these signals come out of the pipe.
    static func `catch`(_ signals: [Int32]) {
        // The pipe exists before a handler can ask for it.
        _ = ends
        for number in signals {
            _ = signal(number) { number in
                let error = errno
                SignalPipe.send(UInt8(truncatingIfNeeded: number))
                errno = error
            }
        }
    }

    /// From now on these signals do what they do to a program that does not care.
    static func release(_ signals: [Int32]) {
        for number in signals { _ = signal(number, SIG_DFL) }
    }

    /// Everything that is in the pipe now.
    static func drain() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(ends.reading, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }
}
