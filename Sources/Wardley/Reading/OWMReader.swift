import Diagnostics

/// Reads a map the way OWM does: every line is looked at by the statement whose keyword it begins with, or as a link.
///
/// The rules, from OWM's fourteen extraction strategies and the recorded answers of its converter:
/// - a keyword is lower case and one blank follows it; leading blanks are allowed except for `title`;
/// - a line that begins with any keyword *as a prefix* is not a link; nor is one that holds `(keyword)`;
/// - the first pair of square brackets on a line is the position, wherever it stands;
/// - `label `, `inertia`, `evolve ` and decorators are looked for in the whole line, the name included.
struct OWMReader {
    let text: MapBytes
    var reading = OWMReading()
    /// OWM's component reader blanks the lines inside braces, and drops some, so it counts lines on its own.
    private var componentLine = 0
    private var isInBraces = false
    private var sawTitle = false
    /// Pipelines wait for a second pass, since their children stand on later lines.
    private var pipelineLines: [Int] = []

    init(_ text: MapBytes) {
        self.text = text
    }

    mutating func read() -> OWMReading {
        let lines = text.owmLines()
        for (index, line) in lines.enumerated() {
            read(line, number: index + 1)
        }
        readPipelines(lines)
        if reading.refusal != nil {
            let refusal = reading.refusal
            reading = OWMReading()
            reading.refusal = refusal
        }
        return reading
    }

    private mutating func read(_ line: OWMLine, number: Int) {
        let content = text.trimmed(line.text)
        let componentNumber = countForComponents(line, content)
        guard !content.isEmpty else { return }
        readTitle(line)
        if !readStatement(line, content, number: number, componentNumber: componentNumber) {
            readLink(line, content, number: number)
        }
    }

