import Foundation
import TestSupport
import Testing

@testable import Web

@Suite struct `Tokens and codes` {
    /// FIPS 180-4's own examples, and the edges of a block.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000),
            "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
        ),
    ])
    func `are hashed with SHA-256`(message: String, expected: String) {
        let hash = SHA256.hash(Array(message.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hash == expected)
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
