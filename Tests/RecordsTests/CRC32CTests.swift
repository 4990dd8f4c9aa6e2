import Testing

@testable import Records

@Suite("CRC-32C") struct CRC32CTests {
    /// The check value of the polynomial, and RFC 3720 appendix B.4.
    @Test(
        arguments: [
            (Array("123456789".utf8), 0xE306_9283),
            ([], 0),
            ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
            ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
            (Array(0..<32), 0x46DD_794E),
            (Array((0..<32).reversed()), 0x113F_DB5C),
        ] as [([UInt8], UInt32)]
    )
    func `published values come out`(bytes: [UInt8], check: UInt32) {
        #expect(CRC32C.checksum(of: bytes) == check)
    }

    @Test(arguments: 0...40)
    func `eight at a time gives what one at a time gives`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
        #expect(CRC32C.checksum(of: bytes) == CRC32C.checksum(of: AnySequence(bytes)))
    }
}
