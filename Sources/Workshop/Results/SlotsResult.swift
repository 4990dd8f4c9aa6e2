import Lessons

/// Who presented, and for how long.
package struct SlotsResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// What each team had.
    package var teamSeconds: Int
    /// In the order in which they took place.
    package var presentations: [Presented]

    /// One time that a team presented; a team may have several.
    package struct Presented: Hashable, Sendable, Codable {
        package var team: TeamID
        package var startedAt: Instant
        /// `nil` while it lasts.
        package var endedAt: Instant?
        /// What it took, without pauses, in whole seconds; `nil` while it lasts.
        package var actualSeconds: Int?
    }
}

/// A deck that was to be shown.
package struct SlidesResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// The deck's file as the plan names it.
    package var file: String
    /// Numbers of the first and the last slide that were to be shown; `nil` where the deck was not there.
    package var firstSlide: Int?
    package var lastSlide: Int?
    /// The slide that was shown last; `nil` if the deck was never opened or was not there.
    package var shownSlide: Int?
}

extension Session {
    func result(of slots: Slots, in activity: Activity, _ state: ActivityState) -> SlotsResult {
        SlotsResult(
            activity: heading(of: activity, state),
            teamSeconds: slots.teamSeconds,
            presentations: state.presentations.map { presentation in
                let took = presentation.endedAt.map { runMilliseconds(from: presentation.startedAt, to: $0) }
                return SlotsResult.Presented(
                    team: presentation.team,
                    startedAt: presentation.startedAt,
                    endedAt: presentation.endedAt,
                    actualSeconds: took?.wholeSeconds
                )
            }
        )
    }
}
