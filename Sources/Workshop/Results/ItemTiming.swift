/// What an item of the agenda was to take and what it took.
package struct ItemTiming: Hashable, Sendable {
    /// In the agenda, from 0.
    package var index: Int
    package var kind: AgendaItem.Kind
    package var title: String
    /// By the plan, in seconds.
    package var plannedSeconds: Int
    /// Added since, in seconds; negative if taken away.
    package var extendedSeconds: Int
    /// What it took so far, all stretches together, without pauses.
    package var actualMilliseconds: Int64
    /// How long the clock stood still in it, a pause that still lasts included.
    package var pausedMilliseconds: Int64
    /// When it began for the first time; `nil` if it never did.
    package var firstStartedAt: Instant?
    /// When it ended for the last time; `nil` if it never began or is running.
    package var lastEndedAt: Instant?
}

extension Session {
    /// Planned and actual time of every item, in the agenda's order.
    package func timing(at instant: Instant) -> [ItemTiming] {
        setup.agenda.indices.map { timing(of: $0, at: instant) }
    }

    private func timing(of index: Int, at instant: Instant) -> ItemTiming {
        let item = setup.agenda[index]
        let visits = visits.filter { $0.index == index }
        return ItemTiming(
            index: index,
            kind: item.kind,
            title: item.title,
            plannedSeconds: item.plannedSeconds,
            extendedSeconds: extensionSeconds[index],
            actualMilliseconds: elapsedMilliseconds(of: index, at: instant),
            pausedMilliseconds: visits.reduce(0) {
                $0 + pausedMilliseconds(from: $1.startedAt, to: $1.endedAt ?? max(instant, changedAt))
            },
            firstStartedAt: visits.first?.startedAt,
            lastEndedAt: visits.last?.endedAt
        )
    }
}
