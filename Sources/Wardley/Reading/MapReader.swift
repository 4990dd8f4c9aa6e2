import Diagnostics

/// Reads a map as its author meant it. Never stops: a line it cannot make sense of is marked unreadable.
///
/// Beyond what OWM reads, in the same grammar:
/// - keywords in any case, followed by a blank, a tab, a bracket or a quote; words that only begin like a keyword are names;
/// - a line that begins with a keyword, has an arrow and no position, and whose ends name components is a link;
/// - comments as in `MapBytes.meantLine`; `#` and `%%` comments; a byte order mark; any line end; indented titles;
/// - the position is the last pair of brackets with numbers in it that is not a label's; `[0,5, 0,6]`, `[0.5; 0.6]`,
///   `[50%, 60%]`; no blank needed in front of it;
/// - `label`, `inertia`, decorators and `url(…)` count behind the name alone, in any case and order, also `(buy) (market)`;
/// - `evolve A 1`, `evolve A .8`, `evolve Web 2.0 0.9`, `component A [..] evolve 0.8`;
/// - `pipeline A {` on one line; quoted names anywhere, arrows inside quotes included;
/// - `A->B->C` is two links; `A-->B`, `A=>B` and `A→B` are links; a labelled flow is one link;
/// - `market X`, `ecosystem X`, `build X`, `buy X`, `outsource X` as OWM read them before 2025; `y-axis` is not a link.
struct MapReader {
    let source: SourceText
    let text: MapBytes
    var map = WardleyMap()
    var lines: [MapLine] = []
    /// The pipeline that braces may follow, and whether they are open.
    var pipeline: Int?
    var isInBraces = false
    /// Lines that are links only if their ends are declared: what they are otherwise has been read already.
    var doubtfulLinks: [DoubtfulLink] = []
    var methods: [(name: String, decorator: WardleyMap.Decorators)] = []
    /// `evolve A 1`, where `A 1` might be a name.
    var doubtfulEvolves: [(index: Int, whole: String, wholeRange: SourceRange)] = []

    struct DoubtfulLink {
        var line: Int
        /// Takes back what the line was read as.
        var asStatement: Reading
        enum Reading { case nothing, note, component, title }
    }

    init(_ source: SourceText) {
        self.source = source
        text = MapBytes(source.bytes)
    }

    mutating func read() {
        lines.reserveCapacity(source.lineStarts.count)
        var isInBlock = false
        for index in source.lineStarts.indices {
            var range = source.line(index)
            if index == 0 { range.start = min(max(range.start, source.contentStart), max(range.end, range.start)) }
            lines.append(text.meantLine(range, isInBlock: &isInBlock))
            if lines[index].kind == .statement { lines[index].kind = readCode(lines[index].code, line: index) }
        }
        finish()
    }

