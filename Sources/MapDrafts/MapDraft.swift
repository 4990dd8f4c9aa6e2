import Wardley

/// A Wardley map as far as a document can honestly supply one: to be finished by people in OnlineWardleyMaps.
///
/// What the document does not say is not invented: a component without a place stays without coordinates, and the
/// draft says so in its comments.
package struct MapDraft: Hashable, Sendable {
    package var title: String
    /// What a reader of the draft has to know, as comment lines at the top.
    package var remarks: [String]
    /// Whose need the map serves.
    package var anchor: String
    /// The names of the components, in the order of the document, each once.
    package var components: [String]

    package init(title: String, remarks: [String], anchor: String, components: [String]) {
        self.title = title
        self.remarks = remarks
        self.anchor = anchor
        self.components = components
    }
}

extension MapDraft {
    /// The draft as text that OnlineWardleyMaps reads without an error.
    package var text: String {
        let head = [MapText.title(title)] + remarks.map(MapText.comment)
        let nodes = [MapText.anchor(MapName(anchor)), ""] + components.map { MapText.component(MapName($0)) }
        return (head + [""] + nodes + ["", "style wardley"]).joined(separator: "\n") + "\n"
    }
}
