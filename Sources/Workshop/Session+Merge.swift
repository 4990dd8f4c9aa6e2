import Lessons

// People who turn out to be somebody else, or not to belong here.

extension Session {
    mutating func rename(_ id: LearnerID, _ name: String) {
        guard let index = learners.firstIndex(where: { $0.id == id }) else { return }
        learners[index].name = name
    }

    mutating func merge(_ id: LearnerID, into other: LearnerID) {
        guard id != other, learner(other) != nil, let index = learners.firstIndex(where: { $0.id == id }) else {
            return
        }
        let gone = learners.remove(at: index)
        mergedLearners[id] = other
        if let team = gone.team, let kept = learners.firstIndex(where: { $0.id == other }), learners[kept].team == nil {
            learners[kept].team = team
        }
        for activity in setup.activities {
            let severalEach = activity.kind == .questionsAndAnswers
            activities[activity.id]?.ballots.give(id, to: other, severalEach: severalEach)
        }
    }

    mutating func remove(_ id: LearnerID) {
        guard let index = learners.firstIndex(where: { $0.id == id }) else { return }
        learners.remove(at: index)
        for activity in Array(activities.keys) { activities[activity]?.ballots.withdraw(id) }
    }
}

extension Ballots {
    /// Lets what one learner handed in count as another's, where the other has handed in nothing of the kind.
    fileprivate mutating func give(_ from: LearnerID, to other: LearnerID, severalEach: Bool) {
        func passed<Ballot>(_ ballots: [LearnerID: Ballot]) -> [LearnerID: Ballot] {
            var ballots = ballots
            if let ballot = ballots.removeValue(forKey: from), ballots[other] == nil { ballots[other] = ballot }
            return ballots
        }
        func passed<Ballot>(_ ballots: [Author: Ballot]) -> [Author: Ballot] {
            var ballots = ballots
            let author = Author.learner(other)
            if let ballot = ballots.removeValue(forKey: .learner(from)), ballots[author] == nil {
                ballots[author] = ballot
            }
            return ballots
        }
        switch self {
        case .choices(let choices): self = .choices(passed(choices))
        case .words(let words): self = .words(passed(words))
        case .values(let values): self = .values(passed(values))
        case .answers: changeAnswers { $0.give(from, to: other, severalEach: severalEach) }
        case .worksheets(let sheets):
            self = .worksheets(passed(sheets.mapValues { $0.mapValues { $0.written(by: other, insteadOf: from) } }))
        case .maps(let maps): self = .maps(passed(maps))
        case .sheets:
            changeSheets { sheets in
                let given = sheets.ofOthers.removeValue(forKey: from) ?? [:]
                if !given.isEmpty { sheets.ofOthers[other, default: [:]].merge(given) { own, _ in own } }
                sheets.own = passed(sheets.own)
                sheets.ownTeams = passed(sheets.ownTeams)
            }
        case .presentations, .nothing: break
        }
    }

    /// Takes away what a learner handed in alone. What they wrote for their team is the team's and stays.
    fileprivate mutating func withdraw(_ id: LearnerID) {
        switch self {
        case .choices(var choices):
            choices[id] = nil
            self = .choices(choices)
        case .words(var words):
            words[id] = nil
            self = .words(words)
        case .values(var values):
            values[id] = nil
            self = .values(values)
        case .answers: changeAnswers { $0.withdraw(id) }
        case .worksheets(var sheets):
            sheets[.learner(id)] = nil
            self = .worksheets(sheets)
        case .maps(var maps):
            maps[.learner(id)] = nil
            self = .maps(maps)
        case .sheets:
            changeSheets {
                $0.ofOthers[id] = nil
                $0.own[id] = nil
                $0.ownTeams[id] = nil
            }
        case .presentations, .nothing: break
        }
    }
}

extension FilledField {
    fileprivate func written(by other: LearnerID, insteadOf from: LearnerID) -> FilledField {
        var field = self
        if writer == from { field.writer = other }
        return field
    }
}
