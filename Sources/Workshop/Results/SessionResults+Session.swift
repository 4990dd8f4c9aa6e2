extension SessionResults {
    /// The results of a session at an instant; it may still be running.
    /// - Parameter reviewers: whose score sheets are left out of every rubric that is not anonymous.
    package init(_ session: Session, at instant: Instant, without reviewers: Set<LearnerID> = []) {
        self.init(
            title: session.setup.title,
            plan: session.setup.planName,
            stage: StageName(session.stage),
            createdAt: session.createdAt,
            startedAt: session.startedAt,
            endedAt: session.endedAt,
            asOf: instant,
            plannedSeconds: session.plannedSeconds,
            overrunSeconds: session.overrunMilliseconds(at: instant).wholeSeconds,
            objectives: session.setup.objectives,
            teams: session.teams.map { RosterTeam(id: $0.id, name: $0.name) },
            learners: session.learners.map {
                RosterLearner(id: $0.id, name: $0.name, team: $0.team, joinedAt: $0.joinedAt)
            },
            forgottenLearners: session.forgotten.isEmpty ? nil : session.forgotten.count,
            timing: session.timing(at: instant).map(Timing.init),
            polls: [],
            questions: [],
            reflections: [],
            rubrics: []
        )
        timeChanges = session.course.changes.map(TimeChangeResult.init)
        let results = session.setup.activities.compactMap { session.reviewedResult(of: $0, without: reviewers) }
        evidence = Self.evidence(for: objectives, in: results)
        for result in results {
            switch result {
            case .poll(let result): polls.append(result)
            case .quiz(let result): quizzes.append(result)
            case .question(let result): questions.append(result)
            case .words(let result): words.append(result)
            case .scale(let result): scales.append(result)
            case .rank(let result): rankings.append(result)
            case .questionsAndAnswers(let result): questionsAndAnswers.append(result)
            case .worksheet(let result): worksheets.append(result)
            case .map(let result): maps.append(result)
            case .reflection(let result): reflections.append(result)
            case .rubric(let result): rubrics.append(result)
            case .slots(let result): slots.append(result)
            case .slides(let result): slides.append(result)
            }
        }
    }
}

extension SessionResults.StageName {
    package init(_ stage: Session.Stage) {
        switch stage {
        case .waiting: self = .waiting
        case .running: self = .running
        case .paused: self = .paused
        case .ended: self = .ended
        }
    }
}

extension SessionResults.Timing {
    package init(_ timing: ItemTiming) {
        self.init(
            kind: timing.kind,
            title: timing.title,
            plannedSeconds: timing.plannedSeconds,
            extendedSeconds: timing.extendedSeconds,
            actualSeconds: timing.actualMilliseconds.wholeSeconds,
            pausedSeconds: timing.pausedMilliseconds.wholeSeconds,
            startedAt: timing.firstStartedAt,
            endedAt: timing.lastEndedAt
        )
    }
}

extension Int64 {
    /// Milliseconds as seconds, rounded to the nearest, halves away from zero.
    var wholeSeconds: Int {
        Int((self + (self < 0 ? -500 : 500)) / 1000)
    }
}
