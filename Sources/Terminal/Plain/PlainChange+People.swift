import Workshop

extension PlainChange {
    /// Teams and learners that are new, learners who changed their team.
    var people: [String] {
        // As a rule nobody came, left or moved; a room that votes asks many times a second.
        newTeams + (old.learners == new.learners ? [] : gone + newLearners + changed)
    }

    private var newTeams: [String] {
        let names = new.teams.dropFirst(old.teams.count).map(\.name)
        return names.isEmpty
            ? [] : [time(now) + "New \(names.count == 1 ? "team" : "teams"): \(names.joined(separator: ", "))."]
    }

    /// Who is somebody else now, or nobody any more.
    private var gone: [String] {
        let here = Set(new.learners.map(\.id))
        return old.learners.filter { !here.contains($0.id) }.map { learner in
            let other = new.person(learner.id)
            return time(now)
                + (other.map { "\(learner.name) and \($0.name) are one person now, \($0.name)." }
                    ?? "\(learner.name) is no longer in the session.")
        }
    }

    /// One by one, or as a number where many come at once.
    private var newLearners: [String] {
        let before = Set(old.learners.map(\.id))
        let joined = new.learners.filter { !before.contains($0.id) }
        guard joined.count > 3 else { return joined.map { time(now) + "\($0.name) joins\(team($0))." } }
        return [time(now) + "\(joined.count) learners join; \(new.learners.count) are here."]
    }

    private func team(_ learner: Session.Learner) -> String {
        learner.team.flatMap { new.team($0) }.map { " \($0.name)" } ?? ""
    }

    /// Another name, another team.
    private var changed: [String] {
        let before = Dictionary(uniqueKeysWithValues: old.learners.map { ($0.id, $0) })
        return new.learners.flatMap { after -> [String] in
            guard let before = before[after.id], before != after else { return [] }
            let name = before.name == after.name ? [] : ["\(before.name) is called \(after.name) now."]
            let place = after.team == nil ? "in no team" : "in\(team(after))"
            return (name + (before.team == after.team ? [] : ["\(after.name) is \(place) now."])).map { time(now) + $0 }
        }
    }
}
