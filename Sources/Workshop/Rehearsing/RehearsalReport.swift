package import Lessons

/// What a rehearsal says about a plan: does it fit, where is slack, what has no time.
package struct RehearsalReport: Hashable, Sendable {
    package var items: [Item]
    /// How many were there at the end of all, how many of them came late, how many left early.
    package var learners: Int
    package var late: Int
    package var early: Int
    /// How many answers came when nothing was open for them any more.
    package var lateAnswers: Int

    /// A phase or a break.
    package struct Item: Hashable, Sendable {
        package var title: String
        package var isBreak: Bool
        package var plannedSeconds: Int
        /// The facilitator's own words before the first activity; the guess is `MadeUpFacilitator.ownShare`.
        package var ownSeconds: Int
        package var activities: [ActivityFit]
        /// What was left when everything in it was done, in seconds; 0 where something was never opened.
        package var slackSeconds: Int
    }

    /// One activity and its time.
    package struct ActivityFit: Hashable, Sendable {
        package var id: ActivityID
        package var title: String
        package var verdict: Verdict
        /// Its own limit, in seconds; `nil` without one.
        package var limitSeconds: Int?
        /// How long it was open, in seconds.
        package var openSeconds: Int
        /// What nine in ten of those in the room need for it, in seconds; `nil` where that cannot be said.
        package var neededSeconds: Int?
    }

    /// Whether an activity had enough time.
    package enum Verdict: Hashable, Sendable {
        /// Nine in ten of what would be handed in was.
        case fits
        /// Its phase was over first; so many answers or presentations were still to come.
        case cutShort(missing: Int)
        /// It was never opened.
        case noTime
    }

    /// Whether every activity had its time.
    package var fits: Bool { items.allSatisfy { $0.activities.allSatisfy { $0.verdict == .fits } } }
}

extension RehearsalReport {
    package init(_ rehearsal: Rehearsal) {
        let session = rehearsal.session
        let room = rehearsal.room
        items = session.setup.agenda.indices.map { index in
            Item(session.setup.agenda[index], at: index, in: rehearsal)
        }
        let here = room.learners.indices.filter { room.id(of: $0) != nil }.map { room.learners[$0] }
        learners = here.count
        late = here.count(where: \.isLate)
        let end = session.endedAt ?? session.changedAt
        early = here.count { learner in learner.departure.map { room.start.advanced(bySeconds: $0) < end } ?? false }
        lateAnswers = rehearsal.lateAnswers.values.reduce(0, +)
    }
}

extension RehearsalReport.Item {
    fileprivate init(_ item: AgendaItem, at index: Int, in rehearsal: Rehearsal) {
        let session = rehearsal.session
        let fits = item.activities.compactMap(session.activity).map { RehearsalReport.ActivityFit($0, in: rehearsal) }
        let visit = session.visits.last { $0.index == index }
        let busy = item.activities.compactMap { session.activities[$0]?.closedAt }.max()
        let isOpened = fits.allSatisfy { $0.verdict != .noTime }
        var slack = 0
        if isOpened, let end = visit?.endedAt, let begin = visit?.startedAt, !item.activities.isEmpty {
            slack = Int(end.milliseconds(since: busy ?? begin) / 1000)
        }
        self.init(
            title: item.title,
            isBreak: item.kind == .pause,
            plannedSeconds: item.plannedSeconds,
            ownSeconds: min(item.plannedSeconds / MadeUpFacilitator.ownShare, MadeUpFacilitator.longestOwn),
            activities: fits,
            slackSeconds: max(0, slack)
        )
    }
}

extension RehearsalReport.ActivityFit {
    fileprivate init(_ activity: Activity, in rehearsal: Rehearsal) {
        let session = rehearsal.session
        let state = session.activities[activity.id]
        let open = state?.openedAt.flatMap { opened in
            state?.closedAt.map { Int($0.milliseconds(since: opened) / 1000) }
        }
        self.init(
            id: activity.id,
            title: activity.title,
            verdict: Self.verdict(of: activity, in: rehearsal),
            limitSeconds: activity.options.timeLimitSeconds,
            openSeconds: open ?? 0,
            neededSeconds: rehearsal.room.neededSeconds(for: activity, in: session)
        )
    }

    private static func verdict(of activity: Activity, in rehearsal: Rehearsal) -> RehearsalReport.Verdict {
        let session = rehearsal.session
        guard session.activities[activity.id]?.status == .closed else { return .noTime }
        if case .slots = activity.kind {
            let presented = Set(session.activities[activity.id]?.presentations.map(\.team) ?? [])
            let missing = session.teams.count { !presented.contains($0.id) }
            return missing == 0 ? .fits : .cutShort(missing: missing)
        }
        let missing = (rehearsal.lateAnswers[activity.id] ?? 0) + rehearsal.room.plansLeft(for: activity.id)
        let taken = rehearsal.events.count { event in
            if case .learner = event.by { event.body.activity == activity.id } else { false }
        }
        return missing * 10 <= taken + missing ? .fits : .cutShort(missing: missing)
    }
}
