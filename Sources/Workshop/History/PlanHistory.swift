import Lessons

/// What the sessions of one plan have taken, item by item: what a facilitator learns from having taught it before.
///
/// Sessions that have not ended, and items that never began, say nothing and are left out.
package struct PlanHistory: Hashable, Sendable {
    /// By item, in the newest session's order; items of older versions of the plan are left out.
    package var items: [Item]
    /// How many sessions have ended.
    package var sessionCount: Int

    /// - Parameter sessions: of one plan, oldest first.
    package init(of sessions: [Session]) {
        let ended = sessions.filter { $0.endedAt != nil }
        sessionCount = ended.count
        let timings = ended.map { session in session.timing(at: session.endedAt ?? session.changedAt) }
        items = (timings.last ?? []).map { item in
            let past = timings.compactMap { timing in
                timing.first { $0.kind == item.kind && $0.title == item.title && $0.firstStartedAt != nil }
            }
            return Item(
                kind: item.kind,
                title: item.title,
                plannedSeconds: item.plannedSeconds,
                runs: past.map(Run.init)
            )
        }
    }
}

extension PlanHistory {
    /// One item of the agenda over all sessions.
    package struct Item: Hashable, Sendable {
        package var kind: AgendaItem.Kind
        package var title: String
        /// By the newest session's plan.
        package var plannedSeconds: Int
        /// Each time that it was run, oldest first.
        package var runs: [Run]
    }

    /// What one session planned for an item and what it took.
    package struct Run: Hashable, Sendable {
        package var plannedSeconds: Int
        package var actualSeconds: Int

        init(_ timing: ItemTiming) {
            plannedSeconds = timing.plannedSeconds
            actualSeconds = Int((timing.actualMilliseconds + 500) / 1000)
        }

        /// Positive where it took longer than planned.
        package var overrunSeconds: Int { actualSeconds - plannedSeconds }

        /// A minute either way is nobody's overrun.
        package var ranOver: Bool { overrunSeconds >= 60 }
    }
}

extension PlanHistory.Item {
    /// The mean of what it took, in seconds; `nil` if it never was run.
    package var meanActualSeconds: Int? {
        runs.isEmpty ? nil : runs.reduce(0) { $0 + $1.actualSeconds } / runs.count
    }

    package var overruns: [PlanHistory.Run] { runs.filter(\.ranOver) }

    /// By how much it ran over where it did, in whole minutes and at least 1: the mean; 0 if it never did.
    package var meanOverrunMinutes: Int {
        guard !overruns.isEmpty else { return 0 }
        let seconds = overruns.reduce(0) { $0 + $1.overrunSeconds } / overruns.count
        return max(1, (seconds + 30) / 60)
    }

    /// Whether to say so the next time: it was run at least twice, and ran over at least half of the times.
    package var usuallyRunsOver: Bool {
        runs.count >= 2 && overruns.count * 2 >= runs.count
    }

    /// "Explore ran over in 3 of 4 sessions, by 9 minutes."
    package var sentence: String {
        guard !runs.isEmpty else { return "\(title) was never run." }
        let sessions = "\(runs.count) \(runs.count == 1 ? "session" : "sessions")"
        guard !overruns.isEmpty else { return "\(title) ran over in none of \(sessions)." }
        let minutes = "\(meanOverrunMinutes) \(meanOverrunMinutes == 1 ? "minute" : "minutes")"
        return "\(title) ran over in \(overruns.count) of \(sessions), by \(minutes)."
    }
}
