/// Who may come in, as the lines of `access.jsonl` have made it. A value.
struct AccessBook: Sendable {
    private(set) var code = ""
    private(set) var salt = ""
    private(set) var port: Int?
    private(set) var isLocked = false
    /// By the first bytes of the hash, so that finding one is quick; the whole is compared in constant time.
    private var tokens: [UInt64: [(hash: SecretHash, visitor: Visitor)]] = [:]
    private var oneTimeCodes: [SecretHash: Bool] = [:]

    /// Whether a learner needs a code of their own to come in: once some have been handed out.
    var needsOneTimeCode: Bool { !oneTimeCodes.isEmpty }

    init(_ lines: some Sequence<AccessLine> = []) {
        for line in lines { apply(line) }
    }

    mutating func apply(_ line: AccessLine) {
        switch line {
        case .room(let code, let salt): (self.code, self.salt) = (code, salt)
        case .port(let port): self.port = port
        case .token(let hash, let visitor): tokens[Self.key(hash), default: []].append((hash, visitor))
        case .joining(let isLocked): self.isLocked = isLocked
        case .oneTimeCode(let hash): oneTimeCodes[hash] = oneTimeCodes[hash] ?? true
        case .oneTimeCodeUsed(let hash): oneTimeCodes[hash] = false
        }
    }

    /// Whose token this is; `nil` if nobody's.
    func visitor(with token: Token) -> Visitor? {
        let hash = token.hash
        return tokens[Self.key(hash)]?.first { $0.hash.matches(hash) }?.visitor
    }

    func isJoinCode(_ typed: String) -> Bool {
        SecretHash(of: Crockford.meant(by: typed)).matches(SecretHash(of: code))
    }

    func hash(ofOneTimeCode typed: String) -> SecretHash {
        SecretHash(of: Crockford.meant(by: typed), salt: salt)
    }

    /// Whether a one-time code was handed out and nobody has used it yet.
    func isUnused(_ oneTimeCode: SecretHash) -> Bool { oneTimeCodes[oneTimeCode] == true }

    /// Lets a one-time code be used after all.
    mutating func putBack(_ oneTimeCode: SecretHash) {
        if oneTimeCodes[oneTimeCode] == false { oneTimeCodes[oneTimeCode] = true }
    }

    private static func key(_ hash: SecretHash) -> UInt64 {
        hash.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
