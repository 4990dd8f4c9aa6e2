/// The layouts of reports that Lectern brings along, and the user's own, which go first.
///
/// A layout is a Mustache text, named after what it prints and how: "summary.html.mustache". `style.css` is what the HTML pages look
/// like. What a layout is given is told in the guide `report-layouts`.
package struct ReportLayouts: Sendable {
    /// The user's own, by file name.
    package let own: [String: String]

    /// - Parameter own: texts by file name. They hide built-in ones of the same name; what is word for word a built-in one
    ///   is none of the user's own.
    package init(own: [String: String] = [:]) {
        self.own = own.filter { name, text in
            Self.builtIn.first { $0.name == name }.map { Array(text.utf8) != $0.bytes } ?? true
        }
    }

    /// The layout of a file name; the user's own before the built-in one.
    package func layout(named name: String) -> Layout? {
        if let text = own[name] { return Layout(name: name, text: text, isBuiltIn: false) }
        guard let bytes = Self.builtIn.first(where: { $0.name == name })?.bytes else { return nil }
        return Layout(name: name, text: String(decoding: bytes, as: UTF8.self), isBuiltIn: true)
    }

    /// One layout.
    package struct Layout: Hashable, Sendable {
        /// The file's name.
        package let name: String
        package let text: String
        /// Whether Lectern brings it along.
        package let isBuiltIn: Bool
    }

    /// The name of the style sheet.
    package static let style = "style.css"

    /// Every file name that can be replaced, in alphabetical order.
    package static var names: [String] { builtIn.map(\.name).sorted() }

    /// The one list of the files in `reports`. A test compares it with the folder.
    private static let builtIn: [(name: String, bytes: [UInt8])] = [
        ("handout.html.mustache", PackageResources.handout_html_mustache),
        ("handout.md.mustache", PackageResources.handout_md_mustache),
        ("run-sheet.html.mustache", PackageResources.run_sheet_html_mustache),
        ("style.css", PackageResources.style_css),
        ("summary.html.mustache", PackageResources.summary_html_mustache),
        ("summary.md.mustache", PackageResources.summary_md_mustache),
        ("team.html.mustache", PackageResources.team_html_mustache),
        ("team.md.mustache", PackageResources.team_md_mustache),
    ]
}
