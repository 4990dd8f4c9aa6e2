/// A deck to show.
package struct Slides: Hashable, Sendable, Codable {
    /// The deck's file as the plan names it, beside the plan.
    package var file: String

    package init(file: String) {
        self.file = file
    }
}
