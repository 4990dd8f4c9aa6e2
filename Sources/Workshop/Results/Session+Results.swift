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
