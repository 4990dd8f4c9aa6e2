package import Foundation

/// Bringing statements to a learning record store: what to send next, and what an answer means. It knows no network and
/// no clock, so that every way in which a store can misbehave can be played through.
///
/// Nothing is ever doubled: a statement's identifier follows from what it says, and a store takes an identifier once
/// (xAPI-Communication §2.1.2). So whatever became of a request whose answer was lost, it is simply sent again; and so is
/// everything when the command is run a second time.
package struct Delivery: Sendable {
    /// Not yet acknowledged, in pieces that one request takes.
    private var pieces: [Piece]
    private let mostAttempts: Int
    private var attempts = 0
    package private(set) var progress: Progress

    private struct Piece: Sendable {
        var ids: [String]
        var lines: [Data]
    }

    /// How far it is, in statements.
    package struct Progress: Hashable, Sendable {
        package let total: Int
        /// In the store now, as far as it has said so.
        package internal(set) var there = 0
        /// Among those, statements that the store had in other words before; it keeps what it had.
        package internal(set) var kept: [String] = []
    }

    /// What one request came to.
    package enum Answer: Sendable {
        case response(status: Int, body: Data)
        /// No answer came; says why.
        case unreached(String)
    }

    /// What whoever delivers does next.
    package enum Step: Sendable {
        /// Post these bytes.
        case send(Data)
        /// Let so many seconds pass, then ask for the next step; says why.
        case wait(seconds: Int, because: String)
        case done
    }

    /// At most so many statements go in one request.
    package static let mostInOneRequest = 500

    /// At most so many bytes go in one request: web servers in front of a store often take a megabyte.
    static let mostBytes = 900_000

    /// - Parameters:
    ///   - statements: identifiers with the JSON of each.
    ///   - mostAttempts: how often one request is tried; at least once.
    package init(_ statements: [(id: String, json: Data)], mostAttempts: Int = 6) {
        self.mostAttempts = max(1, mostAttempts)
        progress = Progress(total: statements.count)
        pieces = []
        var piece = Piece(ids: [], lines: [])
        var bytes = 0
        for statement in statements {
            if piece.ids.count == Self.mostInOneRequest || bytes + statement.json.count > Self.mostBytes,
                !piece.ids.isEmpty
            {
                pieces.append(piece)
                (piece, bytes) = (Piece(ids: [], lines: []), 0)
            }
            piece.ids.append(statement.id)
            piece.lines.append(statement.json)
            bytes += statement.json.count
        }
        if !piece.ids.isEmpty { pieces.append(piece) }
    }
}

extension Delivery {
    /// What to do first, and again after a wait.
    package func next() -> Step {
        guard let piece = pieces.first else { return .done }
        var body = Data("[".utf8)
        for (index, line) in piece.lines.enumerated() {
            if index > 0 { body.append(UInt8(ascii: ",")) }
            body.append(line)
        }
        body.append(UInt8(ascii: "]"))
        return .send(body)
    }

    /// What to do after an answer.
    package mutating func take(_ answer: Answer) throws(DeliveryFault) -> Step {
        switch answer {
        case .unreached(let reason): return try tryAgain(reason)
        case .response(let status, let body):
            switch status {
            case 200: return try acknowledge(body)
            case 204: return pass()
            case 409: return split(isKnown: true)
            case 413 where (pieces.first?.ids.count ?? 0) > 1: return split(isKnown: false)
            case 401, 403: throw .notAllowed(status: status)
            case 404, 405: throw .noStore(status: status)
            case 300..<400: throw .elsewhere(status: status)
            case 408, 425, 429, 500...: return try tryAgain("it answered \(status)")
            case _: throw .refused(status: status, reason: Self.excerpt(of: body))
            }
        }
    }

    /// The store lists the identifiers that it has taken; those that it had before it may leave out.
    private mutating func acknowledge(_ body: Data) throws(DeliveryFault) -> Step {
        guard let piece = pieces.first, let ids = try? JSONDecoder().decode([String].self, from: body),
            Set(ids.map { $0.lowercased() }).isSubset(of: piece.ids)
        else { throw .nonsense(Self.excerpt(of: body)) }
        return pass()
    }

    private mutating func pass() -> Step {
        progress.there += pieces.removeFirst().ids.count
        attempts = 0
        return next()
    }

    /// One of them is there in other words, or they are too many: each half by itself.
    private mutating func split(isKnown: Bool) -> Step {
        guard let piece = pieces.first else { return .done }
        attempts = 0
        guard piece.ids.count > 1 else {
            progress.kept += piece.ids
            return pass()
        }
        let half = piece.ids.count / 2
        pieces[0] = Piece(ids: Array(piece.ids[..<half]), lines: Array(piece.lines[..<half]))
        pieces.insert(Piece(ids: Array(piece.ids[half...]), lines: Array(piece.lines[half...])), at: 1)
        return next()
    }

    /// 1, 2, 4, 8, … seconds, at most half a minute.
    private mutating func tryAgain(_ reason: String) throws(DeliveryFault) -> Step {
        attempts += 1
        guard attempts < mostAttempts else { throw .unreachable(reason) }
        return .wait(seconds: min(30, 1 << min(5, attempts - 1)), because: reason)
    }

    /// The beginning of what a store says, fit for a terminal.
    private static func excerpt(of body: Data) -> String {
        let text = String(decoding: body.prefix(400), as: UTF8.self)
        let words = text.split {
            $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        let line = words.joined(separator: " ")
        return line.isEmpty ? "nothing" : "“\(line.prefix(200))”"
    }
}

/// Why no more is sent. What has been taken stays taken.
package enum DeliveryFault: Error, Hashable, Sendable {
    /// It did not answer, or only that it cannot now, as often as it was tried.
    case unreachable(String)
    case notAllowed(status: Int)
    case noStore(status: Int)
    case elsewhere(status: Int)
    case refused(status: Int, reason: String)
    /// What came back is not what a store says.
    case nonsense(String)
}

extension DeliveryFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let reason): "The learning record store cannot be reached: \(reason)."
        case .notAllowed(let status):
            "The learning record store does not let you in (\(status)): see LECTERN_LRS_USER and LECTERN_LRS_PASSWORD."
        case .noStore(let status):
            "There is no learning record store at this address (\(status)): it often ends in /xAPI or /xapi."
        case .elsewhere(let status): "The learning record store is at another address (\(status)); name that one."
        case .refused(let status, let reason):
            "The learning record store refuses the statements (\(status)): \(reason)."
        case .nonsense(let body): "What answers there is no learning record store; it says \(body)."
        }
    }
}
