import Lessons

// Commands that steer the session's course.

extension Session {
    func start(_ startedAt: Instant, at instant: Instant) throws(Refusal) -> [Event.Body] {
        switch stage {
        case .ended: throw .ended
        case .running, .paused: throw .alreadyStarted
        case .waiting: break
        }
        guard startedAt <= instant else { throw .startInTheFuture }
        guard startedAt >= createdAt.advanced(bySeconds: -43_200) else { throw .startTooLongAgo }
        return [.sessionStarted(startedAt: startedAt)]
    }

    func pause() throws(Refusal) -> [Event.Body] {
        _ = try runningIndex()
        if case .paused = stage { throw .paused }
        return [.sessionPaused]
    }

    func resume() throws(Refusal) -> [Event.Body] {
        _ = try runningIndex()
        guard case .paused = stage else { throw .notPaused }
        return [.sessionResumed]
    }

    func extend(by seconds: Int) throws(Refusal) -> [Event.Body] {
        let index = try runningIndex()
        guard canExtend(index, by: seconds) else { throw .extensionOutOfRange(seconds: seconds) }
        return [.itemExtended(index: index, seconds: seconds)]
    }

    func next() throws(Refusal) -> [Event.Body] {
        _ = try runningIndex()
        guard let index = nextIndex else { throw .noNextItem }
        return [.itemStarted(index: index)]
    }

    func back() throws(Refusal) -> [Event.Body] {
        let running = try runningIndex()
        guard let index = setup.agenda.indices.last(where: { $0 < running && !isDropped($0) }) else {
            throw .noItemBefore
        }
        return [.itemStarted(index: index)]
    }

    func end() throws(Refusal) -> [Event.Body] {
        try refuseWhenEnded()
        let open = setup.activities.map(\.id).filter { activities[$0]?.status == .open }
        return open.map(Event.Body.activityClosed) + [.sessionEnded]
    }

    /// The index of the running item, its clock standing or not.
    private func runningIndex() throws(Refusal) -> Int {
        try refuseWhenEnded()
        guard let index = currentIndex else { throw .notStarted }
        return index
    }

    func refuseWhenEnded() throws(Refusal) {
        if case .ended = stage { throw .ended }
    }
}
