import Diagnostics

/// A heading or label reduced to what it says, so that spellings of the same name compare equal: lower case, words
/// parted by one space, without numbering, punctuation, pictures, text in brackets and the plural.
///
/// "3. Key Concepts!", "KEY CONCEPT" and "key-concepts (new)" have the same key.
struct NameKey: Hashable, Sendable {
    let text: String

    init(_ name: String) {
        self.init(Array(name.utf8)[...])
    }

    init(_ bytes: ArraySlice<UInt8>) {
        var words = Words()
        var depth = 0
        for byte in bytes {
            switch byte {
            case 0x28, 0x5B: depth += 1
            case 0x29, 0x5D: depth -= 1
            default: if depth <= 0 { words.append(byte) }
            }
        }
        text = words.finished()
    }

    private struct Words {
        private var bytes: [UInt8] = []
        private var wordStart = 0

        mutating func append(_ byte: UInt8) {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: bytes.append(byte)
            case 0x27: break
            case 0x26:
                endWord()
                bytes.append(contentsOf: Array("and".utf8))
                endWord()
            default: endWord()
            }
        }

        /// Ends a word: the plural goes, and so does a number or picture at the head of the name.
        private mutating func endWord() {
            guard bytes.count > wordStart else { return }
            let word = bytes[wordStart...]
            let isNumberAtHead = wordStart == 0 && word.allSatisfy { 0x30...0x39 ~= $0 }
            let isPicture = word.first.map { $0 >= 0xE2 } ?? false && word.allSatisfy { $0 >= 0x80 }
            if isNumberAtHead || isPicture {
                bytes.removeSubrange(wordStart...)
                return
            }
            if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) {
                bytes.removeLast(3)
                bytes.append(0x79)
            } else if word.count > 3, word.last == 0x73, !word.suffix(2).elementsEqual("ss".utf8) {
                bytes.removeLast()
            }
            bytes.append(0x20)
            wordStart = bytes.count
        }

        mutating func finished() -> String {
            endWord()
            if bytes.last == 0x20 { bytes.removeLast() }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
