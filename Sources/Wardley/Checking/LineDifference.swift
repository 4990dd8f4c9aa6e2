import Diagnostics

/// How one line differs between what is meant and what OWM reads, and why.
struct LineDifference {
    var document: MapDocument
    var statements: StatementIndex
    var line: MapLine
    var meant: [LineElement]?
    var heard: [LineElement]?
    var error: OWMReading.LineError.Kind?

    func diagnostic() -> Diagnostic? {
        let meant = meant ?? []
        let heard = heard ?? []
        if line.kind == .unreadable { return unreadable(heard) }
        if line.kind == .fence || (line.kind == .comment && error != nil) { return strangeLine() }
        if let wanted = meant.first(where: { $0.kind == .link }), meant != heard { return link(wanted, meant, heard) }
        guard let wanted = meant.first else { return orphan(heard) }
        guard let got = heard.first else { return lost(wanted) }
        if meant == heard, error == nil { return nil }
        // A component that evolves on its own line is told of as what breaks the drawing.
        if wanted == got, error == nil, meant.dropFirst().allSatisfy({ $0.kind == .evolve }) { return nil }
        return misread(wanted, got)
    }

    private var text: MapBytes { MapBytes(document.source.bytes) }
    private var words: String { document.source[line.code] }

    private func make(
        _ rule: MapRule,
        _ severity: Diagnostic.Severity,
        _ summary: String,
        reason: String? = nil,
        fix: Diagnostic.Fix? = nil
    ) -> Diagnostic {
        let range = line.code.isEmpty ? line.range : line.code
        return Diagnostic(rule, severity, at: range, summary, reason: reason, fix: fix ?? mend)
    }

    /// The line written anew, offered only where OWM then reads what is meant.
    private var mend: Diagnostic.Fix? {
        var edits: [Diagnostic.Edit] = []
        let written = statements.text(at: line.code.start) ?? statements.chain(at: line.code.start)
        guard let written else { return nil }
        if let comment = line.comment, comment.start < line.code.start { return nil }
        let whole = document.source[SourceRange(line.code.end, line.range.end)]
        let reading = OWMReading(SourceText(name: "", text: written + whole))
        var heard: [LineElement] = []
        for (_, elements) in LinesHeard(reading).elements.sorted(by: { $0.key < $1.key }) { heard += elements }
        let asChild = meant?.first?.kind == .child
        guard reading.errors.isEmpty, reading.refusal == nil, asChild || heard == meant else { return nil }
        edits.append(Diagnostic.Edit(line.code, written))
        return Diagnostic.Fix("Write “\(written.replacing("\n", with: "”, “"))”.", edits: edits)
    }

    // MARK: Kinds of difference

    private func unreadable(_ heard: [LineElement]) -> Diagnostic {
        if let got = heard.first {
            return make(.statementMisread, .warning, "OWM reads this line as \(describe(got)).")
        }
        return make(
            .lineUnreadable,
            error == nil ? .warning : .error,
            "OWM makes nothing of this line.",
            reason: "It begins with no keyword and has no arrow.",
            fix: Diagnostic.Fix("Put “//” in front of it if it is a comment.")
        )
    }

    private var commentEdits: [Diagnostic.Edit] {
        [Diagnostic.Edit(SourceRange(at: line.code.isEmpty ? line.range.start : line.code.start), "// ")]
    }

    private func strangeLine() -> Diagnostic {
        make(
            .lineUnreadable,
            .warning,
            "OWM takes this line for an error.",
            reason: line.kind == .fence
                ? "A fence belongs round a map, not into it." : "Comments begin with “//” in OWM.",
            fix: Diagnostic.Fix("Begin the comment with “//”.", edits: commentEdits)
        )
    }

    private func link(_ wanted: LineElement, _ meant: [LineElement], _ heard: [LineElement]) -> Diagnostic? {
        guard let got = heard.first else {
            return make(
                .linkLost,
                .warning,
                "OWM drops this link: \(linkReason).",
                reason: "It says nothing about it; the link is not drawn."
            )
        }
        if got.kind != .link { return make(.linkMisread, .warning, "OWM reads this link as \(describe(got)).") }
        if meant.count > heard.count {
            return make(.linkMisread, .warning, "OWM keeps the first link of this chain and drops the rest.")
        }
        return make(
            .linkMisread,
            .warning,
            "OWM reads this link as going from “\(got.name)” to “\(got.other)”.",
            reason: words.contains("\"") ? "It does not heed quotes round an arrow." : nil
        )
    }

