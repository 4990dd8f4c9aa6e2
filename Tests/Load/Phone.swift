import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One connection of a player: what is still to be sent, and what has come.
final class Phone {
    let descriptor: Int32
    /// Whether it is a stream of news; otherwise answers to requests.
    let isStream: Bool
    private(set) var unsent: [UInt8] = []
    private var received: [UInt8] = []
    private(set) var isClosed = false
    /// When the request that waits for its answer was handed over.
    private(set) var askedAt: Double?
    /// The answers so far: status, body, and how long each took.
    private var answers: [Answer] = []
    /// The sequence of the newest view that came, and when.
    private(set) var newest = (sequence: 0, at: 0.0)

    struct Answer {
        let status: Int
        let body: [UInt8]
        let seconds: Double
    }

    private static let mark = Array("id: ".utf8)

    init(port: Int, isStream: Bool = false, receiveBuffer: Int32 = 0) throws {
        descriptor = try Sockets.connect(port: port, receiveBuffer: receiveBuffer)
        self.isStream = isStream
    }

    deinit { hangUp() }

    func send(_ bytes: [UInt8]) {
        unsent += bytes
        askedAt = now()
        write()
    }

    var hasAnswer: Bool { !answers.isEmpty }

    /// The oldest answer that nobody has taken yet.
    func takeAnswer() -> Answer? { answers.isEmpty ? nil : answers.removeFirst() }

    func hangUp() {
        guard !isClosed else { return }
        isClosed = true
        close(descriptor)
    }

    /// Hands over what the system takes.
    func write() {
        guard !isClosed, !unsent.isEmpty else { return }
        #if canImport(Glibc)
            let count = Glibc.send(descriptor, unsent, unsent.count, Int32(MSG_NOSIGNAL))
        #else
            let count = Darwin.send(descriptor, unsent, unsent.count, 0)
        #endif
        if count > 0 {
            unsent.removeFirst(count)
        } else if count < 0, errno != EAGAIN, errno != EINPROGRESS, errno != ENOTCONN {
            hangUp()
        }
    }

    /// Takes what has come.
    func read(with buffer: UnsafeMutableRawBufferPointer) {
        while !isClosed {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            guard count > 0 else {
                if count == 0 || errno != EAGAIN { hangUp() }
                return
            }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            if isStream { takeNews(piece) } else { takeAnswer(piece) }
            if count < buffer.count { return }
        }
    }

    /// A view begins with `\nid: 17\n`, and no other line does: JSON has none of its own.
    private func takeNews(_ piece: UnsafeRawBufferPointer) {
        received += piece
        var index = 0
        while let end = received[index...].firstIndex(of: UInt8(ascii: "\n")) {
            index = end + 1
            guard received[index...].starts(with: Self.mark) else { continue }
            let digits = received[(index + Self.mark.count)...].prefix { $0 &- UInt8(ascii: "0") < 10 }
            // What is cut off in the middle comes again with the next piece.
            guard digits.endIndex < received.endIndex, let number = Int(String(decoding: digits, as: UTF8.self)) else {
                break
            }
            if number > newest.sequence { newest = (number, now()) }
        }
        received = Array(received.suffix(24))
    }

    private func takeAnswer(_ piece: UnsafeRawBufferPointer) {
        received += piece
        guard let end = Self.endOfHead(in: received) else { return }
        let head = received[..<end]
        let length = head.split(separator: UInt8(ascii: "\n")).lazy.compactMap(Self.contentLength).first ?? 0
        let start = end + Self.blankLine.count
        guard received.count >= start + length else { return }
        // "HTTP/1.1 200 OK"
        let status = Int(String(decoding: head.dropFirst(9).prefix(3), as: UTF8.self)) ?? 0
        let body = Array(received[start..<start + length])
        answers.append(Answer(status: status, body: body, seconds: now() - (askedAt ?? now())))
        askedAt = nil
        received = []
    }

    private static let blankLine = Array("\r\n\r\n".utf8)
    private static let lengthName = Array("content-length:".utf8)

    /// Byte by byte: a general search costs many times as much, and this program shares the cores with the one that it
    /// measures.
    private static func endOfHead(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast(blankLine.count - 1).first { index in
            bytes[index] == blankLine[0] && bytes[index..<index + blankLine.count].elementsEqual(blankLine)
        }
    }

    /// What a line of a head says of the length of the body.
    private static func contentLength(_ line: ArraySlice<UInt8>) -> Int? {
        // Setting the sixth bit makes a letter small and leaves "-" and ":" as they are.
        guard line.count > lengthName.count, zip(line, lengthName).allSatisfy({ $0 | 0x20 == $1 }) else { return nil }
        return Int(
            String(decoding: line.dropFirst(lengthName.count).filter { $0 &- UInt8(ascii: "0") < 10 }, as: UTF8.self)
        )
    }
}
