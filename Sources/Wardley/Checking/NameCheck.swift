import Diagnostics

/// Whether every name names something, once.
struct NameCheck {
    private let document: MapDocument
    private let map: WardleyMap
    private let table: NameTable
    // Both are made when the first unknown name asks for them: a sound map needs neither.
    private lazy var commentedOut = CommentedOutNames(document)
    private lazy var neighbours = SimilarNames(map.components.map(\.name))
    private var found: [Diagnostic] = []
    /// The middle of a chain is an end of two links and told once.
    private var told: Set<Int> = []

    init(_ document: MapDocument) {
        self.document = document
        map = document.map
        table = NameTable(map.components.map(\.name))
    }

    func diagnostics() -> [Diagnostic] {
        var check = self
        check.checkLinks()
        check.checkEvolves()
        check.checkPipelines()
        check.checkDuplicates()
        check.checkUnlinked()
        return check.found
    }

    private mutating func checkLinks() {
        let newNames = Set(map.evolves.compactMap(\.newName).map { NameTable.fold($0) })
        var seen: Set<DrawnLink> = []
        for link in map.links {
            checkEnd(link.start, link.startRange, newNames)
            checkEnd(link.end, link.endRange, newNames)
            let drawn = DrawnLink(table.identity(of: link.start), table.identity(of: link.end), link.flow)
            if drawn.start == .unknown("") || drawn.end == .unknown("") { continue }
            if drawn.start == drawn.end {
                add(.selfLink, .warning, link.range, "“\(link.start)” is linked to itself.")
            } else if !seen.insert(drawn).inserted {
                add(
                    .duplicateLink,
                    .warning,
                    link.range,
                    "The link from “\(link.start)” to “\(link.end)” is there already."
                )
            }
        }
    }

    private mutating func checkEnd(_ name: String, _ range: SourceRange, _ newNames: Set<String>) {
        guard told.insert(range.start).inserted else { return }
        guard !name.isEmpty else {
            return add(.unknownName, .error, range, "A link has no name at one end.")
        }
        if let match = table.find(name) {
            if !match.isExact { addCaseDifference(name, range, declared: map.components[match.index].name) }
            return
        }
        if newNames.contains(NameTable.fold(name)) {
            return add(
                .unknownName,
                .warning,
                range,
                "“\(name)” is only the name that another component evolves to.",
                reason: "OWM draws links to the component's name now and not to its new name."
            )
        }
        addUnknown(name, range, what: "A link")
    }

    private mutating func checkEvolves() {
        var seen: Set<String> = []
        for evolve in map.evolves {
            let match = table.find(evolve.name)
            if match == nil {
                addUnknown(evolve.name, evolve.nameRange, what: "An evolve line")
            } else if let match, !match.isExact {
                addCaseDifference(evolve.name, evolve.nameRange, declared: map.components[match.index].name)
            } else if let match, map.components[match.index].kind == .child {
                add(
                    .evolveMisread,
                    .warning,
                    evolve.range,
                    "“\(evolve.name)” stands in a pipeline and does not evolve in OWM."
                )
            }
            if !seen.insert(NameTable.fold(evolve.name)).inserted {
                add(
                    .duplicateEvolve,
                    .warning,
                    evolve.range,
                    "“\(evolve.name)” evolves already.",
                    reason: "OWM draws the first evolve line of a name and ignores the others."
                )
            }
        }
    }

    private mutating func checkPipelines() {
        var seen: Set<String> = []
        for pipeline in map.pipelines {
            if let match = table.find(pipeline.name) {
                if !match.isExact {
                    addCaseDifference(pipeline.name, pipeline.nameRange, declared: map.components[match.index].name)
                }
            } else {
                addUnknown(pipeline.name, pipeline.nameRange, what: "A pipeline")
            }
            if !seen.insert(NameTable.fold(pipeline.name)).inserted {
                add(.duplicatePipeline, .warning, pipeline.range, "“\(pipeline.name)” is a pipeline already.")
            }
        }
    }

