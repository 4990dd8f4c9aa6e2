import Diagnostics

extension MapBytes {
    /// Reads what stands behind a name: `label [x, y]`, `inertia`, marks in parentheses, `url(…)`, `evolve n`.
    func readSuffix(_ range: SourceRange, _ suffix: inout MeantSuffix) {
        var offset = range.start
        while offset < range.end {
            let byte = bytes[offset]
            if byte == 0x28 {
                let close = first(0x29, in: SourceRange(offset, range.end)) ?? range.end
                readMarks(SourceRange(offset + 1, close), &suffix)
                offset = close + 1
            } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
                offset = readWord(at: offset, range, &suffix)
            } else {
                offset += 1
            }
        }
    }

    private func readMarks(_ range: SourceRange, _ suffix: inout MeantSuffix) {
        for word in text(range).lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) {
            if word == "inertia" { suffix.hasInertia = true }
            for (decorator, name) in WardleyMap.Decorators.all where word == name {
                suffix.decorators.insert(decorator)
            }
        }
    }

    /// Reads one word and what belongs to it; where reading goes on.
    private func readWord(at start: Int, _ range: SourceRange, _ suffix: inout MeantSuffix) -> Int {
        var end = start
        while end < range.end, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
        let word = text(SourceRange(start, end)).lowercased()
        let rest = trimmed(SourceRange(end, range.end))
        switch word {
        case "inertia":
            suffix.hasInertia = true
        case "label" where starts(rest, with: "["):
            let close = first(0x5D, in: rest) ?? rest.end
            if let pair = numbers(in: SourceRange(rest.start + 1, close)), pair.count == 2 {
                suffix.label = LabelOffset(x: pair[0], y: pair[1])
            }
            return min(close + 1, range.end)
        case "url" where starts(rest, with: "("):
            let close = first(0x29, in: rest) ?? rest.end
            suffix.reference = text(trimmed(SourceRange(rest.start + 1, close)))
            return min(close + 1, range.end)
        case "evolve":
            var stop = rest.start
            while stop < rest.end, !Self.isASCIISpace(bytes[stop]) { stop += 1 }
            if let value = strictNumber(SourceRange(rest.start, stop)) {
                suffix.evolution = value
                return stop
            }
        default:
            break
        }
        return end
    }
}

/// The parts of an `evolve` statement as meant.
struct MeantEvolve {
    var name: String
    var nameRange: SourceRange
    var newName: String?
    var evolution: Double?
    var suffix = MeantSuffix()
    /// Name and number together, which might be a name that ends in a number.
    var wholeRange: SourceRange
}

extension MapBytes {
    func meantEvolve(_ rest: SourceRange) -> MeantEvolve {
        var head = rest
        var suffix = MeantSuffix()
        if let open = first(0x5B, in: rest) {
            let front = trimmed(SourceRange(rest.start, open))
            if front.count > 5, has("label", at: front.end - 5, in: front) {
                head = trimmed(SourceRange(rest.start, front.end - 5))
                readSuffix(SourceRange(front.end - 5, rest.end), &suffix)
            }
        }
        if head.count > 0, bytes[head.end - 1] == 0x29, let open = last(0x28, in: head), open > head.start {
            readSuffix(SourceRange(open, head.end), &suffix)
            if !suffix.decorators.isEmpty { head = trimmed(SourceRange(head.start, open)) }
        }
        if head.count > 8, has(" inertia", at: head.end - 8, in: head) {
            head = trimmed(SourceRange(head.start, head.end - 8))
        }
        return evolve(head, suffix)
    }

    private func evolve(_ head: SourceRange, _ suffix: MeantSuffix) -> MeantEvolve {
        var names = head
        var evolution: Double?
        var start = head.end
        while start > head.start, !Self.isASCIISpace(bytes[start - 1]), bytes[start - 1] != 0x22 { start -= 1 }
        if start > head.start, let value = strictNumber(SourceRange(start, head.end)) {
            evolution = value
            names = trimmed(SourceRange(head.start, start))
        }
        let links = meantLinks(in: names)
        guard let link = links.first else {
            let bare = unquoted(names)
            return MeantEvolve(
                name: bare,
                nameRange: names,
                evolution: evolution,
                suffix: suffix,
                wholeRange: head
            )
        }
        return MeantEvolve(
            name: link.start,
            nameRange: link.startRange,
            newName: link.end,
            evolution: evolution,
            suffix: suffix,
            wholeRange: head
        )
    }

    private func unquoted(_ range: SourceRange) -> String { meantName(range).name }
}
