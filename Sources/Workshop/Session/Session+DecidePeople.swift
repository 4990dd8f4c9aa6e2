// Commands about teams and learners.

extension Session {
    func join(_ typedName: String, _ typedTeam: String?) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        let name = try CleanName.from(typedName)
        guard learner(named: name) == nil else { throw .nameTaken(name) }
        // A field left empty on a form is no team.
        guard let typedTeam, !typedTeam.withoutControls(keepingLines: false).trimmed.isEmpty else {
            return joined(name, nil)
        }
        let teamName = try CleanName.from(typedTeam)
        if let team = team(named: teamName) { return joined(name, team.id) }
        return [.teamAdded(nextTeam, name: teamName)] + joined(name, nextTeam)
    }

    /// The last event says who has joined: it carries the request, and whoever asks again reads it.
    private func joined(_ name: String, _ team: TeamID?) -> [Event.Body] {
        reviewsDrawn(for: nextLearner, in: team) + [.learnerJoined(nextLearner, name: name, team: team)]
    }

    func addTeam(_ typedName: String) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        let name = try CleanName.from(typedName)
        guard team(named: name) == nil else { throw .teamNameTaken(name) }
        return [.teamAdded(nextTeam, name: name)]
    }

    func move(_ id: LearnerID, to team: TeamID?) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        guard let learner = learner(id) else { throw .unknownLearner }
        if let team, self.team(team) == nil { throw .unknownTeam(team.description) }
        return learner.team == team ? [] : [.learnerMoved(id, team: team)] + reviewsDrawn(for: id, in: team)
    }

    /// Once the session runs, a learner stays in a team until the facilitator moves them: or else one could leave a
    /// team to score it.
    func chooseTeam(_ id: TeamID, by learner: Learner) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        guard team(id) != nil else { throw .unknownTeam(id.description) }
        guard learner.team != id else { return [] }
        guard let own = learner.team.flatMap({ team($0) }), stage != .waiting else {
            return [.learnerMoved(learner.id, team: id)] + reviewsDrawn(for: learner.id, in: id)
        }
        throw .inTeamAlready(own.name)
    }

    func rename(_ id: LearnerID, to typed: String) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        guard let learner = learner(id) else { throw .unknownLearner }
        let name = try CleanName.from(typed)
        guard learner.name != name else { return [] }
        if let other = self.learner(named: name), other.id != id { throw .nameTaken(name) }
        return [.learnerRenamed(id, name: name)]
    }

    func merge(_ id: LearnerID, with other: LearnerID) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        guard let gone = learner(id), let kept = learner(other) else { throw .unknownLearner }
        guard id != other else { throw .mergeWithItself }
        guard kept.team == nil, let team = gone.team else { return [.learnersMerged(id, into: other)] }
        return [.learnersMerged(id, into: other)] + reviewsDrawn(for: other, in: team)
    }

    func sendOut(_ id: LearnerID) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        guard learner(id) != nil else { throw .unknownLearner }
        return [.learnerRemoved(id)]
    }
}
