/// A Wardley map report: prose about a map that is not there, in fourteen sections with fixed headings.
package struct MapReport: Hashable, Sendable {
    package var title: String
    /// What stands behind `**Anchor:**`.
    package var anchorSentence: String?
    /// The components that the report describes, usually only some of the map's.
    package var components: [Described] = []
    /// The items of “Key Evolving Components”.
    package var evolving: [String] = []
    /// The items of “Critical Paths”: chains of names.
    package var paths: [String] = []

    package init(title: String) {
        self.title = title
    }

    /// A component as the report describes it.
    package struct Described: Hashable, Sendable {
        package var name: String
        /// “High visibility (0.85) with moderate maturity (0.65)”; empty where missing.
        package var position = ""
        /// “Product (+rental)”; empty where missing.
        package var stage = ""

        package init(_ name: String, position: String = "", stage: String = "") {
            self.name = name
            self.position = position
            self.stage = stage
        }
    }
}
