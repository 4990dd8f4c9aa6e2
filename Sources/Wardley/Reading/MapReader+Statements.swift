import Diagnostics

extension MapReader {
    mutating func readStageNames(_ rest: SourceRange) {
        var rest = rest
        if text.starts(rest, with: "--hide") {
            map.hidesEvolutionAxis = true
            rest = text.trimmed(SourceRange(rest.start + 6, rest.end))
        }
        let names = text.pieces(of: rest, between: "->").map { text.text(text.trimmed($0)) }
        if names.count == 4, map.stageNames == nil { map.stageNames = names }
    }

    mutating func readComponent(
        _ rest: SourceRange,
        _ code: SourceRange,
        _ kind: WardleyMap.Component.Kind,
        adding decorator: WardleyMap.Decorators = []
    ) {
        let parts = text.meantParts(rest)
        var component = WardleyMap.Component(parts.name, kind: kind, at: MapPosition(parts.numbers))
        component.isPlaced = (parts.numbers?.count ?? 0) >= 2
        component.label = parts.suffix.label
        component.hasInertia = parts.suffix.hasInertia
        component.decorators = parts.suffix.decorators.union(decorator)
        component.reference = parts.suffix.reference
        component.nameRange = parts.nameRange
        component.range = code
        map.components.append(component)
        if let evolution = parts.suffix.evolution {
            var evolve = WardleyMap.Evolve(parts.name, to: evolution)
            evolve.nameRange = parts.nameRange
            evolve.range = code
            map.evolves.append(evolve)
        }
    }

    mutating func readChild(_ rest: SourceRange, _ code: SourceRange) {
        let parts = text.meantParts(rest)
        let evolution = parts.numbers.flatMap { $0.count > 1 ? $0[1] : $0.first } ?? 0.2
        var child = WardleyMap.Component(
            parts.name,
            kind: .child,
            at: MapPosition(visibility: 0.9, evolution: evolution)
        )
        child.isPlaced = parts.numbers != nil
        child.label = parts.suffix.label
        child.hasInertia = parts.suffix.hasInertia
        child.decorators = parts.suffix.decorators
        child.nameRange = parts.nameRange
        child.range = code
        if let pipeline { map.pipelines[pipeline].children.append(map.components.count) }
        map.components.append(child)
    }

    mutating func readPipeline(_ rest: SourceRange, _ code: SourceRange) {
        isInBraces = false
        var rest = rest
        if rest.count > 0, text.bytes[rest.end - 1] == UInt8(ascii: "{") {
            isInBraces = true
            rest = text.trimmed(SourceRange(rest.start, rest.end - 1))
        }
        let parts = text.meantParts(rest)
        var extent: ClosedRange<Double>?
        if let numbers = parts.numbers, numbers.count == 2 {
            extent = min(numbers[0], numbers[1])...max(numbers[0], numbers[1])
        }
        var read = WardleyMap.Pipeline(parts.name, extent: extent)
        read.nameRange = parts.nameRange
        read.range = code
        pipeline = map.pipelines.count
        map.pipelines.append(read)
    }

    mutating func readBrace(_ code: SourceRange, line: Int) -> MapLine.Kind {
        isInBraces = text.bytes[code.start] == UInt8(ascii: "{") && pipeline != nil
        if !isInBraces { pipeline = nil }
        return .brace
    }

    mutating func readEvolve(_ rest: SourceRange, _ code: SourceRange) {
        let parts = text.meantEvolve(rest)
        var evolve = WardleyMap.Evolve(parts.name, to: parts.evolution ?? 0.85)
        evolve.newName = parts.newName
        evolve.label = parts.suffix.label
        evolve.decorators = parts.suffix.decorators
        evolve.nameRange = parts.nameRange
        evolve.range = code
        if parts.evolution != nil, parts.newName == nil, parts.wholeRange != parts.nameRange {
            doubtfulEvolves.append((map.evolves.count, text.text(parts.wholeRange), parts.wholeRange))
        }
        map.evolves.append(evolve)
    }

    mutating func readNote(_ rest: SourceRange, _ code: SourceRange) {
        let group = text.positionGroup(in: rest)
        let words = text.trimmed(SourceRange(rest.start, group?.range.start ?? rest.end))
        var note = WardleyMap.Note(text.owmNoteText(in: words), at: MapPosition(group?.numbers))
        note.isPlaced = group != nil
        note.range = code
        map.notes.append(note)
    }

    mutating func readAnnotation(_ rest: SourceRange, _ code: SourceRange) {
        guard let number = text.owmInteger(in: rest), text.first(0x5B, in: rest) != nil else { return }
        let positions = text.owmPositions(in: rest).map {
            MapPosition(visibility: $0.visibility, evolution: $0.evolution)
        }
        guard !positions.isEmpty else { return }
        var annotation = WardleyMap.Annotation(number, at: positions, text.owmAnnotationText(in: rest))
        annotation.range = code
        map.annotations.append(annotation)
    }

    mutating func readAddress(_ rest: SourceRange, _ code: SourceRange) {
        let open = text.first(0x5B, in: rest) ?? rest.end
        let name = text.meantName(text.trimmed(SourceRange(rest.start, open)))
        let inner = text.before("]", in: SourceRange(min(open + 1, rest.end), rest.end))
        var address = WardleyMap.Address(name.name, text.text(text.trimmed(inner)))
        address.range = code
        map.addresses.append(address)
    }

    mutating func readAttitude(_ kind: WardleyMap.Attitude.Kind, _ rest: SourceRange, _ code: SourceRange) {
        let numbers = text.meantNumbers(inFirstBracketsOf: rest) ?? []
        func value(_ index: Int, _ usual: Double) -> Double { index < numbers.count ? numbers[index] : usual }
        var attitude = WardleyMap.Attitude(
            kind,
            from: MapPosition(visibility: value(0, 0.9), evolution: value(1, 0.1)),
            to: MapPosition(visibility: value(2, 0.8), evolution: value(3, 0.2))
        )
        if numbers.count == 2, let close = text.first(0x5D, in: rest) {
            let sizes = text.text(SourceRange(close + 1, rest.end)).split(separator: " ").compactMap {
                Double(String($0))
            }
            attitude.size = MapSize(pair: sizes)
        }
        attitude.range = code
        map.attitudes.append(attitude)
    }

    mutating func readAccelerator(_ rest: SourceRange, _ code: SourceRange, slowsDown: Bool) {
        let parts = text.meantParts(rest)
        var accelerator = WardleyMap.Accelerator(parts.name, at: MapPosition(parts.numbers))
        accelerator.slowsDown = slowsDown
        accelerator.range = code
        map.accelerators.append(accelerator)
    }
}

extension MapPosition {
    /// Visibility and evolution from a list of numbers; what is missing is where OWM puts it.
    init(_ numbers: [Double]?) {
        let missing = OWMReading.Position.missing
        let numbers = numbers ?? []
        self.init(
            visibility: numbers.first ?? missing.visibility,
            evolution: numbers.count > 1 ? numbers[1] : missing.evolution
        )
    }

    init?(pair numbers: [Double]) {
        guard numbers.count == 2 else { return nil }
        self.init(visibility: numbers[0], evolution: numbers[1])
    }
}

extension MapSize {
    init?(pair numbers: [Double]) {
        guard numbers.count == 2 else { return nil }
        self.init(width: numbers[0], height: numbers[1])
    }
}

extension WardleyMap.Style {
    /// A style by its name, the American spelling of colour included.
    init?(spelled word: String) {
        self.init(rawValue: word == "color" ? "colour" : word)
    }
}
