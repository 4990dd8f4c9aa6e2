package import Diagnostics

extension Deck {
    /// The deck as Marp shows it rightly: front matter at the head, the slides in their author's own words with all
    /// their marks, and nothing that is no slide.
    /// - Parameter source: the file that the deck was read from.
    package func markdown(from source: SourceText) -> String {
        var settings = settings
        if !settings.contains(where: { $0.name == "marp" }) {
            settings.insert(.init(name: "marp", value: "true"), at: 0)
        }
        let head = "---\n" + settings.map { "\($0.name): \($0.value)\n" }.joined() + "---\n\n"
        return head + slides.map { source[$0.range] }.joined(separator: "\n\n---\n\n") + "\n"
    }
}
