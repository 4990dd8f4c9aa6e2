package import Lessons

/// One team's time in front of the room.
package struct Presentation: Hashable, Sendable {
    package internal(set) var team: TeamID
    package internal(set) var startedAt: Instant
    package internal(set) var endedAt: Instant?
}

extension [Presentation] {
    mutating func end(at instant: Instant) {
        guard let last = indices.last, self[last].endedAt == nil else { return }
        self[last].endedAt = instant
    }
}

extension Session {
    /// Lets a team present; whoever presented before has ended. With `nil` nobody presents any more.
    func present(_ id: ActivityID, _ team: TeamID?) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .slots = activity.kind else { throw .wrongKind(title: activity.title) }
        let current = state.presentations.last { $0.endedAt == nil }
        guard let team else { return current == nil ? [] : [.presentationEnded(id)] }
        guard self.team(team) != nil else { throw .unknownTeam(team.description) }
        return current?.team == team ? [] : [.presentationStarted(id, team: team)]
    }

    /// The team that presents now; `nil` if none does.
    package func presentation(of id: ActivityID) -> Presentation? {
        activities[id]?.presentations.last { $0.endedAt == nil }
    }

    /// What is left for the team that presents, negative if it is over its time. It stands still during a pause.
    package func remainingPresentation(of id: ActivityID, at instant: Instant) -> Int64? {
        guard let presentation = presentation(of: id), case .slots(let slots) = activity(id)?.kind else { return nil }
        let elapsed = runMilliseconds(from: presentation.startedAt, to: clockHand(at: instant))
        return Int64(min(max(slots.teamSeconds, 0), 86_400)) * 1000 - elapsed
    }

    /// The first team that has not presented yet; `nil` when all have.
    package func nextTeamToPresent(in id: ActivityID) -> Team? {
        teamsToPresent(in: id).first
    }

    /// Presentations whose time is up, and those that can begin because nobody presents.
    func duePresentations(at instant: Instant, besides closing: [ActivityID]) -> [Command] {
        openSlots.filter { !closing.contains($0) }.compactMap { id in
            if let left = remainingPresentation(of: id, at: instant) {
                let isAtOnce = slotOrder(of: id).changeoverSeconds == 0
                return left > 0 ? nil : .present(id, team: isAtOnce ? nextTeamToPresent(in: id)?.id : nil)
            }
            if let end = changeoverEnd(of: id), clockHand(at: instant) < end { return nil }
            return nextTeamToPresent(in: id).map { .present(id, team: $0.id) }
        }
    }

    /// When `duePresentations` next has something, if nothing else happens.
    var nextDuePresentations: [Instant] {
        openSlots.compactMap { id in
            if let left = remainingPresentation(of: id, at: changedAt) {
                return changedAt.advanced(byMilliseconds: left)
            }
            return nextTeamToPresent(in: id) == nil ? nil : max(changedAt, changeoverEnd(of: id) ?? changedAt)
        }
    }

    private var openSlots: [ActivityID] {
        setup.activities.filter { activity in
            guard case .slots = activity.kind else { return false }
            return activities[activity.id]?.status == .open
        }
        .map(\.id)
    }
}
