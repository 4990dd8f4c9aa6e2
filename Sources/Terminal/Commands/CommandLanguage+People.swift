import Lessons
import Workshop

extension CommandLanguage {
    /// `NAME to TEAM`, `NAME to none`.
    func move(_ text: String) throws(CommandFault) -> TypedCommand {
        let (learner, name) = try takeLearner(text, before: "to", of: .move)
        if name.lowercased() == "none", session.team(named: name) == nil {
            return .facilitator(.move(learner, to: nil))
        }
        guard let team = session.team(named: name.withoutQuotes) else {
            throw .unknownTeam(name.withoutQuotes, nearest: Nearest.to(name, among: session.teams.map(\.name)))
        }
        return .facilitator(.move(learner, to: team.id))
    }

    /// `NAME to NAME`.
    func rename(_ text: String) throws(CommandFault) -> TypedCommand {
        let (learner, name) = try takeLearner(text, before: "to", of: .rename)
        return .facilitator(.rename(learner, name: name.withoutQuotes))
    }

    /// `NAME into NAME`: the second stays.
    func merge(_ text: String) throws(CommandFault) -> TypedCommand {
        let (learner, name) = try takeLearner(text, before: "into", of: .merge)
        let (other, rest) = try takeLearner(name, until: .blank, mayJoin: false)
        guard rest.isEmpty else { throw .tooMuch(.merge, rest) }
        guard other != learner else { throw .oneAlready(name.withoutQuotes) }
        return .facilitator(.merge(learner, into: other))
    }

    /// `NAME`.
    func remove(_ text: String) throws(CommandFault) -> TypedCommand {
        guard !text.isEmpty else { throw .wrongForm(.remove) }
        let (learner, rest) = try takeLearner(text, until: .blank, mayJoin: false)
        guard rest.isEmpty else { throw .tooMuch(.remove, rest) }
        return .facilitator(.remove(learner))
    }

    /// A learner's name, a word behind it, and what follows that.
    private func takeLearner(
        _ text: String,
        before joint: String,
        of word: CommandWord
    ) throws(CommandFault) -> (LearnerID, rest: String) {
        guard !text.isEmpty else { throw .wrongForm(word) }
        let (learner, rest) = try takeLearner(text, until: .blank, mayJoin: false)
        let found = rest.prefix { !$0.isWhitespace }
        let name = rest[found.endIndex...].trimmedBlanks
        guard found.lowercased() == joint, !name.isEmpty else { throw .wrongForm(word) }
        return (learner, name)
    }
}