    /// Whether a line belongs to a statement, if only because it begins like one.
    private mutating func readStatement(
        _ line: OWMLine,
        _ content: SourceRange,
        number: Int,
        componentNumber: Int?
    ) -> Bool {
        switch text.bytes[content.start] {
        case UInt8(ascii: "a"): readA(line, content, number)
        case UInt8(ascii: "b"): text.starts(content, with: "build") || text.starts(content, with: "buy")
        case UInt8(ascii: "c"): readComponentLine(line, content, componentNumber)
        case UInt8(ascii: "d"): readAccelerator(line, content, number, keyword: "deaccelerator")
        case UInt8(ascii: "e"): readE(line, content, number)
        case UInt8(ascii: "n"): readNote(line, content, number)
        case UInt8(ascii: "o"): text.starts(content, with: "outsource")
        case UInt8(ascii: "p"): readP(line, content, number)
        case UInt8(ascii: "s"): readS(line, content, number)
        case UInt8(ascii: "t"): readT(line, content, number)
        case UInt8(ascii: "u"): readURL(line, content, number)
        case UInt8(ascii: "v"): readValueChain(line, content, number)
        case UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// The number that OWM's component reader gives a line; nil where it does not get to see the line.
    private mutating func countForComponents(_ line: OWMLine, _ content: SourceRange) -> Int? {
        guard isInBraces || !line.marks.isDisjoint(with: [.openBrace, .closeBrace]) else {
            componentLine += 1
            return componentLine
        }
        let holdsOpen = text.first(0x7B, in: line.text) != nil
        let holdsClose = text.first(0x7D, in: line.text) != nil
        if text.starts(content, with: "{") {
            isInBraces = true
            componentLine += 1
        }
        if isInBraces, text.starts(content, with: "}") {
            isInBraces = false
            componentLine += 1
        }
        if isInBraces {
            if !holdsOpen, !holdsClose { componentLine += 1 }
            return nil
        }
        guard !holdsClose else { return nil }
        componentLine += 1
        return componentLine
    }

    mutating func fail(_ kind: OWMReading.LineError.Kind, _ line: OWMLine, _ number: Int) {
        let counted = kind == .unreadable ? number - 1 : number
        reading.errors.append(OWMReading.LineError(kind: kind, line: counted, range: line.source))
    }
}

// MARK: The map itself

extension OWMReader {
    private mutating func readTitle(_ line: OWMLine) {
        guard !sawTitle, text.starts(line.text, with: "title") else { return }
        sawTitle = true
        if let title = text.between("title ", in: line.text) {
            reading.title = text.text(text.trimmed(title))
        } else {
            refuse("title", line)
        }
    }

    private mutating func refuse(_ keyword: String, _ line: OWMLine) {
        guard reading.refusal == nil else { return }
        reading.refusal = OWMReading.Refusal(keyword: keyword, range: line.source)
    }

    private mutating func readS(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        if text.starts(content, with: "style") {
            if let style = text.between("style ", in: line.text) {
                reading.style = text.text(text.trimmed(style))
            } else {
                refuse("style", line)
            }
            return true
        }
        if text.starts(content, with: "size") {
            if text.starts(content, with: "size "), let inner = text.firstBrackets(in: line.text) {
                let parts = text.commaParts(of: inner, limit: 2)
                let numbers = parts.map { text.number(in: $0) ?? 0 }
                reading.size = OWMReading.Size(width: numbers[0], height: numbers.count > 1 ? numbers[1] : 0)
            }
            return true
        }
        if text.starts(content, with: "submap") {
            if text.starts(content, with: "submap ") {
                let component = readComponent(line, content, number, keywordLength: 6, isSubmap: true)
                reading.submaps.append(component)
            }
            return true
        }
        return readAttitude(line, content, number, .settlers)
    }

    private mutating func readT(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        text.starts(content, with: "title") || readAttitude(line, content, number, .townplanners)
    }

    private mutating func readValueChain(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        guard text.starts(content, with: "valuechain") else { return false }
        if let rest = text.between("valuechain ", in: line.text), text.text(text.trimmed(rest)) == "--hide" {
            reading.showsValueChainAxis = false
        } else {
            fail(.unreadable, line, number)
        }
        return true
    }

    private mutating func readE(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        if text.starts(content, with: "evolution") {
            readStageNames(line, number)
            return true
        }
        guard text.starts(content, with: "evolve") else { return false }
        if text.starts(content, with: "evolve ") { readEvolve(line, content, number) }
        return true
    }

    private mutating func readStageNames(_ line: OWMLine, _ number: Int) {
        guard let rest = text.between("evolution ", in: line.text) else { return fail(.unreadable, line, number) }
        var names = text.trimmed(rest)
        if text.starts(names, with: "--hide") {
            reading.showsEvolutionAxis = false
            names = text.trimmed(SourceRange(names.start + 6, names.end))
            if names.isEmpty { return }
        }
        let parts = text.text(names).split(separator: "->", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return fail(.unreadable, line, number) }
        guard reading.stageNames == nil else { return }
        reading.stageNames = parts.map { part in
            let bytes = MapBytes(Array(part.utf8))
            return bytes.text(bytes.trimmed(SourceRange(0, bytes.bytes.count)))
        }
    }
}

// MARK: Pipelines

extension OWMReader {
    private mutating func readP(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        if text.starts(content, with: "pipeline") {
            if text.starts(content, with: "pipeline ") { pipelineLines.append(number - 1) }
            return true
        }
        return readAttitude(line, content, number, .pioneers)
    }

    /// A pipeline's children stand between the first line below it that holds `{` and the next that holds `}`.
    private mutating func readPipelines(_ lines: [OWMLine]) {
        guard !pipelineLines.isEmpty else { return }
        let scan = PipelineScan(text, lines)
        reading.pipelineChildren = scan.children
        for index in pipelineLines {
            let line = lines[index]
            let content = text.trimmed(line.text)
            let rest = text.trimmed(SourceRange(content.start + 9, content.end))
            let number = index + 1
            let name = text.owmName(in: rest) ?? ""
            var pipeline = OWMReading.Pipeline(name: name, line: number, range: line.source)
            guard readRange(of: &pipeline, line), let found = scan.children(after: index) else {
                fail(.unreadable, line, number)
                continue
            }
            if !found.isEmpty {
                pipeline.children = found
                (pipeline.start, pipeline.end) = scan.extent(of: found)
                pipeline.isHidden = false
            }
            reading.pipelines.append(pipeline)
        }
    }

    /// False where the brackets hold one coordinate alone, over which OWM stumbles.
    private func readRange(of pipeline: inout OWMReading.Pipeline, _ line: OWMLine) -> Bool {
        guard let inner = text.firstBrackets(in: line.text), inner.end < line.text.end,
            text.bytes[inner.end] == 0x5D
        else { return true }
        let parts = text.commaParts(of: inner, limit: 2)
        guard parts.count == 2 else { return false }
        pipeline.start = text.number(in: parts[0]) ?? .nan
        pipeline.end = text.number(in: parts[1]) ?? .nan
        pipeline.isHidden = false
        return true
    }
}
