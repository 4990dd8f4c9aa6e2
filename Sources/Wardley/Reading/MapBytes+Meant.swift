import Diagnostics

/// What may follow a name and its position.
struct MeantSuffix {
    var label: LabelOffset?
    var hasInertia = false
    var decorators: WardleyMap.Decorators = []
    var reference: String?
    var evolution: Double?
}

/// The parts of a statement about one named thing.
struct MeantParts {
    var name: String
    var nameRange: SourceRange
    var numbers: [Double]?
    var suffix = MeantSuffix()
}

extension MapBytes {
    /// A name, bare or in quotes, without the quotes.
    func meantName(_ range: SourceRange) -> (name: String, end: Int) {
        if starts(range, with: "\"") {
            let units = Array(bytes[range.start..<range.end])
            if let close = OWMQuoted.closingQuote(in: units) {
                let inner = String(decoding: units[1..<close], as: UTF8.self)
                return (OWMQuoted.unescaped(inner), range.start + close + 1)
            }
            let bare = trimmed(SourceRange(range.start + 1, range.end))
            return (text(bare), range.end)
        }
        if isTidy(range) { return (text(range), range.end) }
        return (OWMQuoted.sanitized(text(range)), range.end)
    }

    /// Name, position and suffixes behind a keyword.
    func meantParts(_ rest: SourceRange) -> MeantParts {
        var afterQuotes = rest
        var quoted: String?
        if starts(rest, with: "\"") {
            let (name, end) = meantName(rest)
            if end < rest.end || bytes[rest.end - 1] == 0x22 {
                quoted = name
                afterQuotes.start = end
            }
        }
        let group = positionGroup(in: afterQuotes)
        var nameEnd = group?.range.start ?? labelStart(in: afterQuotes) ?? afterQuotes.end
        var suffix = MeantSuffix()
        if let group {
            if group.range.end < rest.end { readSuffix(SourceRange(group.range.end, rest.end), &suffix) }
        } else if nameEnd < rest.end {
            readSuffix(SourceRange(nameEnd, rest.end), &suffix)
        }
        if quoted == nil {
            while let mark = trailingMark(in: SourceRange(rest.start, nameEnd)) {
                readSuffix(SourceRange(mark, nameEnd), &suffix)
                nameEnd = mark
            }
        } else {
            readSuffix(SourceRange(afterQuotes.start, nameEnd), &suffix)
            nameEnd = afterQuotes.start
        }
        let nameRange = trimmed(SourceRange(rest.start, nameEnd))
        return MeantParts(
            name: quoted ?? meantName(nameRange).name,
            nameRange: nameRange,
            numbers: group?.numbers,
            suffix: suffix
        )
    }

    /// The last pair of brackets that holds numbers and is not a label's.
    func positionGroup(in range: SourceRange) -> (range: SourceRange, numbers: [Double])? {
        var found: (SourceRange, [Double])?
        var offset = range.start
        while let open = first(0x5B, in: SourceRange(offset, range.end)) {
            let close = first(0x5D, in: SourceRange(open, range.end)) ?? range.end
            let group = SourceRange(open, min(close + 1, range.end))
            if !isBehindLabel(open, from: range.start), let numbers = numbers(in: SourceRange(open + 1, close)) {
                found = (group, numbers)
            }
            offset = group.end
        }
        return found
    }

    private func isBehindLabel(_ open: Int, from start: Int) -> Bool {
        let front = trimmed(SourceRange(start, open))
        return front.count >= 5 && has("label", at: front.end - 5, in: front)
            && (front.count == 5 || Self.isASCIISpace(bytes[front.end - 6]) || bytes[front.end - 6] == 0x5D
                || bytes[front.end - 6] == 0x29)
    }

    private func labelStart(in range: SourceRange) -> Int? {
        guard let open = first(0x5B, in: range), isBehindLabel(open, from: range.start) else { return nil }
        return trimmed(SourceRange(range.start, open)).end - 5
    }

    /// Where a name's last word is a mark in parentheses: `(buy)`, `(inertia)`, `(market, buy)`.
    private func trailingMark(in range: SourceRange) -> Int? {
        let range = trimmed(range)
        guard range.count > 4, bytes[range.end - 1] == 0x29, let open = last(0x28, in: range), open > range.start,
            Self.isASCIISpace(bytes[open - 1])
        else { return nil }
        let words = text(SourceRange(open + 1, range.end - 1)).split { $0 == "," || $0 == " " }
        let known = ["inertia"] + WardleyMap.Decorators.all.map(\.1)
        return !words.isEmpty && words.allSatisfy { known.contains($0.lowercased()) } ? open : nil
    }

    func meantNumbers(inFirstBracketsOf range: SourceRange) -> [Double]? {
        guard let inner = firstBrackets(in: range) else { return nil }
        return numbers(in: inner)
    }

    /// The numbers between brackets; nil where anything else stands there.
    func numbers(in inner: SourceRange) -> [Double]? {
        var values: [Double] = []
        var parts: [SourceRange] = []
        var start = inner.start
        for offset in inner.start...inner.end {
            guard offset == inner.end || bytes[offset] == 0x2C || bytes[offset] == 0x3B else { continue }
            parts.append(trimmed(SourceRange(start, offset)))
            start = offset + 1
            if parts.count > 4 { return nil }
        }
        for part in parts {
            guard let value = strictNumber(part) else { return nil }
            values.append(value)
        }
        return values.count == 4 ? joiningDecimalCommas(values, parts) : values
    }

    /// `[0,5, 0,6]` is 0.5 and 0.6 where all four are whole and the first of each pair is 0 or 1.
    private func joiningDecimalCommas(_ values: [Double], _ parts: [SourceRange]) -> [Double] {
        let areWhole = parts.allSatisfy { first(0x2E, in: $0) == nil }
        guard areWhole, values[0] == 0 || values[0] == 1, values[2] == 0 || values[2] == 1 else { return values }
        func join(_ whole: Int) -> Double {
            Double(text(parts[whole]) + "." + text(parts[whole + 1])) ?? values[whole]
        }
        return [join(0), join(2)]
    }

    /// A number that fills a range: digits, perhaps a sign, a point and a per cent sign.
    func strictNumber(_ range: SourceRange) -> Double? {
        var end = range.end
        let isPercent = range.count > 1 && bytes[end - 1] == 0x25
        if isPercent { end -= 1 }
        var points = 0
        var digits = 0
        for offset in range.start..<end {
            switch bytes[offset] {
            case 0x30...0x39: digits += 1
            case 0x2E: points += 1
            case 0x2D, 0x2B: if offset > range.start { return nil }
            default: return nil
            }
        }
        guard digits > 0, points <= 1, let value = number(in: SourceRange(range.start, end)) else { return nil }
        return isPercent ? value / 100 : value
    }

    /// The pieces of a range between places of a separator.
    func pieces(of range: SourceRange, between separator: StaticString) -> [SourceRange] {
        var pieces: [SourceRange] = []
        var rest = range
        while let found = first(separator, in: rest) {
            pieces.append(SourceRange(rest.start, found))
            rest.start = found + separator.utf8CodeUnitCount
        }
        return pieces + [rest]
    }
}
