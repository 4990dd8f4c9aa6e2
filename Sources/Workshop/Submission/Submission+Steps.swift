import Lessons

/// One command that an entry of a file leads to.
struct SubmissionStep: Hashable, Sendable {
    /// The entry's place in the file, from 1.
    var entry: Int
    var command: Command
    var by: Participant
    var request: RequestID
}

extension SubmissionFile {
    /// The commands by which learners come in whom the session does not know yet. Send these first, then the answers for
    /// the session that they led to. Entries that would lead to nothing else bring nobody in.
    func joins(in session: Session) -> [SubmissionStep] {
        let entries = entries.compactMap { try? $0.get() }
        let teams = Set(entries.compactMap { $0.team?.nameKey })
        var seen: Set<String> = []
        return entries.compactMap { entry in
            let commands = try? entry.commands(in: session) { name in
                // A team of this file has no number yet; any will do to see that the entry makes sense.
                session.team(named: name)?.id ?? (teams.contains(name.nameKey) ? TeamID(number: 1) : nil)
            }
            guard commands != nil, session.learner(named: entry.learner) == nil,
                seen.insert(entry.learner.nameKey).inserted
            else { return nil }
            return entry.step(.join(name: entry.learner, team: entry.team), by: .facilitator, part: "join")
        }
    }
}

extension SubmissionEntry {
    func answers(in session: Session) throws(SubmissionFault) -> [SubmissionStep] {
        let commands = try commands(in: session) { session.team(named: $0)?.id }
        guard let learner = session.learner(named: learner) else { throw fault(.refused(.unknownLearner)) }
        if let team, !team.trimmed.isEmpty, session.team(named: team)?.id != learner.team || learner.team == nil {
            let present = learner.team.flatMap { session.team($0)?.name }
            throw fault(.otherTeam(learner: learner.name, team: present, given: team), at: "team")
        }
        return commands.enumerated().compactMap { index, command in
            step(command, by: .learner(learner.id), part: commands.count == 1 ? nil : "\(index + 1)")
        }
    }

    /// Keys are at most 65 characters long, so there is always room for the part.
    fileprivate func step(_ command: Command, by participant: Participant, part: String?) -> SubmissionStep? {
        RequestID(part.map { "\(key)-\($0)" } ?? key).map {
            SubmissionStep(entry: number, command: command, by: participant, request: $0)
        }
    }

    func fault(_ reason: SubmissionFault.Reason, at path: String = "") -> SubmissionFault {
        SubmissionFault(entry: number, path: path, reason: reason)
    }
}
