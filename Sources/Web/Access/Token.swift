import Crypto

/// What a device shows with every request to say whose it is: 130 random bits in 26 characters of base 32.
///
/// It is given out once and then only known by its hash. It never stands in a query, a file or a log.
struct Token: Sendable {
    let text: String

    /// A new one.
    init() {
        text = Crockford.random(26)
    }

    /// Of a header `Authorization: Bearer TOKEN`.
    ///
    /// - Returns: `nil` if it is not as long as ours are.
    init?(authorization header: String?) {
        guard let header, header.utf8.count == 7 + 26, header.prefix(7).lowercased() == "bearer " else { return nil }
        text = String(header.dropFirst(7))
    }

    var hash: SecretHash { SecretHash(of: text) }
}

/// The SHA-256 hash of a secret. Written as 64 hexadecimal digits.
struct SecretHash: Hashable, Sendable {
    let bytes: [UInt8]

    /// - Parameter salt: of secrets that are short enough to be guessed.
    init(of secret: String, salt: String = "") {
        bytes = Array(SHA256.hash(data: Array((salt + secret).utf8)))
    }

    /// Whether two are the same, in a time that does not tell how much of them is.
    func matches(_ other: SecretHash) -> Bool {
        bytes.count == other.bytes.count && Self.areSame(bytes, other.bytes)
    }

    /// Looks at every byte, wherever the first difference lies.
    static func areSame(_ one: some Sequence<UInt8>, _ other: some Sequence<UInt8>) -> Bool {
        zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension SecretHash: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let digits = Array(try container.decode(String.self).utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
        guard digits.count == 64, bytes.count == 32 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no SHA-256 hash")
        }
        self.bytes = bytes
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
}
