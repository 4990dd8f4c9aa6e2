import Diagnostics

/// Makes the question that a plan does not quote out of the words in which it asks for one.
enum OpeningPrompt {
    /// "… gather initial thoughts on hidden costs." becomes "What are your first thoughts on hidden costs?"; where the
    /// plan names no topic, its title is the topic.
    static func make(from words: String, _ plan: LessonPlan) -> String {
        let topic = topic(in: words) ?? plan.title?.value ?? "today's subject"
        return "What are your first thoughts on \(topic)?"
    }

    /// What follows "thoughts on", "opinions about" and the like, to the end of the clause.
    private static func topic(in words: String) -> String? {
        let clause = words.split { $0 == "." || $0 == ";" }.first { nouns.contains(where: $0.lowercased().contains) }
        guard let tokens = clause?.split(separator: " "),
            let noun = tokens.firstIndex(where: { token in nouns.contains { token.lowercased().hasPrefix($0) } }),
            let link = tokens[noun...].firstIndex(where: { links.contains($0.lowercased()) }), link <= noun + 4
        else { return nil }
        let topic = tokens[(link + 1)...].joined(separator: " ")
        return (3...90).contains(topic.count) ? topic : nil
    }

    private static let nouns = [
        "thought", "opinion", "perspective", "idea", "impression", "reaction", "perception", "understanding", "insight",
        "experience", "response",
    ]
    private static let links: Set<String> = ["on", "about", "of", "regarding", "concerning"]
}
