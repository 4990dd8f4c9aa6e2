import Lessons
import Workshop

// What is typed to change the agenda ahead.

extension CommandLanguage {
    /// Nothing (what can be done), a proposal's number, or `spread`, `[take N] from PHASE`, `shorten BREAK`, `drop BREAK`,
    /// `cut ACTIVITY`, `move`; behind it `protect PHASE, PHASE` or `protect none`, and `because TEXT`.
    func replan(_ text: String) throws(CommandFault) -> TypedCommand {
        let (asked, reason) = Self.parted(text, at: /(^|\s+)because(\s+|$)/.ignoresCase())
        let (way, list) = Self.parted(asked, at: /(^|\s+)protect(\s+|$)/.ignoresCase())
        let protected = try list.map { (list) throws(CommandFault) in try self.protected(list) }
        guard !way.isEmpty else { return .proposals(protecting: protected) }
        var replan = try replan(way, protecting: protected)
        replan.reason = reason
        return .facilitator(.time(.replan(replan)))
    }

    private func replan(_ way: String, protecting named: [Int]?) throws(CommandFault) -> Replan {
        if let number = Int(way) { return try proposal(number, protecting: named) }
        let protected = named ?? session.protectedByDefault
        let word = way.prefix { !$0.isWhitespace }
        let rest = way[word.endIndex...].trimmedBlanks
        switch word.lowercased() {
        case "spread" where rest.isEmpty: return try needed(session.spread(protecting: protected, at: now))
        case "move" where rest.isEmpty: return session.moveEnd(at: now)
        case "from": return try take(nil, from: rest, protected)
        case "take":
            let (amount, name) = Self.parted(rest, at: /\s+from\s+/.ignoresCase())
            guard let name else { throw .wrongForm(.replan) }
            return try take(try Self.seconds(amount), from: name, protected)
        case "shorten":
            let index = try item(rest)
            return try filled(session.shorten(index, protecting: protected, at: now), index, protected)
        case "drop": return session.drop(try item(rest), protecting: protected)
        case "cut":
            let id = try activity(named: rest)
            guard let replan = session.cut(id, protecting: protected, at: now) else {
                throw .unknownActivity(rest, nearest: nil)
            }
            return replan
        case _: throw .wrongForm(.replan)
        }
    }

    private func proposal(_ number: Int, protecting protected: [Int]?) throws(CommandFault) -> Replan {
        let proposals = session.proposals(at: now, protecting: protected)
        guard !proposals.isEmpty else { throw .onTime }
        guard let proposal = proposals[number: number] else { throw .unknownProposal(number, of: proposals.count) }
        return proposal.replan
    }

    private func take(_ seconds: Int?, from name: String, _ protected: [Int]) throws(CommandFault) -> Replan {
        let index = try item(name)
        // More than it can give is for the session to refuse, which knows why.
        if let seconds { return Self.taking(seconds, from: index, .take, protected) }
        return try filled(session.take(from: index, protecting: protected, at: now), index, protected)
    }

    /// A replan that takes something; where its item can give nothing, one that the session refuses with the reason.
    private func filled(_ replan: Replan, _ index: Int, _ protected: [Int]) throws(CommandFault) -> Replan {
        guard replan.changes.isEmpty else { return replan }
        return try needed(Self.taking(session.neededSeconds(at: now), from: index, replan.rule, protected))
    }

    private func needed(_ replan: Replan) throws(CommandFault) -> Replan {
        guard session.neededSeconds(at: now) > 0 else { throw .onTime }
        return replan
    }

    private static func taking(_ seconds: Int, from index: Int, _ rule: Replan.Rule, _ protected: [Int]) -> Replan {
        Replan(
            rule: rule,
            changes: [Replan.Change(index: index, extendedSeconds: -seconds)],
            protected: protected
        )
    }

    private func protected(_ list: String) throws(CommandFault) -> [Int] {
        if list.lowercased() == "none" { return [] }
        return try list.split(separator: ",").map { (name) throws(CommandFault) in try item(name.trimmedBlanks) }
    }

    /// An item of the agenda by its title, whatever its letter case, or by its number from 1; where several have the title
    /// the next of them that is ahead.
    func item(_ name: String) throws(CommandFault) -> Int {
        let agenda = session.setup.agenda
        if let number = Int(name), agenda[number: number] != nil { return number - 1 }
        let titled = agenda.indices.filter { agenda[$0].title.harmless.lowercased() == name.withoutQuotes.lowercased() }
        if let index = titled.first(where: session.indicesAhead.contains) ?? titled.last { return index }
        throw .unknownItem(name, nearest: Nearest.to(name, among: agenda.map(\.title)))
    }

    /// What stands in front of the first match and behind it; `nil` behind where there is none.
    private static func parted(_ text: String, at mark: some RegexComponent) -> (String, String?) {
        guard let range = text.firstRange(of: mark) else { return (text.trimmedBlanks, nil) }
        return (text[..<range.lowerBound].trimmedBlanks, text[range.upperBound...].trimmedBlanks)
    }
}
