import Foundation
import TestSupport
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

    @Test(arguments: [0, 15, 31])
    func `are compared to the last byte, wherever they differ`(place: Int) {
        let secret = SecretHash(of: "secret").bytes
        var other = secret
        other[place] ^= 1
        let looked = Looked()
        #expect(!SecretHash.areSame(looked.at(other), secret))
        #expect(looked.count == 32)
        #expect(SecretHash.areSame(secret, secret))
        #expect(!SecretHash(of: "a").matches(SecretHash(of: "b")))
    }

    /// Counts how many bytes somebody looked at.
    private final class Looked {
        private(set) var count = 0

        func at(_ bytes: [UInt8]) -> some Sequence<UInt8> {
            sequence(state: bytes.makeIterator()) { iterator in
                let byte = iterator.next()
                if byte != nil { self.count += 1 }
                return byte
            }
        }
    }

    @Test func `are known by that comparison alone`() throws {
        // A dictionary would compare them byte by byte; only the first bytes of the hash lead there.
        let book = PackageFolder.url.appending(path: "Sources/Web/Access/AccessBook.swift")
        let text = try String(contentsOf: book, encoding: .utf8)
        #expect(text.contains("tokens[Self.key(hash)]?.first { $0.hash.matches(hash) }?.visitor"))
        #expect(text.contains("SecretHash(of: Crockford.meant(by: typed)).matches(SecretHash(of: code))"))
    }
}
