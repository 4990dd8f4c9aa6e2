import Lessons

// What holds for activities of every kind.

extension Session {
    func open(_ id: ActivityID) throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        let (activity, state) = try known(id)
        guard state.status != .open else { throw .activityAlreadyOpen(title: activity.title) }
        return [.activityOpened(id)] + reviewsDrawn(opening: activity, state)
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
