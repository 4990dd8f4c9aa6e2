import Lessons

// Commands about activities: the facilitator's, then what learners hand in.

extension Session {
    func open(_ id: ActivityID) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        let (activity, state) = try known(id)
        guard state.status != .open else { throw .activityAlreadyOpen(title: activity.title) }
        return [.activityOpened(id)]
    }

    func close(_ id: ActivityID) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        _ = try openActivity(id)
        return [.activityClosed(id)]
    }

    func showResults(_ id: ActivityID) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        let (_, state) = try known(id)
        return state.showsResults ? [] : [.resultsShown(id)]
    }
}

extension Session {
    func answerPoll(_ id: ActivityID, _ choices: [Int], by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .poll(let poll) = activity.kind else { throw .wrongKind(title: activity.title) }
        let ballot = try poll.ballot(of: choices)
        return state.choices[learner.id] == ballot ? [] : [.pollAnswered(id, choices: ballot)]
    }

    func answerQuestion(_ id: ActivityID, _ typed: String, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .question = activity.kind else { throw .wrongKind(title: activity.title) }
        let text = try CleanText.from(typed)
        return state.texts[learner.id] == text ? [] : [.questionAnswered(id, text: text)]
    }

    func answerReflection(
        _ id: ActivityID,
        _ question: Int,
        _ typed: String,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .reflection(let questions) = activity.kind else { throw .wrongKind(title: activity.title) }
        guard question >= 1, question <= questions.count else {
            throw .unknownQuestion(question, of: questions.count)
        }
        let text = try CleanText.from(typed)
        if state.reflections[learner.id]?[question] == text { return [] }
        return [.reflectionAnswered(id, question: question, text: text)]
    }

    func score(
        _ id: ActivityID,
        _ teamID: TeamID,
        _ given: ScoreSheet,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (rubric, state) = try openRubric(id)
        guard let team = team(teamID) else { throw .unknownTeam(teamID.description) }
        guard learner.team != teamID else { throw .ownTeam(team.name) }
        let sheet = try rubric.sheet(of: given)
        return state.sheets[learner.id]?[teamID] == sheet ? [] : [.teamScored(id, team: teamID, sheet: sheet)]
    }

    func scoreOwnTeam(_ id: ActivityID, _ given: ScoreSheet, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (rubric, state) = try openRubric(id)
        guard let team = learner.team else { throw .noTeam }
        let sheet = try rubric.sheet(of: given)
        let isSame = state.ownSheets[learner.id] == sheet && state.ownSheetTeams[learner.id] == team
        return isSame ? [] : [.ownTeamScored(id, sheet: sheet)]
    }

    private func known(_ id: ActivityID) throws(Refusal) -> (Activity, ActivityState) {
        guard let activity = activity(id), let state = activities[id] else { throw .unknownActivity(id.rawValue) }
        return (activity, state)
    }

    private func openActivity(_ id: ActivityID) throws(Refusal) -> (Activity, ActivityState) {
        try refuseWhenEnded()
        let (activity, state) = try known(id)
        switch state.status {
        case .waiting: throw .activityNotOpen(title: activity.title)
        case .closed: throw .activityClosed(title: activity.title)
        case .open: return (activity, state)
        }
    }

    private func openRubric(_ id: ActivityID) throws(Refusal) -> (Rubric, ActivityState) {
        let (activity, state) = try openActivity(id)
        guard case .rubric(let rubric) = activity.kind else { throw .wrongKind(title: activity.title) }
        return (rubric, state)
    }
}