    private mutating func checkDuplicates() {
        for (index, component) in map.components.enumerated() {
            let earlier = table.first[index]
            guard earlier != index else { continue }
            let place = document.source.location(of: map.components[earlier].range.start)
            add(
                .duplicateName,
                .warning,
                component.nameRange,
                "“\(component.name)” is declared already, on line \(place.line + document.firstLine).",
                reason: "Links go to the first of two components with one name."
            )
        }
    }

    private mutating func checkUnlinked() {
        guard !map.links.isEmpty else { return }
        var touched: Set<NameTable.Identity> = []
        for link in map.links {
            touched.insert(table.identity(of: link.start))
            touched.insert(table.identity(of: link.end))
        }
        // A pipeline that is linked links what stands in it, and the other way about.
        for pipeline in map.pipelines where !pipeline.children.isEmpty {
            let names = [table.identity(of: pipeline.name)] + pipeline.children.map { .known(table.first[$0]) }
            if names.contains(where: { touched.contains($0) }) { touched.formUnion(names) }
        }
        for (index, component) in map.components.enumerated() where !touched.contains(.known(table.first[index])) {
            add(.unlinkedComponent, .note, component.nameRange, "“\(component.name)” is in no link.")
        }
    }
}

/// What makes two links the same line on the map.
private struct DrawnLink: Hashable {
    let start: NameTable.Identity
    let end: NameTable.Identity
    let flow: WardleyMap.Link.Flow?

    init(_ start: NameTable.Identity, _ end: NameTable.Identity, _ flow: WardleyMap.Link.Flow?) {
        self.start = start
        self.end = end
        self.flow = flow
    }
}

// MARK: What is said

extension NameCheck {
    private mutating func add(
        _ rule: MapRule,
        _ severity: Diagnostic.Severity,
        _ range: SourceRange,
        _ summary: String,
        reason: String? = nil,
        fix: Diagnostic.Fix? = nil
    ) {
        found.append(Diagnostic(rule, severity, at: range, summary, reason: reason, fix: fix))
    }

    private mutating func addUnknown(_ name: String, _ range: SourceRange, what: String) {
        if let line = commentedOut.line(of: name) {
            return add(
                .commentedOutName,
                .note,
                range,
                "“\(name)” is commented out, on line \(line).",
                reason: "\(what) names it, and is not drawn while it is."
            )
        }
        let similar = neighbours.nearest(to: name)
        add(
            .unknownName,
            .warning,
            range,
            "\(what) names “\(name)”, which is not declared.",
            reason: "OWM leaves it out without a word.",
            fix: similar.map { Diagnostic.Fix("Did you mean “\($0)”?") }
        )
    }

    private mutating func addCaseDifference(_ name: String, _ range: SourceRange, declared: String) {
        let isQuoted = document.source.bytes.indices.contains(range.start) && document.source.bytes[range.start] == 0x22
        let isPlain = !isQuoted && MapName(declared).inLink == declared
        let edits = isPlain ? [Diagnostic.Edit(range, declared)] : []
        add(
            .caseDiffers,
            .warning,
            range,
            "“\(name)” is declared as “\(declared)”.",
            reason: "OWM matches links whatever the case, but not evolve and pipeline lines; Mermaid matches none.",
            fix: Diagnostic.Fix("Write it as “\(declared)”.", edits: edits)
        )
    }
}

/// The names declared in lines that are commented out.
struct CommentedOutNames {
    private var lines: [String: Int] = [:]

    init(_ document: MapDocument) {
        let text = MapBytes(document.source.bytes)
        for (index, line) in document.lines.enumerated() {
            guard line.code.isEmpty, let comment = line.comment else { continue }
            var code = comment
            while code.start < code.end, [0x2F, 0x2A, 0x23, 0x25].contains(text.bytes[code.start]) { code.start += 1 }
            code = text.trimmed(code)
            guard let (word, range) = text.keyword(at: code), [.component, .anchor, .submap].contains(word) else {
                continue
            }
            let name = text.meantParts(text.trimmed(SourceRange(range.end, code.end))).name
            let key = NameTable.fold(name)
            if !key.isEmpty, lines[key] == nil { lines[key] = document.firstLine + index + 1 }
        }
    }

    /// The line, from 1, that declares a name inside a comment.
    func line(of name: String) -> Int? {
        lines[NameTable.fold(name)]
    }
}
