extension QRCode {
    /// How characters become bits (ISO/IEC 18004:2015, 7.3).
    package enum Mode: CaseIterable, Sendable {
        /// Digits, three to ten bits (7.4.3).
        case numeric
        /// Digits, capital letters and `space $ % * + - . / :`, two to eleven bits (7.4.4).
        case alphanumeric
        /// Bytes (7.4.5).
        case byte
    }
}

extension QRCode.Mode {
    /// The mode that needs the fewest bits for the whole of a text.
    init(for text: String) {
        self =
            if text.utf8.allSatisfy(Self.digits.contains) {
                .numeric
            } else if text.utf8.allSatisfy({ Self.alphabet.firstIndex(of: $0) != nil }) {
                .alphanumeric
            } else {
                .byte
            }
    }

    /// The four bits in front of a segment (table 2).
    var indicator: Int {
        switch self {
        case .numeric: 0b0001
        case .alphanumeric: 0b0010
        case .byte: 0b0100
        }
    }

    /// How many bits say how many characters follow (table 3).
    func lengthBits(in version: QRCode.Version) -> Int {
        let (upTo9, upTo26, upTo40) =
            switch self {
            case .numeric: (10, 12, 14)
            case .alphanumeric: (9, 11, 13)
            case .byte: (8, 16, 16)
            }
        return version.number <= 9 ? upTo9 : version.number <= 26 ? upTo26 : upTo40
    }

    /// How many bits a number of characters takes (7.4.3 to 7.4.5).
    func dataBits(for length: Int) -> Int {
        switch self {
        case .numeric: length / 3 * 10 + [0, 4, 7][length % 3]
        case .alphanumeric: length / 2 * 11 + length % 2 * 6
        case .byte: length * 8
        }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    /// In the order of their values, from 0 to 44 (table 5).
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
}

extension QRCode.Mode {
    /// The characters as bits. They must be of this mode.
    func encoded(_ characters: [UInt8]) -> BitString {
        var bits = BitString()
        switch self {
        case .numeric:
            for group in characters.inGroups(of: 3) {
                let value = group.reduce(0) { $0 * 10 + Int($1 - Self.digits.lowerBound) }
                bits.append(value, count: dataBits(for: group.count))
            }
        case .alphanumeric:
            for group in characters.inGroups(of: 2) {
                let value = group.reduce(0) { $0 * 45 + (Self.alphabet.firstIndex(of: $1) ?? 0) }
                bits.append(value, count: dataBits(for: group.count))
            }
        case .byte:
            for byte in characters { bits.append(Int(byte), count: 8) }
        }
        return bits
    }
}

extension [UInt8] {
    /// Groups of that length; the last may be shorter.
    fileprivate func inGroups(of length: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: count, by: length).map { self[$0..<Swift.min($0 + length, count)] }
    }
}
