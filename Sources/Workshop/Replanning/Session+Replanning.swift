package import Lessons

// What can be done about a late end. Nothing here changes anything; see `ReplanRules` for the rules.

extension Session {
    /// When the session is to end: as it was agreed in it, or else the hard end, or else by the plan; `nil` before the
    /// start without a hard end.
    package var targetEnd: Instant? { course.agreedEnd ?? course.hardEnd ?? plannedEnd }

    /// By how much the session will end after its target, in seconds, in whole minutes rounded up; 0 if it will not.
    package func neededSeconds(at instant: Instant) -> Int {
        guard endedAt == nil, let targetEnd else { return 0 }
        let late = expectedEnd(at: instant).milliseconds(since: targetEnd)
        return late <= 0 ? 0 : Int((late + 59_999) / 60_000) * 60
    }

    /// The items behind the running one that are not dropped, by index. After a step back some of them have begun.
    package var indicesAhead: [Int] {
        guard endedAt == nil else { return [] }
        return setup.agenda.indices.filter { $0 > (currentIndex ?? -1) && plannedSeconds(of: $0) > 0 }
    }

    /// What gives nothing unless the facilitator says so: every Evaluate ahead.
    package var protectedByDefault: [Int] {
        setup.agenda.indices.filter { setup.agenda[$0].kind == .evaluate }
    }

    /// What an item ahead can give at an instant, in seconds, in whole minutes; 0 if it is not ahead.
    package func giveableSeconds(of index: Int, at instant: Instant) -> Int {
        guard indicesAhead.contains(index) else { return 0 }
        return (plannedSeconds(of: index) - floorSeconds(of: index, at: instant)) / 60 * 60
    }

    /// What an item keeps at least, in seconds: its floor, and what it has had already.
    func floorSeconds(of index: Int, at instant: Instant) -> Int {
        let length = plannedSeconds(of: index)
        let used = Int((elapsedMilliseconds(of: index, at: instant) + 999) / 1000)
        return min(length, max(ReplanRules.floor(planned: setup.agenda[index].plannedSeconds, length: length), used))
    }

    /// Every way to win the time back that is needed at an instant, those that are enough first; none if none is needed.
    ///
    /// - Parameter protected: indices that give nothing; `nil` for `protectedByDefault`.
    package func proposals(at instant: Instant, protecting protected: [Int]? = nil) -> [ReplanProposal] {
        guard neededSeconds(at: instant) > 0 else { return [] }
        let protected = protected ?? protectedByDefault
        let givers = indicesAhead.filter { !protected.contains($0) }
        let breaks = givers.filter { setup.agenda[$0].kind == .pause }
        let phases = givers.filter { setup.agenda[$0].kind != .pause }
        let cuttable = phases.flatMap { setup.agenda[$0].activities }.filter(isWaiting)
        let found =
            [Replan?.some(spread(protecting: protected, at: instant))]
            + phases.map { take(from: $0, protecting: protected, at: instant) }
            + breaks.map { shorten($0, protecting: protected, at: instant) }
            + breaks.map { drop($0, protecting: protected) }
            + cuttable.map { cut($0, protecting: protected, at: instant) }
        let useful = found.compactMap(\.self).filter { $0.takenSeconds > 0 }.map { proposal($0, at: instant) }
        let move = proposal(moveEnd(at: instant), at: instant)
        return useful.filter(\.isEnough) + useful.filter { !$0.isEnough } + [move]
    }

    /// What a replan leads to.
    package func proposal(_ replan: Replan, at instant: Instant) -> ReplanProposal {
        var after = self
        for change in replan.changes where extensionSeconds.indices.contains(change.index) {
            after.extensionSeconds[change.index] += change.extendedSeconds
        }
        let end = after.expectedEnd(at: instant)
        let target = replan.endsAt ?? targetEnd ?? end
        let late = end.milliseconds(since: target)
        return ReplanProposal(
            replan: replan,
            target: target,
            end: end,
            missingSeconds: late <= 0 ? 0 : Int((late + 59_999) / 60_000) * 60
        )
    }
}

// The rules, one function each.
extension Session {
    /// Every phase ahead gives its share.
    package func spread(protecting protected: [Int], at instant: Instant) -> Replan {
        let givers = indicesAhead.filter { !protected.contains($0) && setup.agenda[$0].kind != .pause }
        let minutes = ReplanRules.shares(
            of: neededSeconds(at: instant) / 60,
            weights: givers.map { plannedSeconds(of: $0) },
            capacities: givers.map { giveableSeconds(of: $0, at: instant) / 60 }
        )
        let changes = zip(givers, minutes).filter { $1 > 0 }
            .map { Replan.Change(index: $0, extendedSeconds: -$1 * 60) }
        return Replan(rule: .spread, changes: changes, protected: protected)
    }

    /// One phase gives. - Parameter seconds: how much; `nil` for what is needed.
    package func take(from index: Int, seconds: Int? = nil, protecting protected: [Int], at instant: Instant) -> Replan
    {
        let taken = min(seconds ?? neededSeconds(at: instant), giveableSeconds(of: index, at: instant))
        return Replan(rule: .take, changes: change(index, taken), protected: protected)
    }

    /// One break gives what is needed.
    package func shorten(_ index: Int, protecting protected: [Int], at instant: Instant) -> Replan {
        let taken = min(neededSeconds(at: instant), giveableSeconds(of: index, at: instant))
        return Replan(rule: .shorten, changes: change(index, taken), protected: protected)
    }

    /// One break goes whole.
    package func drop(_ index: Int, protecting protected: [Int]) -> Replan {
        Replan(rule: .drop, changes: change(index, plannedSeconds(of: index)), protected: protected)
    }

    /// An activity is not run; `nil` if no item of the agenda has it.
    package func cut(_ id: ActivityID, protecting protected: [Int], at instant: Instant) -> Replan? {
        guard let index = setup.agenda.firstIndex(where: { $0.activities.contains(id) }) else { return nil }
        let most = min(
            neededSeconds(at: instant),
            giveableSeconds(of: index, at: instant),
            usualSeconds(of: id, in: index)
        )
        let taken = protected.contains(index) ? 0 : most / 60 * 60
        return Replan(rule: .cut, changes: change(index, taken), cut: [id], protected: protected)
    }

    /// The end as it is expected now is accepted.
    package func moveEnd(at instant: Instant) -> Replan {
        Replan(rule: .move, endsAt: expectedEnd(at: instant))
    }

    /// What an activity takes of its item: its limit, its slots, or an equal share.
    private func usualSeconds(of id: ActivityID, in index: Int) -> Int {
        guard let activity = activity(id) else { return 0 }
        if let limit = activity.options.timeLimitSeconds { return limit }
        if case .slots(let slots) = activity.kind, !teams.isEmpty { return slots.teamSeconds * teams.count }
        return plannedSeconds(of: index) / max(1, setup.agenda[index].activities.count)
    }

    private func change(_ index: Int, _ taken: Int) -> [Replan.Change] {
        taken > 0 ? [Replan.Change(index: index, extendedSeconds: -taken)] : []
    }
}
