package import Lessons

extension Session {
    /// What was handed in for an activity so far; `nil` for an activity that this session does not have.
    package func result(of id: ActivityID) -> ActivityResult? {
        guard let activity = activity(id), let state = activities[id] else { return nil }
        return switch activity.kind {
        case .poll(let poll): .poll(result(of: poll, in: activity, state))
        case .quiz(let quiz): .quiz(result(of: quiz, in: activity, state))
        case .question: .question(result(ofQuestion: activity, state))
        case .words: .words(result(ofWords: activity, state))
        case .scale(let scale): .scale(result(of: scale, in: activity, state))
        case .rank(let ranking): .rank(result(of: ranking, in: activity, state))
        case .questionsAndAnswers: .questionsAndAnswers(result(ofWall: activity, state))
        case .worksheet(let worksheet): .worksheet(result(of: worksheet, in: activity, state))
        case .map(let task): .map(result(of: task, in: activity, state))
        case .reflection(let questions): .reflection(result(of: questions, in: activity, state))
        case .rubric(let rubric): .rubric(result(of: rubric, in: activity, state))
        case .slots(let slots): .slots(result(of: slots, in: activity, state))
        case .slides(let slides): .slides(result(of: slides, in: activity, state))
        }
    }

    /// As `result(of:)`, a rubric's with what can be told of its reviewers, which takes longer than a live view can wait.
    func reviewedResult(of activity: Activity, without reviewers: Set<LearnerID>) -> ActivityResult? {
        guard case .rubric(let rubric) = activity.kind, let state = activities[activity.id] else {
            return result(of: activity.id)
        }
        let leftOut = activity.options.isAnonymous ? [] : reviewers
        var result = result(of: rubric, in: activity, state, without: leftOut)
        result.review = RubricReview(self, activity, result, without: leftOut)?.review
        return .rubric(result)
    }

    private func result(of slides: Slides, in activity: Activity, _ state: ActivityState) -> SlidesResult {
        SlidesResult(
            activity: heading(of: activity, state),
            file: slides.file,
            firstSlide: slides.first,
            lastSlide: slides.last,
            shownSlide: state.openedAt == nil ? nil : state.slide ?? slides.first
        )
    }

    /// The results of all activities, in the agenda's order.
    package var results: [ActivityResult] {
        setup.activities.compactMap { result(of: $0.id) }
    }

    /// What each handed in, in the order of joining, and what is anonymous last; nothing of who is not in the roster.
    func inOrder<Ballot>(_ ballots: [LearnerID: Ballot]) -> [(LearnerID, Ballot)] {
        ballots.filter { $0.key.isAnonymous || learner($0.key) != nil }.sorted { $0.key < $1.key }.map { ($0, $1) }
    }

    func heading(of activity: Activity, _ state: ActivityState) -> ActivityHeading {
        ActivityHeading(
            id: activity.id,
            phase: activity.phase,
            title: activity.title,
            status: state.status,
            isAnonymous: activity.options.isAnonymous,
            assesses: activity.assesses,
            openedAt: state.openedAt,
            closedAt: state.closedAt,
            repeats: activity.repeats
        )
    }
}
