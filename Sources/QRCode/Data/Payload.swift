/// A text made ready to be written: one segment in the shortest mode (ISO/IEC 18004:2015, 7.4).
struct Payload: Sendable {
    let mode: QRCode.Mode
    private let characters: [UInt8]
    private let data: BitString

    init(_ text: String) {
        mode = QRCode.Mode(for: text)
        characters = Array(text.utf8)
        data = mode.encoded(characters)
    }

    /// In digits, characters or bytes, as the mode counts.
    var length: Int { characters.count }

    /// Without a designator, bytes are ISO/IEC 8859-1 (7.3.2), which agrees with UTF-8 on ASCII alone.
    private var needsDesignator: Bool { characters.contains { $0 > 0x7F } }

    /// What stands in front of the characters: designator, mode and length (7.4.1 and 7.4.2).
    private func header(in version: QRCode.Version) -> BitString {
        var header = BitString()
        if needsDesignator {
            header.append(Self.designatorIndicator, count: 4)
            header.append(Self.utf8Designator, count: 8)
        }
        header.append(mode.indicator, count: 4)
        header.append(length, count: mode.lengthBits(in: version))
        return header
    }

    /// Table 2.
    private static let designatorIndicator = 0b0111
    /// The assignment of UTF-8 in the AIM register of extended channel interpretations.
    private static let utf8Designator = 26
}

extension Payload {
    /// The smallest symbol that holds it.
    func smallestVersion(at correction: QRCode.Correction) throws(QRCodeError) -> QRCode.Version {
        let fitting = QRCode.Version.all.first { room(in: $0, at: correction) >= data.count }
        guard let fitting else {
            throw .textTooLong(length: length, limit: longest(at: correction), mode: mode)
        }
        return fitting
    }

    /// How many bits are left for the characters.
    private func room(in version: QRCode.Version, at correction: QRCode.Correction) -> Int {
        BlockLayout(version, at: correction).dataCodewords * 8 - header(in: version).count
    }

    /// The length that the largest symbol holds in this mode (table 7).
    private func longest(at correction: QRCode.Correction) -> Int {
        let room = room(in: .largest, at: correction)
        return (0..<length).last { mode.dataBits(for: $0) <= room } ?? 0
    }
}

extension Payload {
    /// The data codewords of a symbol: header, characters, terminator (7.4.9), and padding to the full number
    /// (7.4.10). The version must hold it.
    func codewords(in version: QRCode.Version, at correction: QRCode.Correction) -> [UInt8] {
        let capacity = BlockLayout(version, at: correction).dataCodewords
        var bits = header(in: version)
        bits.append(data)
        bits.append(0, count: min(4, max(0, capacity * 8 - bits.count)))
        let codewords = bits.codewords
        let padding = (0..<max(0, capacity - codewords.count)).map { Self.padding[$0 % 2] }
        return codewords + padding
    }

    /// Written in turn after the terminator.
    private static let padding: [UInt8] = [0b1110_1100, 0b0001_0001]
}
