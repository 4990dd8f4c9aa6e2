import Diagnostics

// MARK: Components

extension OWMReader {
    mutating func readComponentLine(_ line: OWMLine, _ content: SourceRange, _ number: Int?) -> Bool {
        guard text.starts(content, with: "component") else { return false }
        if let number, text.starts(content, with: "component ") {
            reading.components.append(readComponent(line, content, number, keywordLength: 9, isSubmap: false))
        }
        return true
    }

    mutating func readComponent(
        _ line: OWMLine,
        _ content: SourceRange,
        _ number: Int,
        keywordLength: Int,
        isSubmap: Bool
    ) -> OWMReading.Component {
        let rest = text.trimmed(SourceRange(content.start + keywordLength + 1, content.end))
        let name = text.owmName(in: rest) ?? (isSubmap ? "Submap \(number)" : "Component \(number)")
        var component = OWMReading.Component(
            name: name,
            position: text.owmPosition(in: line.text),
            line: number,
            range: line.source
        )
        component.decorators = text.owmDecorators(in: line)
        component.hasInertia = text.first("inertia", in: content) != nil
        component.label = text.owmLabel(in: content, spacing: component.decorators.labelSpacing)
        if component.label == nil { fail(.partLost, line, number) }
        if let evolve = text.between("evolve ", in: line.text) {
            component.inlineEvolve = Self.withoutInertia(text.text(text.trimmed(evolve)))
        }
        if isSubmap, let reference = text.between("url(", in: line.text) {
            component.reference = text.text(text.trimmed(text.before(")", in: reference)))
        }
        return component
    }

    private static func withoutInertia(_ evolve: String) -> String {
        let bytes = MapBytes(Array(evolve.utf8))
        let all = SourceRange(0, bytes.bytes.count)
        guard let found = bytes.first("inertia", in: all) else { return evolve }
        let kept = MapBytes(Array(bytes.bytes[..<found] + bytes.bytes[(found + 7)...]))
        return kept.text(kept.trimmed(SourceRange(0, kept.bytes.count)))
    }

    mutating func readA(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        if text.starts(content, with: "anchor") {
            if text.starts(content, with: "anchor ") {
                let rest = text.trimmed(SourceRange(content.start + 7, content.end))
                let name = text.owmName(in: rest) ?? "Anchor \(number)"
                let position = text.owmPosition(in: line.text)
                reading.anchors.append(
                    OWMReading.Component(name: name, position: position, line: number, range: line.source)
                )
            }
            return true
        }
        if text.starts(content, with: "annotation") {
            if text.starts(content, with: "annotation ") { readAnnotation(line, content, number) }
            if text.starts(content, with: "annotations ") {
                reading.annotationsPosition = text.owmPosition(in: line.text)
            }
            return true
        }
        return readAccelerator(line, content, number, keyword: "accelerator")
    }

    mutating func readAccelerator(
        _ line: OWMLine,
        _ content: SourceRange,
        _ number: Int,
        keyword: StaticString
    ) -> Bool {
        guard text.starts(content, with: keyword) else { return false }
        let length = keyword.utf8CodeUnitCount
        guard text.has(" ", at: content.start + length, in: content) else { return true }
        let rest = text.trimmed(SourceRange(content.start + length + 1, content.end))
        reading.accelerators.append(
            OWMReading.Accelerator(
                name: text.owmName(in: rest) ?? "Accelerator \(number)",
                position: text.owmPosition(in: line.text),
                isDecelerator: text.starts(line.text, with: "deaccelerator"),
                line: number,
                range: line.source
            )
        )
        return true
    }

    mutating func readAttitude(
        _ line: OWMLine,
        _ content: SourceRange,
        _ number: Int,
        _ kind: OWMReading.Attitude.Kind
    ) -> Bool {
        let keyword: StaticString =
            switch kind {
            case .pioneers: "pioneers"
            case .settlers: "settlers"
            case .townplanners: "townplanners"
            }
        guard text.starts(content, with: keyword) else { return false }
        guard text.has(" ", at: content.start + keyword.utf8CodeUnitCount, in: content) else { return true }
        var numbers: [Double?] = []
        if let inner = text.firstBrackets(in: line.text) {
            numbers = text.commaParts(of: inner, limit: 4).map { text.number(in: $0) }
        }
        func value(_ index: Int, _ usual: Double) -> Double { index < numbers.count ? numbers[index] ?? usual : usual }
        var attitude = OWMReading.Attitude(
            kind: kind,
            from: OWMReading.Position(visibility: value(0, 0.9), evolution: value(1, 0.1)),
            to: OWMReading.Position(visibility: value(2, 0.8), evolution: value(3, 0.2)),
            line: number,
            range: line.source
        )
        if let tail = text.between("]", in: line.text) {
            let sizes = text.text(text.trimmed(tail)).split(separator: " ", omittingEmptySubsequences: false)
            attitude.width = sizes.first.map { String($0) } ?? ""
            attitude.height = sizes.count > 1 ? String(sizes[1]) : nil
        }
        reading.attitudes.append(attitude)
        return true
    }
}

// MARK: Words on the map

extension OWMReader {
    mutating func readNote(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        guard text.starts(content, with: "note") else { return false }
        guard text.starts(content, with: "note ") else { return true }
        let rest = text.trimmed(SourceRange(content.start + 5, content.end))
        reading.notes.append(
            OWMReading.Note(
                text: text.owmNoteText(in: rest),
                position: text.owmPosition(in: line.text),
                line: number,
                range: line.source
            )
        )
        return true
    }

    mutating func readURL(_ line: OWMLine, _ content: SourceRange, _ number: Int) -> Bool {
        guard text.starts(content, with: "url") else { return false }
        guard text.starts(content, with: "url ") else { return true }
        let rest = text.trimmed(SourceRange(content.start + 4, content.end))
        var entry = OWMReading.Address(
            name: text.owmName(in: rest) ?? "Url \(number)",
            line: number,
            range: line.source
        )
        if let open = text.first(0x5B, in: line.text) {
            let inner = text.before("[", in: SourceRange(open + 1, line.text.end))
            entry.address = text.text(text.trimmed(text.before("]", in: inner)))
        } else {
            fail(.partLost, line, number)
        }
        reading.urls.append(entry)
        return true
    }

    private mutating func readAnnotation(_ line: OWMLine, _ content: SourceRange, _ number: Int) {
        let positions = text.owmPositions(in: line.text)
        guard !positions.isEmpty, let rest = text.between("annotation ", in: line.text) else { return }
        let head = text.trimmed(text.before(" [", in: text.trimmed(rest)))
        reading.annotations.append(
            OWMReading.Annotation(
                number: text.owmInteger(in: head),
                positions: positions,
                text: text.owmAnnotationText(in: line.text),
                line: number,
                range: line.source
            )
        )
    }
}

// MARK: Evolve

extension OWMReader {
    mutating func readEvolve(_ line: OWMLine, _ content: SourceRange, _ number: Int) {
        let section = text.trimmed(text.between("evolve ", in: line.text) ?? content)
        let parts = OWMEvolve(text, line: line.text, section: section)
        var evolve = OWMReading.Evolve(
            name: OWMQuoted.recovered(parts.name),
            newName: parts.newName,
            evolution: parts.evolution,
            line: number,
            range: line.source
        )
        if evolve.name.isEmpty { evolve.name = "Evolve \(number)" }
        evolve.decorators = text.owmDecorators(in: line)
        evolve.label = text.owmLabel(in: line.text, spacing: evolve.decorators.labelSpacing)
        if evolve.label == nil { fail(.partLost, line, number) }
        reading.evolves.append(evolve)
    }
}
