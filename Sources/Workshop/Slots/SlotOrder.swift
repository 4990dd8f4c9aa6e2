package import Lessons

/// In which order teams present, and what lies between two of them.
package struct SlotOrder: Hashable, Sendable {
    /// Who comes when; teams that are not in it, because they came later, come last.
    package var teams: [TeamID]
    /// What one team takes to leave and the next to come, in seconds; from 0 to an hour.
    package var changeoverSeconds: Int

    package init(teams: [TeamID] = [], changeoverSeconds: Int = 0) {
        self.teams = teams
        self.changeoverSeconds = changeoverSeconds
    }
}

extension Session {
    /// How an activity's slots are arranged.
    package func slotOrder(of id: ActivityID) -> SlotOrder { course.slots[id] ?? SlotOrder() }

    /// Every team in the order in which it presents.
    package func teamsInOrder(for id: ActivityID) -> [Team] {
        let order = slotOrder(of: id).teams
        let placed = order.compactMap { team($0) }
        return placed + teams.filter { !order.contains($0.id) }
    }

    /// The teams that have not presented yet, in order.
    package func teamsToPresent(in id: ActivityID) -> [Team] {
        let presented = Set(activities[id]?.presentations.map(\.team) ?? [])
        return teamsInOrder(for: id).filter { !presented.contains($0.id) }
    }

    /// Until when one team leaves and the next comes, before it is asked for; `nil` while somebody presents, and where
    /// nobody comes next.
    package func changeoverEnd(of id: ActivityID) -> Instant? {
        let seconds = slotOrder(of: id).changeoverSeconds
        guard seconds > 0, presentation(of: id) == nil, nextTeamToPresent(in: id) != nil,
            let ended = activities[id]?.presentations.last?.endedAt
        else { return nil }
        return ended.advanced(bySeconds: seconds)
    }

    /// The order drawn by lot: the same for the same instant, another for another.
    package func drawnOrder(for id: ActivityID, at instant: Instant) -> [TeamID] {
        var numbers = MadeUpNumbers(seed: UInt64(bitPattern: instant.milliseconds), "draw", id.rawValue)
        let presented = activities[id]?.presentations.map(\.team) ?? []
        let waiting = teamsToPresent(in: id).map(\.id)
        return teamsInOrder(for: id).map(\.id).filter(presented.contains) + numbers.shuffled(waiting)
    }

    /// What an arrangement of slots comes to, if it can be.
    func arrange(_ id: ActivityID, _ order: SlotOrder) throws(Refusal) -> [TimeEvent] {
        let (activity, _) = try known(id)
        guard case .slots = activity.kind else { throw .wrongKind(title: activity.title) }
        for team in order.teams where self.team(team) == nil { throw .unknownTeam(team.description) }
        guard Set(order.teams).count == order.teams.count else { throw .teamTwice }
        guard (0...3600).contains(order.changeoverSeconds) else { throw .changeoverOutOfRange }
        return order == slotOrder(of: id) ? [] : [.slotsArranged(id, order)]
    }
}
