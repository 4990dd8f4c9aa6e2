package import Lessons

extension Session {
    /// What time itself calls for at an instant, in the order in which it is to be done, by the participant `program`.
    ///
    /// Always: closing activities whose time limit has run out. With `automatic` also: opening the running item's
    /// activities, closing those of items that are over, letting one team after the other present for its slot, moving on
    /// when an item's time is up, ending after the last. While the clock stands, nothing is due.
    ///
    /// Ask again after these are done, until nothing is due: that takes a few rounds an item of the agenda and no more,
    /// because each round closes, opens for the first time, lets another team present, or moves on.
    package func due(at instant: Instant, automatic: Bool) -> [Command] {
        let expired = expiredActivities(at: instant)
        guard automatic, let index = currentIndex, stage == .running else { return expired.map(Command.close) }
        if endsByItself(index), remainingMilliseconds(of: index, at: instant) <= 0 {
            return [nextIndex == nil ? .end : .next]
        }
        let over = overdueActivities.filter { !expired.contains($0) }
        return (expired + over).map(Command.close) + unopenedActivities(of: index).map(Command.open)
            + duePresentations(at: instant, besides: expired + over)
    }

    /// When `due` next calls for something if no other event comes; `nil` if never.
    ///
    /// It may lie before the instant: then something is due already, and was due from then on. A runner that was asleep
    /// does what is due as of that instant, so that its sleep costs the room no time.
    package func nextDue(at instant: Instant, automatic: Bool) -> Instant? {
        var instants = activities.keys.compactMap { timeLimitEnd(of: $0) }
        if automatic, stage == .running, let index = currentIndex {
            if !overdueActivities.isEmpty || !unopenedActivities(of: index).isEmpty { instants.append(changedAt) }
            if endsByItself(index) {
                instants.append(changedAt.advanced(byMilliseconds: remainingMilliseconds(of: index, at: changedAt)))
            }
            instants += nextDuePresentations
        }
        return instants.min().map { max($0, changedAt) }
    }

    /// What is left until an activity closes by itself, negative if it is overdue; `nil` if it is not open or has no
    /// limit. It stands still during a pause.
    package func remainingMilliseconds(of activity: ActivityID, at instant: Instant) -> Int64? {
        guard let state = activities[activity], state.status == .open, let openedAt = state.openedAt,
            let limit = self.activity(activity)?.options.timeLimitSeconds
        else { return nil }
        return Int64(min(max(limit, 0), 86_400)) * 1000 - runMilliseconds(from: openedAt, to: clockHand(at: instant))
    }

    /// When an open activity closes by itself; `nil` without a limit and while the clock stands.
    package func timeLimitEnd(of activity: ActivityID) -> Instant? {
        if case .paused = stage { return nil }
        return remainingMilliseconds(of: activity, at: changedAt).map { changedAt.advanced(byMilliseconds: $0) }
    }

    /// Whether the running item had time left when it began. Whoever goes back to one whose time was up wants to be there,
    /// until they move on or give it more.
    private func endsByItself(_ index: Int) -> Bool {
        let before = visits.dropLast().filter { $0.index == index }
        let used = before.reduce(Int64(0)) { $0 + elapsedMilliseconds(of: $1, at: $1.endedAt ?? $1.startedAt) }
        return used < Int64(plannedSeconds(of: index)) * 1000
    }

    private func expiredActivities(at instant: Instant) -> [ActivityID] {
        if case .paused = stage { return [] }
        return setup.activities.map(\.id).filter { (remainingMilliseconds(of: $0, at: instant) ?? 1) <= 0 }
    }

    /// Activities that were opened before the running item began, and belong to another.
    private var overdueActivities: [ActivityID] {
        guard let visit = visits.last else { return [] }
        let own = setup.agenda[visit.index].activities
        return setup.activities.map(\.id).filter { id in
            guard let state = activities[id], state.status == .open, let openedAt = state.openedAt else { return false }
            return openedAt < visit.startedAt && !own.contains(id)
        }
    }

    /// Activities of an item that have never been open.
    private func unopenedActivities(of index: Int) -> [ActivityID] {
        setup.agenda[index].activities.filter(isWaiting)
    }

    /// Whether an activity has never been open and has not been cut.
    func isWaiting(_ id: ActivityID) -> Bool {
        activities[id]?.status == .waiting && !course.cut.contains(id)
    }
}
