import Workshop

extension PlainChange {
    /// Teams and learners that are new, learners who changed their team.
    var people: [String] {
        newTeams + newLearners + moved
    }

    private var newTeams: [String] {
        let names = new.teams.dropFirst(old.teams.count).map(\.name)
        return names.isEmpty
            ? [] : [time(now) + "New \(names.count == 1 ? "team" : "teams"): \(names.joined(separator: ", "))."]
    }

    /// One by one, or as a number where many come at once.
    private var newLearners: [String] {
        let joined = new.learners.dropFirst(old.learners.count)
        guard joined.count > 3 else { return joined.map { time(now) + "\($0.name) joins\(team($0))." } }
        return [time(now) + "\(joined.count) learners join; \(new.learners.count) are here."]
    }

    private func team(_ learner: Session.Learner) -> String {
        learner.team.flatMap { new.team($0) }.map { " \($0.name)" } ?? ""
    }

    private var moved: [String] {
        zip(old.learners, new.learners).compactMap { before, after in
            guard before.id == after.id, before.team != after.team else { return nil }
            return time(now) + "\(after.name) is " + (after.team == nil ? "in no team" : "in\(team(after))") + " now."
        }
    }
}
