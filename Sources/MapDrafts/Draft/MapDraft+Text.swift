package import Wardley

extension MapDraft {
    /// The draft as text that OnlineWardleyMaps reads without an error.
    package var text: String {
        var groups = [[MapText.title(title)] + remarks.map { Self.comment($0) }]
        groups.append(anchors.map { Self.line(MapText.anchor(MapName($0.name), at: $0.position), $0) })
        groups.append(components.map { Self.line(MapText.component(MapName($0.name), at: $0.position), $0) })
        groups.append(evolutions.map { MapText.evolve(MapName($0.name), to: $0.target) })
        groups.append(links.map(Self.line))
        groups.append(["style wardley"])
        return groups.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func line(_ statement: String, _ node: Node) -> String {
        node.comment.map { "\(statement) \(comment($0))" } ?? statement
    }

    private static func line(_ link: Link) -> String {
        let statement = MapText.link(MapName(link.start), MapName(link.end))
        return link.remark.map { "\(statement) \(comment($0))" } ?? statement
    }

    /// A comment that opens no block, also for programs that look for blocks inside comments.
    private static func comment(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return MapText.comment(line.replacing("/*", with: "/ *").replacing("*/", with: "* /"))
    }
}

extension MapDraft.Node {
    /// Where the draft puts it: nowhere if the source says nothing of its place; in the middle of the axis that the
    /// source says nothing of, because OnlineWardleyMaps takes both coordinates or none.
    package var position: MapPosition? {
        guard visibility.value != nil || evolution.value != nil else { return nil }
        return MapPosition(visibility: visibility.value ?? 0.5, evolution: evolution.value ?? 0.5)
    }

    /// Its own remark, or where the place comes from and the source's own words for it. Nothing where there are none.
    fileprivate var comment: String? {
        if let remark { return remark }
        guard let source else { return visibility == .absent && evolution == .absent ? nil : marks }
        return "\(marks); “\(source)”"
    }

    private var marks: String {
        if visibility.mark == evolution.mark { return "both \(visibility.mark)" }
        return "visibility \(visibility.mark), evolution \(evolution.mark)"
    }
}
