import Lessons

extension Session {
    /// Makes the session what it is after the event. The only thing that changes a session.
    ///
    /// It cannot fail: an event that makes no sense for the state, which `decide` never yields, changes nothing.
    package mutating func apply(_ event: Event) {
        changedAt = max(changedAt, event.at)
        if let request = event.request { requests.insert(request, of: event.requester) }
        note(event)

        switch event.body {
        case .sessionCreated, .journalRecovered: break
        case .sessionStarted(let startedAt): start(at: startedAt)
        case .itemStarted(let index): run(index, from: event.at)
        case .sessionPaused: pause(at: event.at)
        case .sessionResumed: resume(at: event.at)
        case .itemExtended(let index, let seconds):
            if extend(index, by: seconds) { decided(.extended(index: index, seconds: seconds), at: event.at) }
        case .sessionEnded: end(at: event.at)

        case .teamAdded(let id, let name): add(Team(id: id, name: name))
        case .learnerJoined(let id, let name, let team):
            add(Learner(id: id, name: name, team: team.flatMap { self.team($0)?.id }, joinedAt: event.at))
        case .learnerMoved(let id, let team): assign(id, to: team)
        case .learnerRenamed(let id, let name): rename(id, name)
        case .learnersMerged(let id, let other): merge(id, into: other)
        case .learnerRemoved(let id): remove(id)
        case .learnerForgotten(let id, _):
            forgotten.append(id)
            newestLearner = max(newestLearner, id.number)

        case .activityOpened(let id):
            activities[id]?.open(at: event.at)
            forget { if case .closed(id, _) = $0 { true } else { false } }
        case .activityClosed(let id): activities[id]?.close(at: event.at)
        case .resultsShown(let id): activities[id]?.showsResults = true
        case .slideShown(let id, let slide): activities[id]?.slide = slide
        case .pollAnswered, .quizAnswered, .questionAnswered, .wordsAnswered, .scaleAnswered, .rankAnswered,
            .questionAsked, .questionVoted, .voteWithdrawn, .worksheetFilled, .componentPlaced, .componentTakenOff,
            .componentsLinked, .linkTakenOff, .reflectionAnswered, .teamScored, .ownTeamScored:
            take(event)
        case .answersGrouped, .answersUngrouped, .answersMarked, .presentationStarted, .presentationEnded,
            .reviewsDrawn, .scoresAdjusted:
            sort(event)
        case .time(let time): apply(time, at: event.at)
        }
    }
}

// The course of the session.
extension Session {
    private mutating func start(at instant: Instant) {
        guard stage == .waiting else { return }
        stage = .running
        visits.append(Visit(index: 0, startedAt: instant))
    }

    private mutating func run(_ index: Int, from instant: Instant) {
        guard setup.agenda.indices.contains(index), leaveItem(at: instant) else { return }
        if case .paused = stage { stage = .paused(since: instant) }
        visits.append(Visit(index: index, startedAt: instant))
    }

    /// Ends the running item's stretch of time.
    ///
    /// - Returns: false if nothing is running.
    private mutating func leaveItem(at instant: Instant) -> Bool {
        switch stage {
        case .waiting, .ended: return false
        case .running: break
        case .paused(let since): course.addPause(from: since, to: instant)
        }
        guard !visits.isEmpty else { return false }
        visits[visits.count - 1].endedAt = instant
        return true
    }

    private mutating func pause(at instant: Instant) {
        guard stage == .running else { return }
        stage = .paused(since: instant)
    }

    private mutating func resume(at instant: Instant) {
        guard case .paused(let since) = stage else { return }
        course.addPause(from: since, to: instant)
        stage = .running
    }

    /// - Returns: whether it could be.
    private mutating func extend(_ index: Int, by seconds: Int) -> Bool {
        guard canExtend(index, by: seconds) else { return false }
        extensionSeconds[index] += seconds
        return true
    }

    private mutating func end(at instant: Instant) {
        if case .ended = stage { return }
        _ = leaveItem(at: instant)
        stage = .ended(at: instant)
    }
}

// People.
extension Session {
    private mutating func add(_ team: Team) {
        guard team.id >= nextTeam else { return }
        teams.append(team)
    }

    private mutating func add(_ learner: Learner) {
        guard learner.id >= nextLearner else { return }
        learners.append(learner)
        newestLearner = learner.id.number
    }

    private mutating func assign(_ id: LearnerID, to team: TeamID?) {
        if let team, self.team(team) == nil { return }
        guard let index = learners.firstIndex(where: { $0.id == id }) else { return }
        learners[index].team = team
    }
}

extension Session {
    /// The number that the next learner gets.
    var nextLearner: LearnerID { LearnerID(number: newestLearner + 1) }

    /// The number that the next team gets.
    var nextTeam: TeamID { TeamID(number: (teams.last?.id.number ?? 0) + 1) }
}
