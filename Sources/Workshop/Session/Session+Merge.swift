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
        forgetMoves(of: id)
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
        requests.remove(of: numbers(of: id))
        learners.remove(at: index)
        forgetMoves(of: id)
        for activity in Array(activities.keys) { activities[activity]?.ballots.withdraw(id) }
    }

    private mutating func forgetMoves(of id: LearnerID) {
        forget { if case .learnerMoved(id, _) = $0 { true } else { false } }
    }
}

extension Ballots {
    /// Lets what one learner handed in count as another's, where the other has handed in nothing of the kind: of a
    /// worksheet field by field, of a map component by component.
    fileprivate mutating func give(_ from: LearnerID, to other: LearnerID, severalEach: Bool) {
        func passed<Ballot>(
            _ ballots: [LearnerID: Ballot],
            uniting: (_ own: Ballot, _ other: Ballot) -> Ballot = { own, _ in own }
        ) -> [LearnerID: Ballot] {
            var ballots = ballots
            guard let given = ballots.removeValue(forKey: from) else { return ballots }
            ballots[other] = ballots[other].map { uniting($0, given) } ?? given
            return ballots
        }
        func passed<Ballot>(
            _ ballots: [Author: Ballot],
            uniting: (_ own: Ballot, _ other: Ballot) -> Ballot
        ) -> [Author: Ballot] {
            var ballots = ballots
            guard let given = ballots.removeValue(forKey: .learner(from)) else { return ballots }
            ballots[.learner(other)] = ballots[.learner(other)].map { uniting($0, given) } ?? given
            return ballots
        }
        switch self {
        case .choices(let choices): self = .choices(passed(choices))
        case .words(let words): self = .words(passed(words))
        case .values(let values): self = .values(passed(values))
        case .answers: changeAnswers { $0.give(from, to: other, severalEach: severalEach) }
        case .worksheets(let sheets):
            let renamed = sheets.mapValues { $0.mapValues { $0.written(by: other, insteadOf: from) } }
            self = .worksheets(passed(renamed) { $0.merging($1) { own, _ in own } })
        case .maps(let maps): self = .maps(passed(maps) { $0.united(with: $1) })
        case .sheets:
            changeSheets { sheets in
                sheets.ofOthers = passed(sheets.ofOthers) { $0.merging($1) { $0.isComplete ? $0 : $1 } }
                let isOwnKept = sheets.own[other]?.isComplete ?? false
                sheets.own = passed(sheets.own) { isOwnKept ? $0 : $1 }
                sheets.ownTeams = passed(sheets.ownTeams) { isOwnKept ? $0 : $1 }
                sheets.drawn = passed(sheets.drawn)
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

extension PlacedMap {
    /// With what another map has that this one has not.
    fileprivate func united(with other: PlacedMap) -> PlacedMap {
        var map = self
        map.placements.merge(other.placements) { own, _ in own }
        map.links.formUnion(other.links)
        return map
    }
}
