import Lessons
import Workshop

// In which order teams present, and what lies between.

extension CommandLanguage {
    /// `draw`, or teams parted by commas, the first first; those left out come last.
    func order(_ text: String) throws(CommandFault) -> TypedCommand {
        let (id, rest) = try slots(.order, text)
        if rest.lowercased() == "draw" { return arrange(id, session.drawnOrder(for: id, at: now)) }
        guard !rest.isEmpty else { throw .wrongForm(.order) }
        let named = try rest.split(separator: ",").map { (name) throws(CommandFault) in try team(name.trimmedBlanks) }
        return arrange(id, named + session.teamsInOrder(for: id).map(\.id).filter { !named.contains($0) })
    }

    /// `TEAM and TEAM`: each takes the other's place.
    func swap(_ text: String) throws(CommandFault) -> TypedCommand {
        let (id, rest) = try slots(.swap, text)
        guard let range = rest.firstRange(of: /\s+and\s+|\s*,\s*/.ignoresCase()) else { throw .wrongForm(.swap) }
        let first = try team(rest[..<range.lowerBound].trimmedBlanks)
        let second = try team(rest[range.upperBound...].trimmedBlanks)
        return arrange(
            id,
            session.teamsInOrder(for: id).map { $0.id == first ? second : $0.id == second ? first : $0.id }
        )
    }

    /// Nothing (whoever comes next) or a team: not now, at the end.
    func skip(_ text: String) throws(CommandFault) -> TypedCommand {
        let (id, rest) = try slots(.skip, text)
        let skipped = rest.isEmpty ? session.nextTeamToPresent(in: id)?.id : try team(rest)
        guard let skipped else { throw .noTeamLeft }
        return arrange(id, session.teamsInOrder(for: id).map(\.id).filter { $0 != skipped } + [skipped])
    }

    /// Minutes between two teams; 0 for none.
    func changeover(_ text: String) throws(CommandFault) -> TypedCommand {
        let (id, rest) = try slots(.changeover, text)
        let order = session.teamsInOrder(for: id).map(\.id)
        guard rest != "0" else { return .facilitator(.time(.arrange(id, SlotOrder(teams: order)))) }
        guard !rest.isEmpty else { throw .wrongForm(.changeover) }
        let seconds = try Self.seconds(rest)
        return .facilitator(.time(.arrange(id, SlotOrder(teams: order, changeoverSeconds: seconds))))
    }

    private func arrange(_ id: ActivityID, _ teams: [TeamID]) -> TypedCommand {
        let between = session.slotOrder(of: id).changeoverSeconds
        return .facilitator(.time(.arrange(id, SlotOrder(teams: teams, changeoverSeconds: between))))
    }

    private func team(_ name: String) throws(CommandFault) -> TeamID {
        guard let team = session.team(named: name.withoutQuotes) else {
            throw .unknownTeam(name, nearest: Nearest.to(name, among: session.teams.map(\.name)))
        }
        return team.id
    }

    /// The slots that a line is for: those named, selected, open, or the only ones; opened or not.
    private func slots(_ word: CommandWord, _ text: String) throws(CommandFault) -> (ActivityID, rest: String) {
        let (named, rest) = takeActivity(text)
        if let named { return (named, rest) }
        let all = session.setup.activities.filter { if case .slots = $0.kind { true } else { false } }.map(\.id)
        let open = all.first { session.activities[$0]?.status == .open }
        guard let id = all.first(where: { $0 == selected }) ?? open ?? all.first else { throw .nothingOpenFor(word) }
        return (id, rest)
    }
}
