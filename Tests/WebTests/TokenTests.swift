import Foundation
import Testing

@testable import Web

@Suite struct `Tokens and codes` {
    /// FIPS 180-4's own examples: what `access.jsonl` keeps is read by every later version.
    @Test(arguments: [
        ("", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("ab", "c", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighij",
            "hijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `are kept as SHA-256 of salt and secret`(salt: String, secret: String, expected: String) throws {
        let hash = SecretHash(of: secret, salt: salt)
        let written = try JSONEncoder().encode(hash)
        #expect(String(decoding: written, as: UTF8.self) == "\"\(expected)\"")
        #expect(try JSONDecoder().decode(SecretHash.self, from: written).matches(hash))
    }

    @Test func `match no other secret`() {
        let hash = SecretHash(of: "abc")
        #expect(!hash.matches(SecretHash(of: "abb")))
    }
}
