import Foundation
import HTTPTypes
import NIOConcurrencyHelpers
import Records
import Workshop

/// Who may do what how often: tokens, codes and limits of one session.
actor AccessDesk {
    private let file: AccessFile
    /// What limits are measured by: real time, however fast the session runs.
    private nonisolated let now: @Sendable () -> ContinuousClock.Instant
    private nonisolated let box: NIOLockedValueBox<AccessBook>
    private var guesses = GuessLimit()
    /// Answers to people who joined lately, so that a retry after a lost answer gets the same.
    private var joined: [String: Token] = [:]
    private let commands = NIOLockedValueBox(Allowances<Visitor>(burst: 40, perSecond: 10))

    /// Opens what a session knows of its visitors, or begins it with a code to join by.
    init(
        in folder: URL,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) async throws(RecordsError) {
        self.now = now
        let (file, lines) = try AccessFile.open(in: folder)
        self.file = file
        var book = AccessBook(lines)
        if book.code.isEmpty {
            let room = AccessLine.room(code: Crockford.random(6), salt: Crockford.random(26))
            try await file.append([room])
            book.apply(room)
        }
        box = NIOLockedValueBox(book)
    }

    /// Everything as it is now.
    nonisolated var book: AccessBook { box.withLockedValue { $0 } }

    /// Whose token this is; `nil` if nobody's.
    nonisolated func visitor(with token: Token) -> Visitor? {
        box.withLockedValue { $0.visitor(with: token) }
    }

    /// Whether somebody may send one more command now.
    nonisolated func mayCommand(_ visitor: Visitor) -> Bool {
        commands.withLockedValue { $0.take(for: visitor, at: now()) }
    }

    /// A new token for somebody, once it is kept.
    func token(for visitor: Visitor) async throws(RecordsError) -> Token {
        let token = Token()
        try await keep([.token(token.hash, visitor)])
        return token
    }

    /// Keeps lines, and lets them count once they are on the disk.
    func keep(_ lines: [AccessLine]) async throws(RecordsError) {
        try await file.append(lines)
        box.withLockedValue { book in
            for line in lines { book.apply(line) }
        }
    }

    func remember(port: Int) async {
        guard book.port != port else { return }
        // Without it the session is found under the usual port again.
        try? await keep([.port(port)])
    }
}

// Codes.
extension AccessDesk {
    /// Looks at a join code.
    /// - Parameter device: the address that it comes from.
    func check(code: String, from device: String) throws(APIError) {
        guard guesses.mayGuess(from: device, at: now()) else {
            throw .tooMany("tooManyGuesses", "Too many wrong codes. Wait a moment, then try again.", retryAfter: 5)
        }
        guard book.isJoinCode(code) else {
            guesses.bookWrongGuess(from: device, at: now())
            throw APIError(.forbidden, "wrongCode", "That is not the code of this room. It is on the screen.")
        }
    }

    /// Looks at a one-time code and takes it, so that nobody else can use it meanwhile.
    /// - Returns: what is to be kept with the token that it buys.
    func take(oneTimeCode typed: String?, from device: String) throws(APIError) -> [AccessLine] {
        guard book.needsOneTimeCode else { return [] }
        guard let typed else {
            throw APIError(
                .forbidden,
                "needsOneTimeCode",
                "A code of your own is needed here. The facilitator has one."
            )
        }
        guard guesses.mayGuess(from: device, at: now()) else {
            throw .tooMany("tooManyGuesses", "Too many wrong codes. Wait a moment, then try again.", retryAfter: 5)
        }
        let hash = book.hash(ofOneTimeCode: typed)
        guard book.isUnused(hash) else {
            guesses.bookWrongGuess(from: device, at: now())
            throw APIError(.forbidden, "wrongOneTimeCode", "That code is not valid, or has been used already.")
        }
        box.withLockedValue { $0.apply(.oneTimeCodeUsed(hash)) }
        return [.oneTimeCodeUsed(hash)]
    }

    /// Puts a one-time code back that bought nothing.
    func putBack(_ lines: [AccessLine]) {
        for case .oneTimeCodeUsed(let hash) in lines { box.withLockedValue { $0.putBack(hash) } }
    }

    /// New one-time codes, to be handed out one a person.
    func makeOneTimeCodes(_ count: Int) async throws(RecordsError) -> [String] {
        let codes = (0..<count).map { _ in Crockford.random(8) }
        try await keep(codes.map { .oneTimeCode(book.hash(ofOneTimeCode: $0)) })
        return codes.map { "\($0.prefix(4))-\($0.suffix(4))" }
    }

    /// The token that a request to join has got before; `nil` for a new request.
    func token(ofRequest request: String) -> Token? { joined[request] }

    func remember(_ token: Token, ofRequest request: String) {
        // Whoever lost an answer asks again soon; there is no need to remember a whole day's.
        if joined.count >= 10_000 { joined = [:] }
        joined[request] = token
    }
}
