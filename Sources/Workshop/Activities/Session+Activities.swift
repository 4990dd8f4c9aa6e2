import Lessons

// What holds for activities of every kind.

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

    /// - Parameter index: from 0. How many slides there are is known to who has the deck.
    func showSlide(_ id: ActivityID, _ index: Int) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .slides = activity.kind else { throw .wrongKind(title: activity.title) }
        guard (0..<10_000).contains(index) else { throw .slideOutOfRange(index) }
        return state.slide == index ? [] : [.slideShown(id, index: index)]
    }
}

extension Session {
    func known(_ id: ActivityID) throws(Refusal) -> (Activity, ActivityState) {
        guard let activity = activity(id), let state = activities[id] else { throw .unknownActivity(id.rawValue) }
        return (activity, state)
    }

    func openActivity(_ id: ActivityID) throws(Refusal) -> (Activity, ActivityState) {
        try refuseWhenEnded()
        let (activity, state) = try known(id)
        switch state.status {
        case .waiting: throw .activityNotOpen(title: activity.title)
        case .closed: throw .activityClosed(title: activity.title)
        case .open: return (activity, state)
        }
    }
}