    private mutating func readCode(_ code: SourceRange, line: Int) -> MapLine.Kind {
        let first = text.bytes[code.start]
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "}") { return readBrace(code, line: line) }
        if text.starts(code, with: "```") || text.starts(code, with: "\"\"\"") { return .fence }
        if let (word, range) = text.keyword(at: code) {
            let rest = text.trimmed(SourceRange(range.end, code.end))
            if let kind = readStatement(word, code: code, rest: rest, line: line) { return kind }
        }
        let links = text.meantLinks(in: code)
        guard !links.isEmpty else { return .unreadable }
        map.links.append(contentsOf: links)
        return .link
    }

    /// Nil where the line is a link after all.
    private mutating func readStatement(
        _ word: MapKeyword,
        code: SourceRange,
        rest: SourceRange,
        line: Int
    ) -> MapLine.Kind? {
        if text.first(0x3E, in: rest) != nil, isLink(word, rest: rest, line: line) { return nil }
        switch word {
        case .title: if map.title == nil { map.title = text.text(rest) }
        case .style: map.style = WardleyMap.Style(spelled: text.text(rest)) ?? map.style
        case .size: map.size = text.meantNumbers(inFirstBracketsOf: rest).flatMap { MapSize(pair: $0) } ?? map.size
        case .evolution: readStageNames(rest)
        case .valuechain: map.hidesValueChainAxis = text.text(rest) == "--hide"
        case .annotations:
            if let pair = text.meantNumbers(inFirstBracketsOf: rest) {
                map.annotationsPosition = MapPosition(pair: pair)
            }
        case .annotation: readAnnotation(rest, code)
        case .component where rest.isEmpty || text.bytes[rest.start] == 0x5B: return .unreadable
        case .component where isInBraces: readChild(rest, code)
        case .component: readComponent(rest, code, .component)
        case .market: readComponent(rest, code, .component, adding: .market)
        case .ecosystem: readComponent(rest, code, .component, adding: .ecosystem)
        case .anchor: readComponent(rest, code, .anchor)
        case .submap: readComponent(rest, code, .submap)
        case .pipeline: readPipeline(rest, code)
        case .evolve: readEvolve(rest, code)
        case .note: readNote(rest, code)
        case .url: readAddress(rest, code)
        case .pioneers: readAttitude(.pioneers, rest, code)
        case .settlers: readAttitude(.settlers, rest, code)
        case .townplanners: readAttitude(.townplanners, rest, code)
        case .accelerator: readAccelerator(rest, code, slowsDown: false)
        case .deaccelerator: readAccelerator(rest, code, slowsDown: true)
        case .build: methods.append((text.meantName(rest).name, .build))
        case .buy: methods.append((text.meantName(rest).name, .buy))
        case .outsource: methods.append((text.meantName(rest).name, .outsource))
        case .yAxis, .xAxis: break
        }
        return .statement
    }

    /// Whether a line with an arrow is a link although it begins with a keyword.
    private mutating func isLink(_ word: MapKeyword, rest: SourceRange, line: Int) -> Bool {
        let ends = text.meantLinks(in: lines[line].code)
        guard !ends.isEmpty else { return false }
        switch word {
        case .evolve, .yAxis, .xAxis, .valuechain, .annotations, .annotation: return false
        case .evolution: return ends.count < 3
        case .build, .buy, .outsource, .style, .market, .ecosystem: return text.first(0x5B, in: rest) == nil
        case .title:
            doubtfulLinks.append(DoubtfulLink(line: line, asStatement: map.title == nil ? .title : .nothing))
        case .note:
            if text.first(0x5B, in: rest) == nil { doubtfulLinks.append(DoubtfulLink(line: line, asStatement: .note)) }
        case .component, .anchor, .submap:
            if text.first(0x5B, in: rest) == nil, !isInBraces {
                doubtfulLinks.append(DoubtfulLink(line: line, asStatement: .component))
            }
        case .pipeline, .url, .size, .pioneers, .settlers, .townplanners, .accelerator, .deaccelerator:
            return text.first(0x5B, in: rest) == nil
        }
        return false
    }
}

// MARK: What needs the whole map

extension MapReader {
    private mutating func finish() {
        settleDoubts()
        settleChildren()
        if !methods.isEmpty {
            let table = NameTable(map.components.map(\.name))
            for (name, decorator) in methods {
                if let found = table.find(name) { map.components[found.index].decorators.insert(decorator) }
            }
        }
    }

    private mutating func settleDoubts() {
        guard !doubtfulLinks.isEmpty || !doubtfulEvolves.isEmpty else { return }
        let table = NameTable(map.components.map(\.name))
        for (index, whole, range) in doubtfulEvolves
        where !table.contains(map.evolves[index].name) && table.contains(whole) {
            map.evolves[index].name = whole
            map.evolves[index].nameRange = range
            map.evolves[index].evolution = 0.85
        }
        var lost: Set<Int> = []
        for doubt in doubtfulLinks {
            let links = text.meantLinks(in: lines[doubt.line].code)
            guard links.contains(where: { table.contains($0.start) || isDeclared($0, table, doubt) }) else { continue }
            lost.insert(lines[doubt.line].code.start)
            lines[doubt.line].kind = .link
            map.links.append(contentsOf: links)
            if doubt.asStatement == .title { map.title = nil }
        }
        guard !lost.isEmpty else { return }
        map.notes.removeAll { lost.contains($0.range.start) }
        map.components.removeAll { lost.contains($0.range.start) }
        map.links.sort { $0.range.start < $1.range.start }
    }

    /// A title or a component with an arrow needs both ends declared, a note one.
    private func isDeclared(_ link: WardleyMap.Link, _ table: NameTable, _ doubt: DoubtfulLink) -> Bool {
        doubt.asStatement == .note && table.contains(link.end)
    }

    /// Children stand as high as the component their pipeline belongs to, and stretch the pipeline.
    private mutating func settleChildren() {
        guard map.pipelines.contains(where: { !$0.children.isEmpty }) else { return }
        let table = NameTable(map.components.map(\.name))
        for index in map.pipelines.indices where !map.pipelines[index].children.isEmpty {
            let owner = table.find(map.pipelines[index].name).map { map.components[$0.index].position.visibility }
            var extent: (Double, Double)?
            for child in map.pipelines[index].children {
                map.components[child].position.visibility = owner ?? OWMReading.Position.missing.visibility
                let evolution = map.components[child].position.evolution
                extent = extent.map { (min($0.0, evolution), max($0.1, evolution)) } ?? (evolution, evolution)
            }
            if let extent { map.pipelines[index].extent = extent.0...extent.1 }
        }
    }
}
