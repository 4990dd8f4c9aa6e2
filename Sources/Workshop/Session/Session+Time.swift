// Time is a function of the events and an instant. Nothing is counted, so nothing can drift.
// A clock that stands (pause) adds nothing; an instant before the newest event counts as that event's.

extension Session {
    /// 12 hours: what an item of the agenda takes at most, in seconds.
    static let longestItem = 43_200

    /// Whether an item can have so many seconds more, or if negative less. One planned with less than a minute may still
    /// grow, one planned with more than 12 hours shrink.
    func canExtend(_ index: Int, by seconds: Int) -> Bool {
        guard setup.agenda.indices.contains(index), seconds != 0, seconds.magnitude <= Self.longestItem else {
            return false
        }
        let after = plannedSeconds(of: index) + seconds
        return seconds > 0 ? after <= Self.longestItem : after >= 60
    }

    /// The index of the running item in the agenda, from 0; `nil` before the start and after the end. During a pause it
    /// is the item that was running.
    package var currentIndex: Int? {
        switch stage {
        case .waiting, .ended: nil
        case .running, .paused: visits.last?.index
        }
    }

    /// The running item; `nil` before the start and after the end.
    package var currentItem: AgendaItem? {
        currentIndex.map { setup.agenda[$0] }
    }

    /// The item after the running one; before the start the first.
    package var nextItem: AgendaItem? {
        switch stage {
        case .waiting: setup.agenda.first
        case .ended: nil
        case .running, .paused: nextIndex.map { setup.agenda[$0] }
        }
    }

    /// The index of the item that comes next, from 0: what was dropped is passed over. Before the start the first; `nil`
    /// in the last and after the end.
    package var nextIndex: Int? {
        switch stage {
        case .waiting: setup.agenda.indices.first
        case .ended: nil
        case .running, .paused:
            currentIndex.flatMap { current in setup.agenda.indices.first { $0 > current && !isDropped($0) } }
        }
    }

    /// Whether an item has no time any more: a break that was dropped.
    package func isDropped(_ index: Int) -> Bool { plannedSeconds(of: index) <= 0 }

    /// When the room began; `nil` before the start.
    package var startedAt: Instant? { visits.first?.startedAt }

    /// When the session was ended.
    package var endedAt: Instant? {
        switch stage {
        case .waiting, .running, .paused: nil
        case .ended(let instant): instant
        }
    }

    /// The time that an item has: as planned, with what was added or taken away since. 0 for no item.
    package func plannedSeconds(of index: Int) -> Int {
        guard setup.agenda.indices.contains(index) else { return 0 }
        return setup.agenda[index].plannedSeconds + extensionSeconds[index]
    }

    /// How long an item has run so far, all its stretches together, without pauses.
    package func elapsedMilliseconds(of index: Int, at instant: Instant) -> Int64 {
        visits.reduce(0) { $0 + ($1.index == index ? elapsedMilliseconds(of: $1, at: instant) : 0) }
    }

    /// What an item still has; negative when it has run over.
    package func remainingMilliseconds(of index: Int, at instant: Instant) -> Int64 {
        Int64(plannedSeconds(of: index)) * 1000 - elapsedMilliseconds(of: index, at: instant)
    }

    /// What the running item still has, negative when it has run over; `nil` when nothing runs.
    package func remainingMilliseconds(at instant: Instant) -> Int64? {
        currentIndex.map { remainingMilliseconds(of: $0, at: instant) }
    }

    /// When the running item ends if nothing more is changed; `nil` when nothing runs or the clock stands.
    /// It lies in the past when the item has run over.
    package func currentItemEnd(at instant: Instant) -> Instant? {
        guard stage == .running, let remaining = remainingMilliseconds(at: instant) else { return nil }
        return max(instant, changedAt).advanced(byMilliseconds: remaining)
    }

    /// What the whole plan takes, without extensions, in seconds.
    package var plannedSeconds: Int {
        setup.agenda.reduce(0) { $0 + $1.plannedSeconds }
    }

    /// When the session was to end by the plan, counted from when it began; `nil` before the start.
    package var plannedEnd: Instant? {
        startedAt?.advanced(bySeconds: plannedSeconds)
    }

    /// When the session will end if every item from now on takes the time that it has. Before the start: if it started
    /// at that instant; during a pause: if it went on at that instant; after the end: when it ended.
    package func expectedEnd(at instant: Instant) -> Instant {
        if let endedAt { return endedAt }
        let rest = setup.agenda.indices.dropFirst(currentIndex ?? 0)
            .reduce(Int64(0)) { $0 + max(0, remainingMilliseconds(of: $1, at: instant)) }
        return max(instant, changedAt).advanced(byMilliseconds: rest)
    }

    /// By how much the session will end later than planned; negative if earlier, 0 before the start.
    package func overrunMilliseconds(at instant: Instant) -> Int64 {
        plannedEnd.map { expectedEnd(at: instant).milliseconds(since: $0) } ?? 0
    }

    func elapsedMilliseconds(of visit: Visit, at instant: Instant) -> Int64 {
        runMilliseconds(from: visit.startedAt, to: visit.endedAt ?? clockHand(at: instant))
    }

    /// For how long the clock ran between two instants.
    func runMilliseconds(from start: Instant, to end: Instant) -> Int64 {
        max(0, end.milliseconds(since: start) - pausedMilliseconds(from: start, to: end))
    }

    /// For how long the clock stood between two instants, a pause that still lasts included.
    func pausedMilliseconds(from start: Instant, to end: Instant) -> Int64 {
        let whole = Course.Stretch(start: start, end: end)
        let booked = course.pauses.reduce(0) { $0 + ($1.overlap(whole)?.milliseconds ?? 0) }
        guard case .paused(let since) = stage else { return booked }
        return booked + max(0, end.milliseconds(since: max(start, since)))
    }

    /// Where the clock stands: at the pause while that lasts, at the end once ended, or else at the instant.
    func clockHand(at instant: Instant) -> Instant {
        switch stage {
        case .waiting, .running: max(instant, changedAt)
        case .paused(let since): since
        case .ended(let end): end
        }
    }
}