    private var linkReason: String {
        for keyword in MapBytes.notLinks where text.starts(line.code, with: keyword) {
            return "the line starts with the keyword “\(keyword)”"
        }
        if text.holdsKeywordInParentheses(line.code) { return "it holds a keyword in parentheses" }
        return error == nil ? "it stands inside braces or a comment" : "it does not know this arrow"
    }

    private func lost(_ wanted: LineElement) -> Diagnostic {
        let what = describe(wanted)
        if wanted.kind == .pipeline, error != nil {
            return make(
                .pipelineMisread,
                .warning,
                "OWM drops this pipeline.",
                reason: "It wants two numbers in the brackets."
            )
        }
        return make(.statementLost, error == nil ? .warning : .error, "OWM drops \(what).", reason: lostReason(wanted))
    }

    private func lostReason(_ wanted: LineElement) -> String {
        guard let (word, range) = text.keyword(at: line.code) else { return "It stands where OWM does not look." }
        if document.source[range] != word.rawValue { return "OWM knows keywords in lower case alone." }
        if word == .market || word == .ecosystem { return "OWM gave up the keyword “\(word.rawValue)” in 2025." }
        if range.end < line.code.end, text.bytes[range.end] != 0x20 { return "OWM wants one blank behind the keyword." }
        if words.contains("}") { return "OWM leaves out any component line with a brace in it." }
        return "It stands inside a comment or braces that OWM sees otherwise."
    }

    /// Nothing is meant here that has a dot or a line, or the reader set it aside.
    private func orphan(_ heard: [LineElement]) -> Diagnostic? {
        if let (word, _) = text.keyword(at: line.code), line.kind == .statement {
            switch word {
            case .yAxis, .xAxis:
                return make(
                    .statementMisread,
                    .warning,
                    "OWM reads this line as a link.",
                    reason: "It gave up “\(word.rawValue)” in 2023."
                )
            case .build, .buy, .outsource:
                return make(
                    .statementLost,
                    .warning,
                    "OWM ignores this line.",
                    reason: "It gave up lines that begin with “\(word.rawValue)” in 2025.",
                    fix: Diagnostic.Fix("Write “(\(word.rawValue))” on the component's own line.")
                )
            case .annotation:
                return make(
                    .statementLost,
                    .warning,
                    "OWM drops this annotation.",
                    reason: "It has no number or no position."
                )
            case .evolution, .valuechain:
                guard error != nil else { return nil }
                return make(
                    .headMisread,
                    .warning,
                    "OWM takes this line for an error.",
                    reason: word == .evolution
                        ? "It wants four stage names with “->” between them." : "It knows “--hide” alone."
                )
            case .title, .style, .size, .annotations, .component, .anchor, .submap, .pipeline, .evolve, .note, .url,
                .pioneers, .settlers, .townplanners, .accelerator, .deaccelerator, .market, .ecosystem:
                break
            }
        }
        guard let got = heard.first, line.kind != .statement || got.kind == .link else { return nil }
        if got.kind == .attitudeLike { return nil }
        return make(.statementMisread, .warning, "OWM reads this line as \(describe(got)).")
    }

    private func describe(_ element: LineElement) -> String {
        switch element.kind {
        case .link: "a link from “\(element.name)” to “\(element.other)”"
        case .note: "a note"
        case .annotation: "an annotation"
        case .url: "the address “\(element.name)”"
        case .evolve: "the evolution of “\(element.name)”"
        case .anchor: "the anchor “\(element.name)”"
        case .accelerator: "the accelerator “\(element.name)”"
        case .child: "the pipeline's component “\(element.name)”"
        case .attitude: "an attitude"
        case .component, .submap, .pipeline: "the \(element.kind.rawValue) “\(element.name)”"
        }
    }
}

