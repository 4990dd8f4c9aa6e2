import Diagnostics

extension MapDocument {
    /// One diagnostic for every line that OWM reads otherwise than it is meant.
    ///
    /// The two readings are laid side by side line by line, so nothing is told from a list of known quirks alone: what
    /// differs is told, and the known quirks give the reason.
    func differences(from reading: OWMReading) -> [Diagnostic] {
        if let refusal = reading.refusal { return [refused(refusal)] }
        var found = headDifferences(reading)
        let heard = LinesHeard(reading)
        let meant = LinesMeant(self)
        let statements = StatementIndex(self)
        for line in lines where line.kind != .blank {
            let difference = LineDifference(
                document: self,
                statements: statements,
                line: line,
                meant: meant.elements[line.range.start],
                heard: heard.elements[line.range.start],
                error: heard.errors[line.range.start]
            )
            if let diagnostic = difference.diagnostic() { found.append(diagnostic) }
        }
        found += commentDifferences()
        found += crashes(reading)
        return found
    }

    private func refused(_ refusal: OWMReading.Refusal) -> Diagnostic {
        let code = MapBytes(source.bytes).trimmed(refusal.range)
        let isLink = lines.contains { $0.code.start == code.start && $0.kind == .link }
        let text = map.links.first { $0.range.start == code.start }.map { MapText.statement($0) }
        return Diagnostic(
            MapRule.mapRefused,
            .error,
            at: code,
            "OWM refuses the whole map because of this line.",
            reason: "It begins with the letters “\(refusal.keyword)”, and OWM stumbles when no blank follows them.",
            fix: isLink && text != nil
                ? Diagnostic.Fix("Put the name in quotes.", edits: [Diagnostic.Edit(code, text ?? "")])
                : Diagnostic.Fix("Write “\(refusal.keyword)”, a blank and its text, or take the line out.")
        )
    }

    private func headDifferences(_ reading: OWMReading) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let bytes = MapBytes(source.bytes)
        for line in lines where line.kind == .statement {
            guard let (word, range) = bytes.keyword(at: line.code) else { continue }
            if word == .title, let title = map.title, reading.title != title,
                bytes.text(bytes.trimmed(SourceRange(range.end, line.code.end))) == title
            {
                let end = source.contentStart == line.range.start ? 0 : line.range.start
                found.append(
                    Diagnostic(
                        MapRule.headMisread,
                        .warning,
                        at: line.code,
                        "OWM does not read this title.",
                        reason:
                            "It has to stand at the very start of its line, behind no blank and no byte order mark.",
                        fix: Diagnostic.Fix(
                            "Begin the line with the title.",
                            edits: [Diagnostic.Edit(SourceRange(end, line.code.end), "title " + title)]
                        )
                    )
                )
            }
            if word == .style,
                WardleyMap.Style(spelled: bytes.text(bytes.trimmed(SourceRange(range.end, line.code.end)))) == nil
            {
                found.append(
                    Diagnostic(
                        MapRule.unknownStyle,
                        .warning,
                        at: line.code,
                        "OWM has no such style and draws plain.",
                        fix: Diagnostic.Fix("Choose plain, wardley, colour, dark or handwritten.")
                    )
                )
            }
        }
        return found
    }

    /// `/* … */` on one line, after which OWM goes on deleting lines.
    private func commentDifferences() -> [Diagnostic] {
        let bytes = MapBytes(source.bytes)
        return lines.compactMap { line in
            guard let comment = line.comment, bytes.starts(comment, with: "/*"),
                let close = bytes.first("*/", in: SourceRange(comment.start + 2, comment.end))
            else { return nil }
            let inner = bytes.trimmed(SourceRange(comment.start + 2, close))
            let rest = bytes.trimmed(SourceRange(close + 2, comment.end))
            let edits = rest.isEmpty ? [Diagnostic.Edit(comment, "// " + source[inner])] : []
            return Diagnostic(
                MapRule.commentSwallows,
                .error,
                at: comment,
                "OWM does not close this comment on its line.",
                reason: "It drops every line from here to the next line with “*/”.",
                fix: Diagnostic.Fix("Begin the comment with “//”.", edits: edits)
            )
        }
    }

    private func crashes(_ reading: OWMReading) -> [Diagnostic] {
        guard reading.crashesWhileDrawing else { return [] }
        let named = Set(reading.evolves.map(\.name))
        let components = Dictionary(map.components.map { ($0.range.start, $0) }) { first, _ in first }
        let evolves = Dictionary(map.evolves.map { ($0.range.start, $0) }) { first, _ in first }
        return (reading.components + reading.submaps).filter { $0.inlineEvolve != nil && !named.contains($0.name) }.map
        {
            Diagnostic(
                MapRule.drawingCrash,
                .error,
                at: $0.range,
                "OWM breaks while drawing “\($0.name)”.",
                reason: "It evolves on its own line; OWM wants a line “evolve NAME 0.8” for that.",
                fix: ownLine(forEvolveAt: $0.range, components, evolves)
            )
        }
    }

    private func ownLine(
        forEvolveAt range: SourceRange,
        _ components: [Int: WardleyMap.Component],
        _ evolves: [Int: WardleyMap.Evolve]
    ) -> Diagnostic.Fix? {
        let start = MapBytes(source.bytes).trimmed(range).start
        guard let component = components[start], let evolve = evolves[start] else { return nil }
        let written = MapText.statement(component) + "\n" + MapText.statement(evolve)
        return Diagnostic.Fix("Give “evolve” its own line.", edits: [Diagnostic.Edit(component.range, written)])
    }
}
