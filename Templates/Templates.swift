/// The template files that Lectern brings along, and those of the user's own, which go first.
///
/// The library reads no folder itself: whoever makes it hands it the user's files.
package struct TemplateLibrary: Sendable {
    private let ownActivities: [String: Template]
    private let ownMaps: [String: Template]

    /// - Parameter files: the user's own, by path. They hide built-in ones of the same name, unless they are the same
    ///   word for word; of two of the same name the first counts. A file that ends in `.owm` is a map, any other an activity.
    package init(files: [(path: String, bytes: [UInt8])]) {
        var activities: [String: Template] = [:]
        var maps: [String: Template] = [:]
        for file in files where !Self.isLecterns(file.bytes) {
            let fileName = file.path.split(separator: "/").last.map(String.init) ?? file.path
            let name = Self.bare(fileName)
            let template = Template(name: name, bytes: file.bytes, origin: .file(path: file.path))
            if fileName.lowercased().hasSuffix(".owm") {
                maps[name] = maps[name] ?? template
            } else {
                activities[name] = activities[name] ?? template
            }
        }
        ownActivities = activities
        ownMaps = maps
    }

    /// - Parameter own: texts of activities by name, without folder and ending ("exit-ticket").
    package init(own: [String: String] = [:]) {
        self.init(files: own.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
    }

    /// The template of a name; the user's own before the built-in one. Case and an ending `.md` do not matter.
    package func activity(named name: String) -> Template? {
        let name = Self.bare(name)
        return ownActivities[name] ?? Self.builtIn(name, among: BuiltInTemplates.activities)
    }

    /// Every name that `activity(named:)` finds, in alphabetical order.
    package var activityNames: [String] {
        Set(ownActivities.keys).union(BuiltInTemplates.activities.map(\.name)).sorted()
    }

    /// The starting map of a name; the user's own before the built-in one. Case and an ending `.owm` do not matter.
    package func map(named name: String) -> Template? {
        let name = Self.bare(name)
        return ownMaps[name] ?? Self.builtIn(name, among: BuiltInTemplates.maps)
    }

    /// Every name that `map(named:)` finds, in alphabetical order.
    package var mapNames: [String] {
        Set(ownMaps.keys).union(BuiltInTemplates.maps.map(\.name)).sorted()
    }

    /// The page of a name on how to write something. Case and an ending `.md` do not matter.
    package func guide(named name: String) -> Template? {
        Self.builtIn(Self.bare(name), among: BuiltInTemplates.guides)
    }

    /// Every name that `guide(named:)` finds, in alphabetical order.
    package var guideNames: [String] {
        BuiltInTemplates.guides.map(\.name).sorted()
    }

    /// A lesson plan to fill in, as Markdown. It has every part of a plan, and nothing wrong with it.
    package static var blankPlan: [UInt8] { PackageResources.blank_plan_md }

    /// Whether Lectern brings along an activity or a map of that name, which an own one hides.
    package static func hasBuiltIn(_ name: String) -> Bool {
        (BuiltInTemplates.activities + BuiltInTemplates.maps).contains { $0.name == name }
    }

    /// Whether a file is one of those that Lectern brings along, unchanged: then it hides nothing.
    private static func isLecterns(_ bytes: [UInt8]) -> Bool {
        let builtIn = BuiltInTemplates.activities + BuiltInTemplates.maps + BuiltInTemplates.guides
        return bytes == blankPlan || builtIn.contains { $0.bytes == bytes }
    }

    private static func builtIn(_ name: String, among files: [(name: String, bytes: [UInt8])]) -> Template? {
        files.first { $0.name == name }.map { Template(name: name, bytes: $0.bytes, origin: .builtIn) }
    }

    private static func bare(_ name: String) -> String {
        let name = name.lowercased()
        for ending in [".md", ".owm"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return name
    }
}

/// One template file.
package struct Template: Hashable, Sendable {
    /// Its name in lower case, without folder and ending: "opening-poll".
    package let name: String
    /// An activity is Markdown in the grammar of plans; a map is OnlineWardleyMaps text.
    package let bytes: [UInt8]
    package let origin: Origin

    package init(name: String, bytes: [UInt8], origin: Origin) {
        self.name = name
        self.bytes = bytes
        self.origin = origin
    }

    /// Where a template comes from.
    package enum Origin: Hashable, Sendable {
        /// Lectern brings it along.
        case builtIn
        /// A file of the user's own.
        case file(path: String)
    }
}

extension Template {
    /// Its text; what is not valid UTF-8 becomes U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What messages call the file: its path, or `built-in/opening-poll.md`.
    package var place: String {
        switch origin {
        case .builtIn: "built-in/\(name).md"
        case .file(let path): path
        }
    }

    /// What the template is for, in its author's words: of a map the first comment, of anything else the first paragraph
    /// behind its title; `nil` without one.
    package var purpose: String? {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        let comment = lines.first { $0.hasPrefix("//") }?.drop { $0 == "/" || $0 == " " }
        return (comment ?? lines.first { !$0.hasPrefix("#") }).map(String.init)
    }
}
