/// The 32-bit cyclic redundancy check of Castagnoli: polynomial 1EDC6F41, reflected, started from and finished with
/// all ones. RFC 3720 §12.1 and appendix B.4; the check value of "123456789" is `e3069283`.
///
/// It finds every change of up to 32 bits in a row, so a flipped byte never goes unseen.
package enum CRC32C {
    /// The check of some bytes.
    package static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
        if let check = bytes.withContiguousStorageIfAvailable({ checksum(of: UnsafeRawBufferPointer($0)) }) {
            return check
        }
        return ~bytes.reduce(~0) { step($0, $1) }
    }

    /// The check of some bytes in memory, eight at a time ("slicing by 8", Kounavis and Berry 2008).
    static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
        var check: UInt32 = ~0
        var index = 0
        while index + 8 <= bytes.count {
            let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)) ^ check
            let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
            check = entry(7, low) ^ entry(6, low >> 8) ^ entry(5, low >> 16) ^ entry(4, low >> 24)
            check ^= entry(3, high) ^ entry(2, high >> 8) ^ entry(1, high >> 16) ^ entry(0, high >> 24)
            index += 8
        }
        while index < bytes.count {
            check = step(check, bytes[index])
            index += 1
        }
        return ~check
    }

    private static func step(_ check: UInt32, _ byte: UInt8) -> UInt32 {
        (check >> 8) ^ entry(0, check ^ UInt32(byte))
    }

    private static func entry(_ slice: Int, _ value: UInt32) -> UInt32 {
        tables[slice << 8 | Int(value & 0xFF)]
    }

    /// Eight tables of 256 entries, one behind the other: table n is what a byte does to the check n bytes later.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        tables.reserveCapacity(2048)
        for byte in UInt32(0)..<256 {
            var value = byte
            for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0x82F6_3B78 : value >> 1 }
            tables.append(value)
        }
        for index in 256..<2048 {
            let earlier = tables[index - 256]
            tables.append((earlier >> 8) ^ tables[Int(earlier & 0xFF)])
        }
        return tables
    }()
}
