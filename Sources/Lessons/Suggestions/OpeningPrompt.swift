import Diagnostics

/// Makes the question that a plan does not quote out of the words in which it asks for one. Where no field of Engage
/// names a topic, the lesson's title is the topic.
struct OpeningPrompt {
    /// What is asked about: "hidden costs".
    let topic: String
    /// Whether the plan names it where it asks; otherwise it is the lesson's title.
    let isNamed: Bool

    /// - Parameter words: the fields in which the plan may name the topic, the likeliest first.
    init(from words: [String], _ plan: LessonPlan) {
        let named = words.lazy.compactMap(Self.topic).first
        topic = named ?? Self.title(of: plan)
        isNamed = named != nil
    }

    /// "… gather initial thoughts on hidden costs." becomes "What are your first thoughts on hidden costs?"
    var question: String { "What are your first thoughts on \(topic)?" }

    /// "… a poll on repair priorities" becomes "Repair priorities: which of these would you put first?"
    var choice: String { "\(topic.capitalisedAtStart): which of these would you put first?" }

    /// "… gauge initial understanding of stock keeping" becomes "How well do you know stock keeping?"
    var knowledge: String { "How well do you know \(topic)?" }

    /// "… word clouds of budgeting concerns" becomes "What comes to your mind first on budgeting concerns?"
    var words: String { "What comes to your mind first on \(topic)?" }

    /// The title, or where it is long what stands in front of its colon.
    private static func title(of plan: LessonPlan) -> String {
        guard let title = plan.title?.value else { return "today's subject" }
        let head = title.prefix { $0 != ":" }
        return title.count > 60 && head.contains(" ") && head.count < title.count ? String(head) : title
    }

    /// What follows "thoughts on", "opinions about" and the like, to the end of the clause.
    private static func topic(in words: String) -> String? {
        // A field of megabytes names no topic that could be asked.
        let tokens = words.prefix(2_000).split(separator: " ")
        for index in tokens.indices.dropFirst() where isLink(tokens[index], behind: tokens[index - 1]) {
            let before = tokens[max(0, index - 5)..<index].reversed().prefix { !isClauseEnd($0) }
            guard before.contains(where: isNoun) else { continue }
            let topic = clause(tokens[(index + 1)...]).joined(separator: " ").addressed
            if (3...90).contains(topic.count), !generic.contains(topic.lowercased()) { return topic }
        }
        return nil
    }

    /// Words to the end of the clause, without the mark that ends it.
    private static func clause(_ tokens: ArraySlice<Substring>) -> [String] {
        var words: [String] = []
        for token in tokens {
            if ends.contains(token.lowercased()) { break }
            if words.last == "and", verbs.contains(token.lowercased()) { return words.dropLast() }
            guard isClauseEnd(token) else {
                words.append(String(token))
                continue
            }
            words.append(String(token.dropLast()))
            break
        }
        return words
    }

    /// "on" and the like; "with" only in "experience with".
    private static func isLink(_ token: Substring, behind last: Substring) -> Bool {
        let word = token.lowercased()
        return links.contains(word) || word == "with" && last.lowercased().hasPrefix("experience")
    }

    private static func isNoun(_ token: Substring) -> Bool {
        let token = token.lowercased()
        return nouns.contains { token.hasPrefix($0) }
    }

    private static func isClauseEnd(_ token: Substring) -> Bool {
        guard let last = token.last, [".", ";", "?", ","].contains(last) else { return false }
        return !abbreviations.contains(token.lowercased())
    }

    private static let nouns = [
        "thought", "opinion", "perspective", "idea", "impression", "reaction", "perception", "understanding", "insight",
        "response", "cloud", "survey", "poll", "hypothes", "experience",
    ]
    private static let links: Set<String> = ["on", "about", "of", "regarding", "concerning"]
    /// Where a clause goes on to something else.
    private static let ends: Set<String> = ["using", "through", "via", "while"]
    /// What "and" goes on to do.
    private static let verbs: Set<String> = ["discuss", "display", "identify", "share", "create"]
    private static let abbreviations: Set<String> = ["vs.", "e.g.", "i.e.", "etc."]
    /// What names no subject.
    private static let generic: Set<String> = ["scenario", "the scenario", "key concepts", "the topic", "the case"]
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
