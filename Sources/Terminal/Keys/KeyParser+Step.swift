extension KeyParser {
    /// What the beginning of some bytes is.
    enum Step {
        /// A key, or something that leads to none, of so many bytes.
        case took(Int, Key?)
        case pasteBegins(Int)
        /// The beginning of something longer.
        case more

        init(_ bytes: [UInt8]) {
            switch bytes.first {
            case nil: self = .more
            case 0x1B: self = Step(escape: bytes)
            case .some(let byte) where byte < 0x20 || byte == 0x7F: self = .took(1, Key(controlByte: byte))
            case .some: self = Step(text: bytes)
            }
        }

        private init(escape bytes: [UInt8]) {
            guard bytes.count > 1 else {
                self = .more
                return
            }
            switch bytes[1] {
            case UInt8(ascii: "["): self = Step(control: bytes)
            case UInt8(ascii: "O"):
                guard bytes.count > 2 else {
                    self = .more
                    return
                }
                self = .took(3, Key(final: bytes[2], parameter: nil))
            case 0x1B: self = .took(1, .escape)
            case 0x20..<0x7F: self = .took(2, .alt(Character(Unicode.Scalar(bytes[1]))))
            default: self = .took(1, .escape)
            }
        }

        /// `ESC [`, parameters (0x30–0x3F), intermediates (0x20–0x2F), a final byte (0x40–0x7E).
        private init(control bytes: [UInt8]) {
            let body = bytes.dropFirst(2)
            guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
                self = .more
                return
            }
            let parameter = String(decoding: body[..<end], as: UTF8.self).split(separator: ";").first.map { Int($0) }
            let isPaste = bytes[end] == UInt8(ascii: "~") && parameter == 200
            // The Linux console sends F1 to F5 as `ESC [ [ A` to `ESC [ [ E`.
            if bytes[end] == UInt8(ascii: "["), body.startIndex == end {
                self = bytes.count > end + 1 ? .took(end + 2, nil) : .more
            } else if !(0x40..<0x7F).contains(bytes[end]) {
                self = .took(end, nil)
            } else {
                self =
                    isPaste
                    ? .pasteBegins(end + 1) : .took(end + 1, Key(final: bytes[end], parameter: parameter ?? nil))
            }
        }

        private init(text bytes: [UInt8]) {
            let length: Int
            switch bytes[0] {
            case ..<0x80: length = 1
            case 0xC2..<0xE0: length = 2
            case 0xE0..<0xF0: length = 3
            case 0xF0..<0xF5: length = 4
            default:
                self = .took(1, nil)
                return
            }
            let following = bytes.prefix(length).dropFirst()
            if let wrong = following.firstIndex(where: { !(0x80..<0xC0).contains($0) }) {
                self = .took(wrong, nil)
            } else if bytes.count < length {
                self = .more
            } else {
                self = .took(length, Key(encoded: bytes.prefix(length)))
            }
        }
    }
}

extension Key {
    fileprivate init?(encoded bytes: some Collection<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else { return nil }
        // Control characters of the second block are nobody's key.
        if character.unicodeScalars.allSatisfy({ (0x80..<0xA0).contains($0.value) }) { return nil }
        self = .character(character)
    }

    fileprivate init?(controlByte byte: UInt8) {
        switch byte {
        case 0x0A, 0x0D: self = .enter
        case 0x09: self = .tab
        case 0x08, 0x7F: self = .backspace
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
        default: return nil
        }
    }

    /// - Parameter parameter: the first number of the sequence; modifiers come second and are not looked at.
    fileprivate init?(final: UInt8, parameter: Int?) {
        switch Unicode.Scalar(final) {
        case "A": self = .up
        case "B": self = .down
        case "C": self = .right
        case "D": self = .left
        case "H": self = .home
        case "F": self = .end
        case "Z": self = .backTab
        case "M": self = .enter  // Enter of the number block, in application mode.
        case "P", "Q", "R", "S": self = .function(Int(final) - Int(UInt8(ascii: "P")) + 1)
        case "~":
            guard let key = Key(tilde: parameter ?? 0) else { return nil }
            self = key
        default: return nil
        }
    }

    private init?(tilde number: Int) {
        switch number {
        case 1, 7: self = .home
        case 3: self = .delete
        case 4, 8: self = .end
        case 5: self = .pageUp
        case 6: self = .pageDown
        case 11...15: self = .function(number - 10)
        case 17...21: self = .function(number - 11)
        case 23...24: self = .function(number - 12)
        default: return nil
        }
    }
}
