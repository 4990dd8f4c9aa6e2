import Diagnostics
package import Lessons

extension MapDraft {
    /// A draft from a lesson plan: its key concepts as components, and a placeholder for the anchor.
    ///
    /// A plan says nothing of places or links, so the draft has none; and objectives are tasks, not components.
    package init(of plan: LessonPlan) {
        let title = plan.title?.value ?? "Untitled lesson"
        var seen: Set<String> = []
        let names = plan.keyConcepts.map(\.value).filter { seen.insert($0.lowercased()).inserted }
        self.init(
            title: title,
            remarks: [
                "Draft from a lesson plan. The components are its key concepts; nothing is placed and nothing is linked yet."
            ] + Self.howToGoOn + [Self.placeholderRemark],
            anchors: [Node(Self.placeholder)],
            components: names.map { Node($0) }
        )
    }

    /// The anchor of a draft whose source names nobody.
    static let placeholder = "User"
    static let placeholderRemark = "\"\(placeholder)\" stands for whoever has the need: name the real one."

    /// What to do with components that have no place, and how links are written.
    static let howToGoOn = [
        "OnlineWardleyMaps draws what has no coordinates at the upper left: drag it, or write [visibility, evolution],",
        "both from 0 to 1, behind the name. Links are written A->B, from the one that needs to the one that is needed.",
    ]
}
