import Diagnostics
import Markdown
import Templates
import Wardley

/// `Start: three-ops` below a map activity: the room begins from a map of the templates. Its components are what is
/// placed, its links are given, and its anchors are there already.
enum StartLine {
    /// The task that the starting map makes, before the activity's own list is added; nothing where there is no such line
    /// or no such map.
    static func read(_ text: ActivityText, _ templates: TemplateLibrary, _ context: inout ReadingContext) -> MapTask? {
        for block in text.blocks where block.kind != .code {
            for line in context.document.lines(of: block) {
                guard let label = label(in: line, context) else { continue }
                let name = context.source.plainText(label.text).trimmingBlanks
                guard let template = templates.map(named: name) else {
                    reportUnknown(name, label.text, templates.mapNames, &context)
                    return nil
                }
                let source = SourceText(name: template.name, text: template.text)
                return MapTask(startingFrom: MapDocument(reading: source).map, named: template.name)
            }
        }
        return nil
    }

    static func isOne(_ line: SourceRange, _ context: ReadingContext) -> Bool { label(in: line, context) != nil }

    private static func label(in line: SourceRange, _ context: ReadingContext) -> Label? {
        context.source.label(in: line).flatMap { context.key($0.name) == name ? $0 : nil }
    }

    private static let name = NameKey("Start")

    private static func reportUnknown(
        _ name: String,
        _ range: SourceRange,
        _ names: [String],
        _ context: inout ReadingContext
    ) {
        let guess = Spelling.closest(to: name, among: names)
        context.report(
            .mapStartUnknown,
            .warning,
            at: range,
            "There is no starting map “\(DurationField.shortened(name))”.",
            reason: "The starting maps are \(names.joined(separator: ", ")).",
            fix: guess.map { .init("Did you mean “\($0)”?", edits: [.init(range, $0)]) } ?? .init("Name one of them.")
        )
    }
}

extension MapTask {
    fileprivate init(startingFrom map: WardleyMap, named name: String) {
        let placed = map.components.filter { $0.kind != .anchor }
        self.init(components: placed.map(\.name))
        let numbers = Dictionary(components.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
        links = map.links.compactMap { link in
            guard let from = numbers[link.start], let to = numbers[link.end], from != to else { return nil }
            return Link(from: from, to: to)
        }
        let anchors = map.components.filter { $0.kind == .anchor }.map { anchor in
            StartingMap.Anchor(
                text: anchor.name,
                visibility: anchor.position.clamped.visibility,
                evolution: anchor.position.clamped.evolution,
                needs: map.links.filter { $0.start == anchor.name }.compactMap { numbers[$0.end] }
            )
        }
        let places = placed.filter(\.isPlaced).compactMap { component in
            numbers[component.name].map {
                StartingMap.Place(
                    component: $0,
                    visibility: component.position.clamped.visibility,
                    evolution: component.position.clamped.evolution
                )
            }
        }
        start = StartingMap(name: name, anchors: anchors, places: places)
    }
}