extension LineElement.Kind {
    /// Areas are read alike by both.
    fileprivate static let attitudeLike = LineElement.Kind.attitude
}

extension LineDifference {
    /// The same statement with other contents.
    private func misread(_ wanted: LineElement, _ got: LineElement) -> Diagnostic {
        let hasSlashes = line.code.count > 1 && text.first("//", in: line.code) != nil
        if hasSlashes, wanted.kind != .url {
            return make(
                .slashesCut,
                .warning,
                "OWM cuts this line at “//”.",
                reason: "To OWM two slashes begin a comment anywhere, also in an address and in quotes."
            )
        }
        if wanted.kind != got.kind {
            let isBrace = words.hasSuffix("{") || wanted.kind == .child
            return make(
                isBrace ? .pipelineMisread : .statementMisread,
                .warning,
                "OWM reads \(describe(wanted)) as \(describe(got)).",
                reason: isBrace ? "OWM wants “{” on a line of its own below the pipeline." : nil
            )
        }
        if wanted.kind == .pipeline { return misreadPipeline(wanted, got) }
        if wanted.kind == .evolve, wanted.numbers != got.numbers || wanted.name != got.name {
            let place = MapNumber.short(got.numbers.first ?? 0)
            return make(
                .evolveMisread,
                .warning,
                "OWM lets “\(got.name)” evolve to \(place).",
                reason: "It wants a digit, a point and digits behind one blank, and no number in the name."
            )
        }
        if wanted.name != got.name || wanted.other != got.other {
            return make(.nameMisread, .warning, "OWM reads the name as “\(got.name)”.", reason: nameReason(got))
        }
        if wanted.numbers != got.numbers {
            return make(.positionMisread, .warning, "OWM puts it at \(places(got.numbers)).", reason: positionReason)
        }
        if wanted.kind == .url {
            return make(
                .labelMisread,
                .error,
                "OWM finds no address on this line.",
                reason: "It wants it in square brackets."
            )
        }
        if wanted.label != got.label || error == .partLost {
            return make(
                .labelMisread,
                error == nil ? .warning : .error,
                "OWM does not read the label's place on this line.",
                reason: "It wants “label [x, y]” with one blank, and stumbles over the word “label” in a name."
            )
        }
        return make(.markMisread, .warning, "OWM gives “\(got.name)” \(marks(got)).", reason: markReason(wanted, got))
    }

    private func misreadPipeline(_ wanted: LineElement, _ got: LineElement) -> Diagnostic {
        guard let written = statements.opened(at: line.code.start) else {
            return make(.pipelineMisread, .warning, "OWM sees other components in this pipeline than are meant.")
        }
        return make(
            .pipelineMisread,
            .warning,
            "OWM does not open this pipeline, and reads its components as ordinary ones.",
            reason: "It wants “{” on a line of its own below the pipeline.",
            fix: Diagnostic.Fix("Put “{” on the next line.", edits: [Diagnostic.Edit(line.code, written)])
        )
    }

    private func places(_ numbers: [Double]) -> String {
        "[" + numbers.map { MapNumber.short($0) }.joined(separator: ", ") + "]"
    }

    private func nameReason(_ got: LineElement) -> String? {
        if got.name.contains("[") { return "It wants a blank in front of the position." }
        if words.contains("(") { return "Marks in parentheses go behind the position." }
        return nil
    }

    private var positionReason: String {
        let brackets = words.utf8.count { $0 == 0x5B }
        if brackets > 1 { return "It looks at the first pair of brackets on the line alone." }
        return "It reads two numbers with points in them and a comma between them."
    }

    private func marks(_ got: LineElement) -> String {
        var words = WardleyMap.Decorators(rawValue: got.marks & 0x1F).words.map { "(\($0))" }
        if got.marks & 128 != 0 { words.append("inertia") }
        return words.isEmpty ? "no mark" : words.joined(separator: " and ")
    }

    private func markReason(_ wanted: LineElement, _ got: LineElement) -> String {
        if wanted.marks & 128 != got.marks & 128 {
            return "It looks for the word “inertia” in the whole line, the name included."
        }
        return "It looks at the first pair of parentheses alone, the name's included, and at lower-case words."
    }
}
