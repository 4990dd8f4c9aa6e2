package import Lessons

extension Session {
    /// What was asked, `nil` for an activity that this session does not have.
    package func activity(_ id: ActivityID) -> Activity? {
        setup.activities.first { $0.id == id }
    }

    package func learner(_ id: LearnerID) -> Learner? {
        id.isAnonymous ? nil : learners.first(withID: id, guess: id.number - 1, by: \.id)
    }

    /// The learner whom a number means now: after a merge the one they were merged into.
    package func person(_ id: LearnerID) -> Learner? { learner(latest(id)) }

    /// The number that stands for a number now: after a merge that of the one they were merged into.
    func latest(_ id: LearnerID) -> LearnerID {
        var id = id
        while let other = mergedLearners[id] { id = other }
        return id
    }

    /// A learner's number, and those under which they came in before they were found to be the same.
    func numbers(of id: LearnerID) -> Set<LearnerID> {
        Set(mergedLearners.keys.filter { latest($0) == id } + [id])
    }

    package func team(_ id: TeamID) -> Team? {
        teams.first(withID: id, guess: id.number - 1, by: \.id)
    }

    /// The learner of that name, whatever its letter case and spacing.
    package func learner(named name: String) -> Learner? {
        guard let key = try? CleanName.from(name).nameKey else { return nil }
        return learners.first { $0.name.nameKey == key }
    }

    /// The team of that name, whatever its letter case and spacing.
    package func team(named name: String) -> Team? {
        guard let key = try? CleanName.from(name).nameKey else { return nil }
        return teams.first { $0.name.nameKey == key }
    }

    /// The learners of a team, in the order in which they joined.
    package func members(of team: TeamID) -> [Learner] {
        learners.filter { $0.team == team }
    }
}

extension Array {
    /// Numbers are given out in order, so an element mostly stands where its number says; if not, all are searched.
    func first<ID: Equatable>(withID id: ID, guess: Int, by key: KeyPath<Element, ID>) -> Element? {
        if indices.contains(guess), self[guess][keyPath: key] == id { return self[guess] }
        return first { $0[keyPath: key] == id }
    }
}
