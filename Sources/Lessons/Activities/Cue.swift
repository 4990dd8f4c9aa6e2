/// Words in a phase that call for something Lectern can run.
enum Cue: CaseIterable, Hashable, Sendable {
    case poll
    case quiz
    case rubric
    case peerEvaluation
    case reflection
    case presentation
    /// "initial thoughts", "first impressions": an open question to begin with.
    case firstThoughts
}

extension Cue {
    /// How the words begin, in lower case; a blank stands for any blank or hyphen.
    fileprivate var stems: [String] {
        switch self {
        case .poll: ["poll"]
        case .quiz: ["quiz"]
        case .rubric: ["rubric"]
        case .peerEvaluation:
            ["peer evaluat", "peer feedback", "peer review", "peer assess", "peer score", "feedback to peers"]
        case .reflection: ["reflect"]
        case .presentation: ["present "]
        case .firstThoughts:
            [
                "initial thought", "initial opinion", "initial perspective", "initial idea", "initial impression",
                "initial reaction", "initial perception", "first thought", "first impression", "first idea",
            ]
        }
    }

    /// The cues in a text, each with the words that gave it. One pass; only the beginnings of words are looked at.
    static func found(in text: String) -> [Cue: String] {
        var text = text
        return text.withUTF8 { bytes in
            var found: [Cue: String] = [:]
            var isWordStart = true
            for offset in bytes.indices {
                let byte = bytes[offset] | 0x20
                let isLetter = 0x61...0x7A ~= byte
                if isLetter, isWordStart, isStart[Int(byte)] { match(bytes, at: offset, into: &found) }
                isWordStart = !isLetter
            }
            return found
        }
    }

    private static func match(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, into found: inout [Cue: String]) {
        for entry in entries where stands(entry.stem, bytes, at: offset) && found[entry.cue] == nil {
            var end = offset + entry.stem.count
            while end < bytes.count, 0x61...0x7A ~= bytes[end] | 0x20 { end += 1 }
            let words = String(decoding: bytes[offset..<end], as: UTF8.self)
            found[entry.cue] = entry.stem.last == 0x20 ? String(words.prefix { $0 != " " }) : words
        }
    }

    private static func stands(_ stem: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset + stem.count <= bytes.count else { return false }
        for index in stem.indices {
            let byte = bytes[offset + index]
            let isSame = stem[index] == 0x20 ? byte == 0x20 || byte == 0x2D : byte | 0x20 == stem[index]
            if !isSame { return false }
        }
        return true
    }

    private static let entries: [(cue: Cue, stem: [UInt8])] = allCases.flatMap { cue in
        cue.stems.map { (cue, Array($0.utf8)) }
    }

    /// Whether any stem begins with a byte.
    private static let isStart: [Bool] = {
        var isStart = [Bool](repeating: false, count: 256)
        for entry in entries { isStart[Int(entry.stem[0])] = true }
        return isStart
    }()
}
