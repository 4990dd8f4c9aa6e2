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

    func encode(to container: inout KeyedEncodingContainer<TimeKey>) throws {
        switch self {
        case .agendaReplanned(let replan):
            try container.encode(replan.rule, forKey: .rule)
            try container.encode(replan.changes, forKey: .changes)
            if !replan.cut.isEmpty { try container.encode(replan.cut, forKey: .cut) }
            if !replan.protected.isEmpty { try container.encode(replan.protected, forKey: .protected) }
            try container.encodeIfPresent(replan.endsAt, forKey: .endsAt)
            try container.encodeIfPresent(replan.reason, forKey: .reason)
        case .finishSet(let end): try container.encodeIfPresent(end, forKey: .endsAt)
        case .beginCorrected(let index, let start):
            try container.encode(index, forKey: .index)
            try container.encode(start, forKey: .startedAt)
        case .pauseEntered(let from, let to):
            try container.encode(from, forKey: .from)
            try container.encode(to, forKey: .to)
        case .slotsArranged(let id, let order):
            try container.encode(id, forKey: .activity)
            try container.encode(order.teams, forKey: .teams)
            if order.changeoverSeconds > 0 { try container.encode(order.changeoverSeconds, forKey: .changeoverSeconds) }
        case .breakAdded(let added):
            try container.encode(added.after, forKey: .index)
            try container.encode(added.plannedSeconds, forKey: .plannedSeconds)
            if !added.changes.isEmpty { try container.encode(added.changes, forKey: .changes) }
        case .stepsSet(let index, let steps):
            try container.encode(index, forKey: .index)
            try container.encode(steps, forKey: .steps)
        case .lookedBack(let question, let text):
            try container.encode(question, forKey: .question)
            try container.encode(text, forKey: .text)
        case .actionUndone(let kind): try container.encode(kind, forKey: .undone)
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
