/// The links that a report's critical paths state.
struct LinkChains {
    /// From the one that needs to the one that is needed, each once.
    private(set) var links: [MapDraft.Link] = []
    /// What the paths name and the report does not describe, in order.
    private(set) var otherNames: [String] = []

    private let names: ReportNames
    private let visibility: [String: Double]
    private let anchors: Set<String>
    private var others: [String: String] = [:]
    private var seen: Set<[String]> = []

    /// - Parameters:
    ///   - described: the nodes that the report describes or names as anchors.
    ///   - anchors: the names of the anchors among them.
    init(_ paths: [String], described: [MapDraft.Node], anchors: [String]) {
        names = ReportNames(described.map(\.name))
        visibility = Dictionary(
            described.compactMap { node in node.visibility.value.map { (node.name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        self.anchors = Set(anchors)
        for path in paths { add(path) }
    }

    /// Longer than any name in the reports (43 characters): a sentence with an arrow in it.
    private static let longestName = 60

    private mutating func add(_ path: String) {
        let steps = steps(of: path)
        guard steps.count >= 2, !steps.contains(where: \.isEmpty) else { return }
        let isUpwards = isUpwards(steps)
        for (start, end) in zip(steps, steps.dropFirst()) {
            for one in start {
                for other in end where one != other { addLink(one, other, isTurned: isUpwards) }
            }
        }
    }

    private mutating func addLink(_ start: String, _ end: String, isTurned: Bool) {
        let (from, to) = isTurned ? (end, start) : (start, end)
        guard seen.insert([from, to]).inserted else { return }
        let remark = isTurned ? "the report writes it the other way round" : nil
        links.append(MapDraft.Link(from, to, remark: remark))
    }

    /// The names of each step of a chain. Without an arrow, “A to B” is a chain only if both are known.
    private mutating func steps(of path: String) -> [[String]] {
        let arrows = path.replacing("→", with: "->").replacing("-->", with: "->")
        let words = arrows.split(separator: "->").map { $0.trimming(" .") }
        if words.count >= 2 { return words.map { names(in: $0) } }
        let parts = path.split(separator: " to ").map { $0.trimming(" .") }
        guard parts.count >= 2, parts.allSatisfy({ names.find($0) != nil }) else { return [] }
        return parts.map { names(in: $0) }
    }

    /// “Towers/Walls” is two names if both are described, and one name otherwise.
    private mutating func names(in step: String) -> [String] {
        if let name = names.find(step) { return [name] }
        let parts = step.split(separator: /\s*\/\s*|,\s*(?:and )?|\s+(?:and|&)\s+/).compactMap {
            names.find(String($0))
        }
        if parts.count >= 2, parts.count == step.split(separator: /\s*\/\s*|,\s*(?:and )?|\s+(?:and|&)\s+/).count {
            return parts
        }
        guard !step.isEmpty, step.count <= Self.longestName else { return [] }
        return [other(step)]
    }

    private mutating func other(_ name: String) -> String {
        let key = ReportName.loose(name)
        if let known = others[key] { return known }
        others[key] = name
        otherNames.append(name)
        return name
    }

    /// Whether a chain goes from what is needed to what needs it: its anchor comes last, or its ends are given such
    /// visibilities. The reports go both ways about equally often.
    private func isUpwards(_ steps: [[String]]) -> Bool {
        let first = steps[0]
        let last = steps[steps.count - 1]
        if first.contains(where: anchors.contains) { return false }
        if last.contains(where: anchors.contains) { return true }
        guard let start = first.compactMap({ visibility[$0] }).max(),
            let end = last.compactMap({ visibility[$0] }).max()
        else { return false }
        return end > start
    }
}

extension StringProtocol {
    fileprivate func trimming(_ characters: String) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
