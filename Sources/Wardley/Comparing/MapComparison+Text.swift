extension MapComparison {
    /// The changes as text for people: one line each, `+` for what came, `-` for what went, `~` for what changed.
    package var text: String {
        var lines: [String] = []
        if oldTitle != newTitle { lines.append("~ title: “\(oldTitle ?? "")” → “\(newTitle ?? "")”") }
        lines += added.map { "+ \($0)" }
        lines += removed.map { "- \($0)" }
        lines += renamed.map { "~ \($0.from) → \($0.to)" }
        lines += moved.map { "~ \($0.name): \($0.phrase)" }
        lines += evolutions.map(Self.phrase)
        lines += addedLinks.map { "+ \($0.phrase)" }
        lines += removedLinks.map { "- \($0.phrase)" }
        lines += changedLinks.map { "~ \($0.phrase)" }
        lines += remarks.map { "~ " + $0 }
        if lines.isEmpty { return "The maps say the same.\n" }
        return lines.map { $0.replacing("\n", with: " ") + "\n" }.joined()
    }

    private static func phrase(_ change: EvolutionChange) -> String {
        let name = change.newName.map { " as “\($0)”" } ?? ""
        switch (change.from, change.to) {
        case (nil, let to?): return "+ \(change.name) evolves to \(MapNumber.text(to))\(name)"
        case (let from?, let to?):
            return "~ \(change.name) evolves to \(MapNumber.text(to))\(name), was \(MapNumber.text(from))"
        case (let from?, nil): return "- \(change.name) evolves to \(MapNumber.text(from))"
        case (nil, nil): return "~ \(change.name)"
        }
    }
}

extension MapComparison.LinkChange {
    fileprivate var phrase: String {
        "\(from) -> \(to)" + (context.map { "; \($0)" } ?? "")
    }
}

extension MapComparison.Move {
    /// How far it moved, and across which stage line.
    fileprivate var phrase: String {
        var parts: [String] = []
        if alongEvolution != 0 {
            parts.append("\(MapNumber.text(abs(alongEvolution))) \(alongEvolution > 0 ? "right" : "left")")
        }
        if alongVisibility != 0 {
            parts.append("\(MapNumber.text(abs(alongVisibility))) \(alongVisibility > 0 ? "up" : "down")")
        }
        let stages = fromStage.flatMap { from in toStage.map { ", \(from) → \($0)" } } ?? ""
        return parts.joined(separator: " and ") + stages
    }
}
