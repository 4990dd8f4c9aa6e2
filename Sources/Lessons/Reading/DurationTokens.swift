/// The numbers, units and words of a duration. Text in brackets is left out.
struct DurationTokens: Sequence, IteratorProtocol {
    enum Token: Hashable {
        case number(Double)
        /// `1:30`
        case clock(hours: Double, minutes: Double)
        /// A unit, in seconds.
        case unit(Double)
        /// "a", "an"
        case article
        /// "and", "&", "+"
        case and
        /// A dash, "to", "or"
        case range
        /// "x", "×"
        case times
        /// A dash right before the first number, which is no range.
        case minus
        case word
    }

    /// Whether anything but marks was met.
    private var hasBegun = false
    private var rest: Substring.UnicodeScalarView

    init(_ bytes: ArraySlice<UInt8>) {
        rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    }

    mutating func next() -> Token? {
        let token = nextToken()
        if token != .range { hasBegun = true }
        return token
    }

    private mutating func nextToken() -> Token? {
        while let scalar = rest.first {
            if scalar == "(" || scalar == "[" {
                skipBrackets()
            } else if scalar.properties.numericType == .decimal, scalar.isASCII {
                return number()
            } else if let fraction = Self.fractions[scalar] {
                rest.removeFirst()
                return .number(fraction)
            } else if scalar.properties.isAlphabetic {
                return word()
            } else {
                rest.removeFirst()
                guard let mark = Self.marks[scalar] else { continue }
                return mark == .range && !hasBegun && isNumberNext ? .minus : mark
            }
        }
        return nil
    }

    private var isNumberNext: Bool {
        rest.first.map { $0.isASCII && $0.properties.numericType == .decimal || Self.fractions[$0] != nil } ?? false
    }

    private mutating func skipBrackets() {
        var depth = 0
        while let scalar = rest.popFirst() {
            if scalar == "(" || scalar == "[" { depth += 1 }
            if scalar == ")" || scalar == "]" { depth -= 1 }
            if depth == 0 { return }
        }
    }

    /// `90`, `1.5`, `1,5`, `1/2`, `1:30`
    private mutating func number() -> Token {
        let whole = digits()
        let behind = rest.dropFirst()
        guard let mark = rest.first, let digit = behind.first, digit.isASCII, digit.properties.numericType == .decimal
        else { return .number(whole.value) }
        switch mark {
        case ".", ",":
            rest = behind
            let fraction = digits()
            return .number(whole.value + fraction.value / fraction.scale)
        case "/":
            rest = behind
            let below = digits()
            return .number(below.value > 0 ? whole.value / below.value : .infinity)
        case ":":
            rest = behind
            let minutes = digits()
            return minutes.value < 60 ? .clock(hours: whole.value, minutes: minutes.value) : .number(.infinity)
        default: return .number(whole.value)
        }
    }

    private mutating func digits() -> (value: Double, scale: Double) {
        var value = 0.0
        var scale = 1.0
        while let scalar = rest.first, ("0"..."9").contains(scalar) {
            value = value * 10 + Double(scalar.value - 0x30)
            scale *= 10
            rest.removeFirst()
        }
        return (value, scale)
    }

    private mutating func word() -> Token {
        var word = ""
        while let scalar = rest.first, scalar.properties.isAlphabetic {
            word.unicodeScalars.append(scalar)
            rest.removeFirst()
        }
        return Self.words[word] ?? Self.words[word.lowercased()] ?? .word
    }

    private static let fractions: [Unicode.Scalar: Double] = [
        "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅙": 1.0 / 6, "⅕": 0.2,
    ]

    private static let marks: [Unicode.Scalar: Token] = [
        "-": .range, "–": .range, "—": .range, "‑": .range, "−": .range, "~": .word, "×": .times, "&": .and,
        "'": .unit(60),
        "’": .unit(60), "′": .unit(60), "+": .and,
    ]

    private static let words: [String: Token] = {
        var words: [String: Token] = [
            "a": .article, "an": .article, "and": .and, "to": .range, "or": .range, "x": .times, "half": .number(0.5),
            "quarter": .number(0.25),
        ]
        let units: [(Double, String)] = [
            (1, "s sec secs second seconds"), (60, "m min mins minute minutes"), (3600, "h hr hrs hour hours"),
            (DurationReader.teachingDay, "d day days"),
        ]
        for (seconds, names) in units {
            for name in names.split(separator: " ") { words[String(name)] = .unit(seconds) }
        }
        let numbers = "one two three four five six seven eight nine ten eleven twelve"
        for (index, name) in numbers.split(separator: " ").enumerated() {
            words[String(name)] = .number(Double(index + 1))
        }
        let tens: [(String, Double)] = [("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("sixty", 60)]
        for (name, value) in tens + [("fifty", 50), ("ninety", 90)] { words[name] = .number(value) }
        return words
    }()
}
