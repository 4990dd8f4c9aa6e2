/// A UUID that follows from a name, so that the same thing has the same one on every export and every machine: version 5
/// of RFC 9562 §5.5, from the SHA-1 of a name space and a name.
package struct StableUUID: Hashable, Sendable {
    /// 16.
    package let bytes: [UInt8]

    /// The UUID of a name in a name space.
    package init(_ name: String, in space: StableUUID) {
        var digest = Array(SHA1.digest(of: space.bytes + Array(name.utf8)).prefix(16))
        digest[6] = digest[6] & 0x0F | 0x50
        digest[8] = digest[8] & 0x3F | 0x80
        bytes = digest
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The name space of addresses, 6ba7b811-9dad-11d1-80b4-00c04fd430c8 (RFC 9562 §6.6).
    package static let addresses = StableUUID(
        bytes: [0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8]
    )

    /// The name space of everything that Lectern names.
    package static let lectern = StableUUID("urn:lectern", in: .addresses)
}

extension StableUUID: CustomStringConvertible {
    /// "2ed6657d-e927-568b-95e1-2665a8aea6a2"
    package var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for (index, byte) in bytes.enumerated() {
                if [4, 6, 8, 10].contains(index) {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                text[place] = digits[Int(byte >> 4)]
                text[place + 1] = digits[Int(byte & 0xF)]
                place += 2
            }
            return place
        }
    }
}

/// FIPS 180-4. It names things here; it keeps nothing safe.
enum SHA1 {
    static func digest(of message: [UInt8]) -> [UInt8] {
        var state = State()
        let padded = padded(message)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
            for start in stride(from: 0, to: padded.count, by: 64) {
                for index in 0..<16 {
                    let place = start + index * 4
                    words[index] =
                        UInt32(padded[place]) << 24 | UInt32(padded[place + 1]) << 16 | UInt32(padded[place + 2]) << 8
                        | UInt32(padded[place + 3])
                }
                for index in 16..<80 {
                    let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
                    words[index] = State.rotated(mixed, by: 1)
                }
                state.mix(words)
            }
        }
        return [state.a, state.b, state.c, state.d, state.e].flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// A one, zeros up to eight bytes before a multiple of 64, and the length in bits.
    private static func padded(_ message: [UInt8]) -> [UInt8] {
        let zeros = (119 - message.count % 64) % 64
        let length = UInt64(message.count) * 8
        return message + [0x80] + [UInt8](repeating: 0, count: zeros)
            + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
    }

    private struct State {
        var a: UInt32 = 0x6745_2301
        var b: UInt32 = 0xEFCD_AB89
        var c: UInt32 = 0x98BA_DCFE
        var d: UInt32 = 0x1032_5476
        var e: UInt32 = 0xC3D2_E1F0

        /// - Parameter words: 80, of one block.
        mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
            let before = self
            for index in 0..<80 {
                let (choice, constant): (UInt32, UInt32) =
                    switch index {
                    case ..<20: (b & c | ~b & d, 0x5A82_7999)
                    case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                    case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = Self.rotated(a, by: 5) &+ choice &+ e &+ constant &+ words[index]
                (a, b, c, d, e) = (next, a, Self.rotated(b, by: 30), c, d)
            }
            a &+= before.a
            b &+= before.b
            c &+= before.c
            d &+= before.d
            e &+= before.e
        }

        static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
    }
}
