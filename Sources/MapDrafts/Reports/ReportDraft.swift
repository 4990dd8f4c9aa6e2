import Wardley

/// A draft from a map report, and how it came about.
///
/// The rule for a place: numbers that have labels are taken as labelled; pairs without labels in the order that this
/// report's own evidence speaks for; what is then missing comes from the report's words (stages for evolution, “high
/// visibility” and the like for visibility), marked as inferred. What has neither stays absent.
package struct ReportDraft: Sendable {
    package let report: MapReport
    package let axisOrder: AxisOrder
    package let draft: MapDraft

    package init(_ report: MapReport) {
        self.report = report
        let anchor = AnchorWords(reading: report.anchorSentence ?? "")
        let order = AxisOrder(of: report, anchor: anchor)
        axisOrder = order
        let nodes = report.components.map { MapDraft.Node($0, order) }
        let names = ReportNames(report.components.map(\.name))
        let anchors = anchor.names.map { name -> MapDraft.Node in
            guard let described = names.find(name), let node = nodes.first(where: { $0.name == described }) else {
                return MapDraft.Node(anchor: name, anchor.numbers, order)
            }
            return node
        }
        let anchorNames = anchors.map(\.name)
        let others = nodes.filter { !anchorNames.contains($0.name) }
        let chains = LinkChains(report.paths, described: anchors + others, anchors: anchorNames)
        var draft = MapDraft(
            title: report.title,
            remarks: Self.remarks(order, anchors: anchors, components: others),
            anchors: anchors,
            components: others + chains.otherNames.map { MapDraft.Node($0) }
        )
        draft.links = chains.links
        draft.evolutions = Self.evolutions(in: report, of: anchors + others)
        self.draft = draft
    }

    private static func remarks(
        _ order: AxisOrder,
        anchors: [MapDraft.Node],
        components: [MapDraft.Node]
    ) -> [String] {
        var remarks = [
            "Draft from a map report. What the report states is marked as stated, what its words suggest as inferred; names",
            "without coordinates are named in its critical paths and placed nowhere.",
        ]
        remarks += order.remarks
        if (anchors + components).contains(where: { ($0.visibility == .absent) != ($0.evolution == .absent) }) {
            remarks.append("Where one coordinate is absent, the component stands in the middle of that axis.")
        }
        if anchors.isEmpty {
            remarks.append("The report names no anchor: write “anchor NAME” for whoever has the need.")
        }
        return remarks
    }

    /// Targets from the words about a place or a stage, and from “Key Evolving Components”; only where the target lies
    /// ahead of what is known of the component.
    private static func evolutions(in report: MapReport, of nodes: [MapDraft.Node]) -> [MapDraft.Evolution] {
        var targets: [(name: String, target: Double)] = []
        for component in report.components {
            let words = [component.position, component.stage].map { PositionNumbers(reading: $0).target }
            if let target = words.first(where: { $0.count == 1 })?.first { targets.append((component.name, target)) }
        }
        let names = ReportNames(nodes.map(\.name))
        for item in report.evolving {
            guard let bare = item.firstMatch(of: /^([^(]+?)\s*\((.*)\)\s*$/),
                let name = names.find(String(bare.output.1)),
                let target = PositionNumbers(reading: "evolving " + bare.output.2).target.first
            else { continue }
            targets.append((name, target))
        }
        var seen: Set<String> = []
        return targets.compactMap { name, target in
            guard let now = nodes.first(where: { $0.name == name })?.evolution.value, target > now,
                seen.insert(name).inserted
            else { return nil }
            return MapDraft.Evolution(name: name, target: target)
        }
    }
}

extension MapDraft.Node {
    /// A described component.
    fileprivate init(_ component: MapReport.Described, _ order: AxisOrder) {
        self.init(component.name)
        take(PositionNumbers(reading: component.position).numbers, order)
        if case .labelled(_, let evolution?) = PositionNumbers(reading: component.stage).numbers,
            self.evolution == .absent
        {
            self.evolution = .stated(evolution)
        }
        if visibility == .absent, let (value, words) = VisibilityWords.read(component.position) {
            visibility = .inferred(value, from: "“\(words)”")
        }
        if evolution == .absent, let stage = StageSpan(reading: component.stage) {
            evolution = .inferred(stage.middle, from: "stage “\(component.stage)”")
        }
        source = component.position.isEmpty ? nil : component.position
    }

    /// An anchor that the report does not describe as a component.
    fileprivate init(anchor name: String, _ numbers: PositionNumbers.Numbers, _ order: AxisOrder) {
        self.init(name)
        take(numbers, order)
        if case .pair(let first, let second) = numbers {
            source = "\(MapNumber.text(first)), \(MapNumber.text(second))"
        }
    }

    private mutating func take(_ numbers: PositionNumbers.Numbers, _ order: AxisOrder) {
        switch numbers {
        case .labelled(let visibility, let evolution):
            if let visibility { self.visibility = .stated(visibility) }
            if let evolution { self.evolution = .stated(evolution) }
        case .pair(let first, let second):
            guard let place = order.place(first, second) else { return }
            visibility = .stated(place.visibility)
            evolution = .stated(place.evolution)
        case .none: break
        }
    }
}
