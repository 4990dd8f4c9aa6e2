/// The template files that Lectern brings along, and those of the user's own, which go first.
///
/// The library reads no folder itself: whoever makes it hands it the texts of the user's files.
package struct TemplateLibrary: Sendable {
    private let own: [String: String]

    /// - Parameter own: texts by name, without folder and ending ("exit-ticket"). They hide built-in ones of the same name.
    package init(own: [String: String] = [:]) {
        self.own = own
    }

    /// The template of a name; the user's own before the built-in one. Case and an ending `.md` do not matter.
    package func activity(named name: String) -> Template? {
        let name = Self.bare(name)
        if let text = own.first(where: { Self.bare($0.key) == name })?.value {
            return Template(name: name, text: text, isBuiltIn: false)
        }
        guard let bytes = BuiltInTemplates.activities.first(where: { $0.name == name })?.bytes else { return nil }
        return Template(name: name, text: String(decoding: bytes, as: UTF8.self), isBuiltIn: true)
    }

    /// Every name that `activity(named:)` finds, in alphabetical order.
    package var activityNames: [String] {
        Set(own.keys.map(Self.bare) + BuiltInTemplates.activities.map(\.name)).sorted()
    }

    /// The starting map of a name. Case and an ending `.owm` do not matter.
    package func map(named name: String) -> Template? {
        let name = Self.bare(name)
        guard let bytes = BuiltInTemplates.maps.first(where: { $0.name == name })?.bytes else { return nil }
        return Template(name: name, text: String(decoding: bytes, as: UTF8.self), isBuiltIn: true)
    }

    /// Every name that `map(named:)` finds, in alphabetical order.
    package var mapNames: [String] {
        BuiltInTemplates.maps.map(\.name).sorted()
    }

    /// The page of a name on how to write something. Case and an ending `.md` do not matter.
    package func guide(named name: String) -> Template? {
        let name = Self.bare(name)
        guard let bytes = BuiltInTemplates.guides.first(where: { $0.name == name })?.bytes else { return nil }
        return Template(name: name, text: String(decoding: bytes, as: UTF8.self), isBuiltIn: true)
    }

    /// Every name that `guide(named:)` finds, in alphabetical order.
    package var guideNames: [String] {
        BuiltInTemplates.guides.map(\.name).sorted()
    }

    /// A lesson plan to fill in, as Markdown. It has every part of a plan, and nothing wrong with it.
    package static var blankPlan: [UInt8] { PackageResources.blank_plan_md }

    private static func bare(_ name: String) -> String {
        let name = name.lowercased()
        for ending in [".md", ".owm"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return name
    }
}

/// One template file.
package struct Template: Hashable, Sendable {
    /// Its name without folder and ending: "opening-poll".
    package let name: String
    /// An activity is Markdown in the grammar of plans; a map is OnlineWardleyMaps text.
    package let text: String
    /// Whether Lectern brings it along.
    package let isBuiltIn: Bool
}
