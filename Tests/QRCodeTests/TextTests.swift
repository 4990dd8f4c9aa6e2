import Testing

@testable import QRCode

@Suite struct `A text` {
    @Test(
        arguments: [
            ("", .numeric), ("0123", .numeric), ("12:30", .alphanumeric), ("LECTERN $%*+-./:", .alphanumeric),
            ("Lectern", .byte), ("12,5", .byte), ("٣", .byte),
        ] as [(String, QRCode.Mode)]
    )
    func `is written in the shortest mode that holds it`(_ text: String, _ mode: QRCode.Mode) {
        #expect(Payload(text).mode == mode)
    }

    /// ISO/IEC 18004:2015, annex I.2: data and correction codewords of `01234567` in 1-M.
    @Test func `becomes the codewords of the standard's example`() {
        let version = QRCode.Version.smallest
        let data = Payload("01234567").codewords(in: version, at: .medium)
        #expect(
            data == [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80] + [0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11]
        )
        #expect(
            Message(data, in: version, at: .medium).codewords.suffix(10)
                == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
        )
    }

    /// ISO/IEC 18004:2015, 7.4.4: `AC-42` in version 1.
    @Test func `in capitals becomes the bits of the standard's example`() {
        #expect(Payload("AC-42").codewords(in: .smallest, at: .high).prefix(6) == [0x20, 0x29, 0xCE, 0xE7, 0x21, 0x00])
    }

    /// ISO/IEC 18004:2015, table 7, version 40.
    @Test(
        arguments: [
            (.low, 7089, 4296, 2953), (.medium, 5596, 3391, 2331), (.quartile, 3993, 2420, 1663),
            (.high, 3057, 1852, 1273),
        ] as [(QRCode.Correction, Int, Int, Int)]
    )
    func `fits up to the limit of the standard and is refused beyond`(
        _ correction: QRCode.Correction,
        _ digits: Int,
        _ capitals: Int,
        _ bytes: Int
    ) throws {
        for (letter, limit, mode) in [
            ("7", digits, QRCode.Mode.numeric), ("A", capitals, .alphanumeric), ("a", bytes, .byte),
        ] {
            #expect(try Payload(String(repeating: letter, count: limit)).smallestVersion(at: correction) == .largest)
            #expect(throws: QRCodeError.textTooLong(length: limit + 1, limit: limit, mode: mode)) {
                try QRCode(String(repeating: letter, count: limit + 1), correction: correction)
            }
        }
    }

    @Test func `that is too long is told so in a sentence`() {
        #expect(
            QRCodeError.textTooLong(length: 3000, limit: 2331, mode: .byte).description
                == "The text has 3000 bytes, and a QR code at this level of correction holds 2331 at most."
        )
    }

    @Test func `without anything in it has a symbol all the same`() throws {
        #expect(try QRCode("").version == .smallest)
    }
}

@Suite struct `Error correction` {
    @Test func `has the codewords another implementation calculates`() throws {
        for words in try Golden.table("correction") {
            let (data, check) = (bytes(words[0]), bytes(words[1]))
            #expect(ReedSolomon(correctionCodewords: check.count).correctionCodewords(for: data) == check)
        }
    }

    /// ISO/IEC 18004:2015, table A.1: the generators for 7 and 10, as powers of α.
    @Test(arguments: [
        [87, 229, 146, 149, 238, 102, 21], [251, 67, 46, 61, 118, 70, 64, 94, 32, 45],
    ])
    func `has the generators of the standard`(_ exponents: [Int]) {
        let coefficients = exponents.map { exponent in
            (0..<exponent).reduce(UInt8(1)) { value, _ in GaloisField.doubled(value) }
        }
        #expect(ReedSolomon(correctionCodewords: exponents.count).generator == coefficients)
    }

    @Test func `is interleaved column by column, short blocks first`() {
        #expect(Message.interleaved([[1, 2], [3, 4], [5, 6, 7]]) == [1, 3, 5, 2, 4, 6, 7])
    }

    /// Annex I of the standard has no symbol of several blocks; 5-Q has two of 15 and two of 16.
    @Test func `is split into blocks of which the longer come last`() throws {
        let version = try #require(QRCode.Version(5))
        #expect(BlockLayout(version, at: .quartile).dataLengths == [15, 15, 16, 16])
    }

    private func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
