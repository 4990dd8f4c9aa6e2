import Lessons
import Workshop

// Learners, and what those without a phone hand in for reflections and rubrics, typed by the facilitator.

extension CommandLanguage {
    /// `NAME [in TEAM]`; where a name holds " in " the last one counts, unless the name stands in quotation marks.
    /// A team that nobody has named yet comes to be, unless it looks like a slip in the name of one that is there.
    func join(_ text: String) throws(CommandFault) -> TypedCommand {
        var name = text
        var team: String?
        if let range = text.ranges(of: /\s+in\s+/.ignoresCase()).last {
            name = text[..<range.lowerBound].trimmedBlanks
            team = text[range.upperBound...].withoutQuotes
        }
        guard !name.withoutQuotes.isEmpty else { throw .wrongForm(.join) }
        if let team, session.team(named: team) == nil,
            let nearest = Nearest.to(team, among: session.teams.map(\.name))
        {
            throw .teamLikeAnother(team, nearest: nearest)
        }
        return .facilitator(.join(name: name.withoutQuotes, team: team))
    }

    /// `NAME 1: TEXT`.
    func reflect(_ text: String) throws(CommandFault) -> TypedCommand {
        guard text.contains(":") else { throw .wrongForm(.reflect) }
        let (named, rest) = takeActivity(text)
        let activity = try open(for: .reflect, named: named) {
            if case .reflection = $0 { true } else { false }
        }
        let (learner, answer) = try takeLearner(rest, until: .blank, for: .reflect)
        let parts = answer.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let question = Int(parts[0].trimmedBlanks) else { throw .wrongForm(.reflect) }
        return .perform(
            .answerReflection(activity.id, question: question, text: parts[1].trimmedBlanks),
            by: .learner(learner)
        )
    }

    /// `NAME TEAM: 3 2 - 4 // TEXT`.
    func score(_ text: String) throws(CommandFault) -> TypedCommand {
        guard text.contains(":") else { throw .wrongForm(.score) }
        let (named, rest) = takeActivity(text)
        let activity = try open(for: .score, named: named) {
            if case .rubric = $0 { true } else { false }
        }
        let (learner, target) = try takeLearner(rest, until: .blank, for: .score)
        let own = target.prefix { $0 != ":" }
        if own.trimmedBlanks.lowercased() == "own", session.team(named: "own") == nil {
            let sheet = try Self.sheet(target[own.endIndex...].dropFirst().trimmedBlanks)
            return .perform(.scoreOwnTeam(activity.id, sheet: sheet), by: .learner(learner))
        }
        let (team, scores) = try takeTeam(target, until: .colon)
        return .perform(.score(activity.id, team: team, sheet: try Self.sheet(scores)), by: .learner(learner))
    }

    private static func sheet(_ text: String) throws(CommandFault) -> ScoreSheet {
        let parts = text.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
        let words = (parts.first ?? "").split { $0.isWhitespace || $0 == "," || $0 == ";" }
        var scores: [Int?] = []
        for word in words {
            let isNone = word == "-" || word == "–"
            guard isNone || Int(word) != nil else { throw .notScores(text) }
            scores.append(isNone ? nil : Int(word))
        }
        guard !scores.isEmpty else { throw .notScores(text) }
        return ScoreSheet(scores: scores, comment: parts.count > 1 ? parts[1].trimmedBlanks : nil)
    }
}
