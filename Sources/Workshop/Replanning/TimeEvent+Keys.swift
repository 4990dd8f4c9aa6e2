import Lessons

// The keys of what was done about time, flat beside those that every event has.

enum TimeKey: String, CodingKey {
    case index, startedAt, from, to, endsAt, undone
    case rule, changes, cut, protected, reason
    case activity, teams, changeoverSeconds, plannedSeconds, steps, question, text
}

extension TimeEvent {
    /// Its own keys, taken from the event's object.
    init(_ name: Name, from container: KeyedDecodingContainer<TimeKey>) throws {
        switch name {
        case .agendaReplanned:
            self = .agendaReplanned(
                Replan(
                    rule: try container.decode(Replan.Rule.self, forKey: .rule),
                    changes: try container.decode([Replan.Change].self, forKey: .changes),
                    cut: try container.decodeIfPresent([ActivityID].self, forKey: .cut) ?? [],
                    protected: try container.decodeIfPresent([Int].self, forKey: .protected) ?? [],
                    endsAt: try container.decodeIfPresent(Instant.self, forKey: .endsAt),
                    reason: try container.decodeIfPresent(String.self, forKey: .reason)
                )
            )
        case .finishSet: self = .finishSet(try container.decodeIfPresent(Instant.self, forKey: .endsAt))
        case .beginCorrected:
            self = .beginCorrected(
                index: try container.decode(Int.self, forKey: .index),
                startedAt: try container.decode(Instant.self, forKey: .startedAt)
            )
        case .pauseEntered:
            self = .pauseEntered(
                from: try container.decode(Instant.self, forKey: .from),
                to: try container.decode(Instant.self, forKey: .to)
            )
        case .slotsArranged:
            self = .slotsArranged(
                try container.decode(ActivityID.self, forKey: .activity),
                SlotOrder(
                    teams: try container.decode([TeamID].self, forKey: .teams),
                    changeoverSeconds: try container.decodeIfPresent(Int.self, forKey: .changeoverSeconds) ?? 0
                )
            )
        case .breakAdded:
            self = .breakAdded(
                AddedBreak(
                    after: try container.decode(Int.self, forKey: .index),
                    plannedSeconds: try container.decode(Int.self, forKey: .plannedSeconds),
                    changes: try container.decodeIfPresent([Replan.Change].self, forKey: .changes) ?? []
                )
            )
        case .stepsSet:
            self = .stepsSet(
                index: try container.decode(Int.self, forKey: .index),
                try container.decode([AgendaStep].self, forKey: .steps)
            )
        case .lookedBack:
            self = .lookedBack(
                question: try container.decode(Int.self, forKey: .question),
                text: try container.decode(String.self, forKey: .text)
            )
        case .actionUndone: self = .actionUndone(try container.decode(Undoable.Kind.self, forKey: .undone))
        }
    }

    /// Adds its own keys, but for the activity, which every event has that is about one.
    func write(to members: inout JSONMembers) throws {
        switch self {
        case .agendaReplanned(let replan):
            try members.add(encoding: replan.rule, TimeKey.rule)
            try members.add(encoding: replan.changes, TimeKey.changes)
            if !replan.cut.isEmpty { try members.add(encoding: replan.cut, TimeKey.cut) }
            if !replan.protected.isEmpty { members.add(replan.protected, TimeKey.protected) }
            members.add(replan.endsAt, TimeKey.endsAt)
            members.add(replan.reason, TimeKey.reason)
        case .finishSet(let end): members.add(end, TimeKey.endsAt)
        case .beginCorrected(let index, let start):
            members.add(index, TimeKey.index)
            members.add(start, TimeKey.startedAt)
        case .pauseEntered(let from, let to):
            members.add(from, TimeKey.from)
            members.add(to, TimeKey.to)
        case .slotsArranged(_, let order):
            try members.add(encoding: order.teams, TimeKey.teams)
            if order.changeoverSeconds > 0 { members.add(order.changeoverSeconds, TimeKey.changeoverSeconds) }
        case .breakAdded(let added):
            members.add(added.after, TimeKey.index)
            members.add(added.plannedSeconds, TimeKey.plannedSeconds)
            if !added.changes.isEmpty { try members.add(encoding: added.changes, TimeKey.changes) }
        case .stepsSet(let index, let steps):
            members.add(index, TimeKey.index)
            try members.add(encoding: steps, TimeKey.steps)
        case .lookedBack(let question, let text):
            members.add(question, TimeKey.question)
            members.add(text, TimeKey.text)
        case .actionUndone(let kind): try members.add(encoding: kind, TimeKey.undone)
        }
    }

    /// The name of the case.
    var type: Event.EventType {
        switch self {
        case .agendaReplanned: .agendaReplanned
        case .finishSet: .finishSet
        case .beginCorrected: .beginCorrected
        case .pauseEntered: .pauseEntered
        case .slotsArranged: .slotsArranged
        case .breakAdded: .breakAdded
        case .stepsSet: .stepsSet
        case .lookedBack: .lookedBack
        case .actionUndone: .actionUndone
        }
    }
}
