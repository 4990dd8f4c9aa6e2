import Diagnostics

/// Makes the question that a plan does not quote out of the words in which it asks for one. Where the plan names no
/// topic, its title is the topic.
enum OpeningPrompt {
    /// "… gather initial thoughts on hidden costs." becomes "What are your first thoughts on hidden costs?"
    static func question(from words: String, _ plan: LessonPlan) -> String {
        "What are your first thoughts on \(topic(in: words, plan))?"
    }

    /// "… a poll on repair priorities" becomes "Repair priorities: which of these would you put first?"
    static func choice(from words: String, _ plan: LessonPlan) -> String {
        "\(topic(in: words, plan).capitalisedAtStart): which of these would you put first?"
    }

    /// "… gauge initial understanding of stock keeping" becomes "How well do you know stock keeping?"
    static func knowledge(from words: String, _ plan: LessonPlan) -> String {
        "How well do you know \(topic(in: words, plan))?"
    }

    /// "… word clouds of budgeting concerns" becomes "What comes to mind first: budgeting concerns?"
    static func words(from words: String, _ plan: LessonPlan) -> String {
        "What comes to your mind first on \(topic(in: words, plan))?"
    }

    private static func topic(in words: String, _ plan: LessonPlan) -> String {
        topic(in: words) ?? plan.title?.value ?? "today's subject"
    }

    /// What follows "thoughts on", "opinions about" and the like, to the end of the clause.
    private static func topic(in words: String) -> String? {
        // A field of megabytes names no topic that could be asked.
        let clauses = words.prefix(2_000).split { $0 == "." || $0 == ";" || $0 == "?" }
        for clause in clauses where nouns.contains(where: clause.lowercased().contains) {
            let tokens = clause.split(separator: " ")
            let link = tokens.indices.first { index in
                links.contains(tokens[index].lowercased())
                    && tokens[max(0, index - 5)..<index].contains { token in
                        nouns.contains { token.lowercased().hasPrefix($0) }
                    }
            }
            guard let link else { continue }
            let rest = tokens[(link + 1)...].prefix { !ends.contains($0.lowercased()) }
            let topic = rest.joined(separator: " ").addressed
            if (3...90).contains(topic.count) { return topic }
        }
        return nil
    }

    private static let nouns = [
        "thought", "opinion", "perspective", "idea", "impression", "reaction", "perception", "understanding", "insight",
        "experience", "response", "cloud", "survey", "polling", "hypothes",
    ]
    private static let links: Set<String> = ["on", "about", "of", "regarding", "concerning", "with"]
    /// Where a clause goes on to something else.
    private static let ends: Set<String> = ["using", "through", "via", "while"]
}

/// What a plan has assessed by those who are there: "self-assessment of their organisation's data quality".
enum SelfAssessedThing {
    /// - Returns: "your organisation's data quality"; `nil` where learners assess what they learned.
    static func named(in words: String) -> String? {
        let tokens = words.prefix(2_000).split { $0 == " " }.map(String.init)
        let folded = tokens.map { $0.lowercased().replacing("-", with: "") }
        for index in tokens.indices.dropLast(2) where folded[index].hasPrefix("selfassess") && folded[index + 1] == "of"
        {
            let rest = tokens[(index + 2)...].prefix { !ends.contains($0.lowercased()) }
            var thing: [String] = []
            for token in rest {
                thing.append(token.filter { !marks.contains($0) })
                if let last = token.last, marks.contains(last) { break }
            }
            let topic = thing.joined(separator: " ").addressed
            let isLearning = ["understanding", "learn", "objective", "knowledge"].contains {
                topic.lowercased().contains($0)
            }
            if (3...90).contains(topic.count), !isLearning { return topic }
        }
        return nil
    }

    private static let ends: Set<String> = ["and", "using", "with", "through", "by", "based"]
    private static let marks: Set<Character> = [".", ",", ";", ":"]
}

extension String {
    /// In the words in which learners are spoken to: "their" and "participants'" become "your".
    var addressed: String {
        split(separator: " ").map { word in
            ["their", "participants'", "participants’", "learners'", "learners’"].contains(word.lowercased())
                ? "your" : word
        }
        .joined(separator: " ")
    }

    var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }

    /// With a small letter at its start, unless the first word is an abbreviation.
    var lowercasedAtStart: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
