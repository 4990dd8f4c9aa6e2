import Diagnostics
import Wardley

extension ReportDraft {
    /// Whether the draft is a map at all: three components, a link, and text that OnlineWardleyMaps reads whole.
    package var isValid: Bool {
        guard draft.components.count + draft.anchors.count >= 3, !draft.links.isEmpty else { return false }
        let reading = OWMReading(SourceText(name: "", text: draft.text))
        return reading.errors.isEmpty && reading.refusal == nil
    }

    /// Whether the draft can be worked with as it is: an anchor; every described component with two stated numbers,
    /// at least two thirds of them in accord with the report's own stage words; two links with both ends known.
    package var isGood: Bool {
        isValid && !draft.anchors.isEmpty && isNumeric && agreesWithStages && knownLinkCount >= 2
    }

    /// Whether every described component has both numbers stated.
    package var isNumeric: Bool {
        !described.isEmpty && described.allSatisfy { $0.visibility.isStated && $0.evolution.isStated }
    }

    /// Whether something is known of the place of every described component.
    package var isPlaced: Bool {
        !described.isEmpty && described.allSatisfy { $0.evolution != .absent }
    }

    /// How far a number may lie outside the stage that the report names for it.
    private static let tolerance = 0.08

    private var agreesWithStages: Bool {
        let stages = Dictionary(
            report.components.map { ($0.name, StageSpan(reading: $0.stage)) },
            uniquingKeysWith: { first, _ in first }
        )
        let checked = described.compactMap { node -> Bool? in
            guard let stage = stages[node.name] ?? nil, let value = node.evolution.value else { return nil }
            return stage.distance(of: value) <= Self.tolerance
        }
        return !checked.isEmpty && checked.count(where: \.self) * 3 >= checked.count * 2
    }

    private var knownLinkCount: Int {
        let names = Set((draft.anchors + described).map(\.name))
        return draft.links.count { names.contains($0.start) && names.contains($0.end) }
    }

    /// The components that the report describes, an anchor among them included.
    private var described: [MapDraft.Node] {
        let names = Set(report.components.map(\.name))
        return (draft.anchors + draft.components).filter { names.contains($0.name) }
    }
}
