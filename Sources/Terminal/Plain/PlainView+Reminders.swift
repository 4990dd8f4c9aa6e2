import Lessons
package import Workshop

extension PlainView {
    /// What is to be remembered now and was not a moment ago.
    package static func cues(
        for session: Session,
        _ settings: CueSettings,
        from previous: Session?,
        _ earlier: Instant,
        to now: Instant
    ) -> [String] {
        let known = previous?.cues(at: earlier, settings).map(\.heading) ?? []
        let isSame = previous?.currentIndex == session.currentIndex
        return session.cues(at: now, settings)
            .filter { !isSame || !known.contains($0.heading) }
            .map { "  \($0.heading): \($0.text)".harmless }
    }

    /// What time itself calls for between two looks at the clock: half of an item, five minutes left, one minute left,
    /// time is up, and every five minutes of overrun. If several came in between, the last one is enough.
    package static func reminders(
        for session: Session,
        from previous: Instant,
        to now: Instant,
        clock: WallClock
    ) -> [String] {
        guard session.stage == .running, let index = session.currentIndex, let visit = session.visits.last else {
            return []
        }
        let before = session.remainingMilliseconds(of: index, at: max(previous, visit.startedAt))
        let after = session.remainingMilliseconds(of: index, at: now)
        let planned = session.plannedSeconds(of: index)
        let small =
            stepReminders(session, from: previous, to: now, clock)
            + slotReminders(session, from: previous, to: now, clock)
        guard let mark = marks(planned: planned, after: after).last(where: { before > $0 && after <= $0 }) else {
            return small
        }
        let title = session.currentItem?.title ?? ""
        return small + [(clock.time(now) + " " + sentence(mark, after: after, title, planned, session, now)).harmless]
    }

    /// The next step has begun.
    private static func stepReminders(
        _ session: Session,
        from previous: Instant,
        to now: Instant,
        _ clock: WallClock
    ) -> [String] {
        guard let step = session.step(at: now), session.step(at: previous)?.number != step.number else { return [] }
        let left = Durations.spoken(seconds: Int(max(0, step.remainingMilliseconds) / 60_000) * 60)
        return ["\(clock.time(now)) Step \(step.number) of \(step.count): \(step.title), \(left).".harmless]
    }

    /// A team has one minute left, or none.
    private static func slotReminders(
        _ session: Session,
        from previous: Instant,
        to now: Instant,
        _ clock: WallClock
    ) -> [String] {
        session.openActivities.compactMap { activity in
            guard let on = session.presentation(of: activity.id), let team = session.team(on.team),
                let before = session.remainingPresentation(of: activity.id, at: max(previous, on.startedAt)),
                let after = session.remainingPresentation(of: activity.id, at: now)
            else { return nil }
            let next = session.nextTeamToPresent(in: activity.id).map { " Next: \($0.name)." } ?? ""
            if before > 0, after <= 0 { return "\(clock.time(now)) Time is up for \(team.name).\(next)".harmless }
            guard before > 60_000, after <= 60_000 else { return nil }
            return "\(clock.time(now)) \(team.name) has one minute left.\(next)".harmless
        }
    }

    /// The remaining times, in milliseconds, at which something is said, from the first to the last.
    private static func marks(planned: Int, after: Int64) -> [Int64] {
        var seconds: [Int] = []
        if planned >= 120, planned / 2 != 300, planned / 2 > 60 { seconds.append(planned / 2) }
        if planned > 300 { seconds.append(300) }
        if planned > 60 { seconds.append(60) }
        seconds.append(0)
        let over = Int(-min(0, after) / 300_000) * 300
        if over > 0 { seconds.append(-over) }
        return seconds.sorted(by: >).map { Int64($0) * 1000 }
    }

    private static func sentence(
        _ mark: Int64,
        after: Int64,
        _ title: String,
        _ planned: Int,
        _ session: Session,
        _ now: Instant
    ) -> String {
        let seconds = Int(mark / 1000)
        if seconds < 0 {
            let needed = session.neededSeconds(at: now) > 0
            return "\(title) is \(Durations.spoken(seconds: Int(-after / 60_000) * 60)) over."
                + (needed ? " “replan” lists what can give time." : "")
        }
        if seconds == 0 { return "Time is up for \(title). \(session.nextSentence)" }
        if seconds == planned / 2, seconds != 300, seconds != 60 {
            return "Half of \(title) has gone; \(Durations.countdown(milliseconds: mark)) left."
        }
        return "\(Durations.spoken(seconds: seconds).capitalisedFirst) left of \(title). \(session.nextSentence)"
    }
}
