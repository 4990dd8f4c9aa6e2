import Lessons
import LiveSession
import Workshop

/// What everybody in a role sees alike, as JSON.
struct CommonPart: Sendable {
    /// Fields of the view.
    let fields: [UInt8]
    let activities: [(id: ActivityID, fields: [UInt8])]

    init(of room: RoomView, for role: Role, _ results: ResultTexts, at now: Instant) {
        let writer = CommonPartWriter(room: room, role: role, results: results, now: now)
        fields = JSONText.fields(writer.addFields)
        activities = room.session.setup.activities.compactMap { activity in
            writer.fields(of: activity).map { (activity.id, $0) }
        }
    }
}

struct CommonPartWriter {
    let room: RoomView
    let role: Role
    let results: ResultTexts
    let now: Instant

    var session: Session { room.session }

    func addFields(to text: inout JSONText) {
        text.add("speed", room.frame.speed)
        text.add("role", role.rawValue)
        text.add("session", room.frame.name)
        text.add("title", session.setup.title)
        text.add("stage", session.stage.word)
        text.add("health", room.update.health.word)
        addAgenda(to: &text)
        text.add("teams", array: session.teams) { text, team in
            text.object { text in
                text.add("id", team.id.description)
                text.add("name", team.name)
                text.add("size", session.members(of: team.id).count)
            }
        }
        text.add("learnerCount", session.learners.count)
        switch role {
        case .learner: break
        case .screen:
            addJoining(to: &text)
            text.add("onScreen", room.frame.onScreen?.rawValue)
        case .facilitator:
            addJoining(to: &text)
            text.add("onScreen", room.frame.onScreen?.rawValue)
            addLearners(to: &text)
            addCue(to: &text)
        }
    }

    private func addJoining(to text: inout JSONText) {
        text.add("joining") { text in
            text.add("code", room.frame.code)
            text.add("address", room.frame.address)
            text.add("qr", room.frame.qr)
            text.add("isLocked", room.frame.isLocked)
            text.add("needsOneTimeCode", room.frame.needsOneTimeCode)
        }
    }

    private func addLearners(to text: inout JSONText) {
        var answered: [LearnerID: [ActivityID]] = [:]
        for activity in session.setup.activities {
            for learner in session.whoHandedIn(activity.id) { answered[learner, default: []].append(activity.id) }
        }
        text.add("learners", array: session.learners) { text, learner in
            text.object { text in
                text.add("id", learner.id.description)
                text.add("name", learner.name)
                text.add("team", learner.team?.description)
                text.add("isHere", room.presence.contains(learner.id))
                text.add("answered", array: answered[learner.id] ?? []) { $0.value($1.rawValue) }
            }
        }
    }
}

// The agenda.
extension CommonPartWriter {
    private func addAgenda(to text: inout JSONText) {
        if let next = session.nextItem {
            text.add("next") { text in
                text.add("kind", next.kind.rawValue)
                text.add("title", next.title)
                text.add("plannedSeconds", next.plannedSeconds)
            }
        } else {
            text.addNull("next")
        }
        var instant = max(now, session.changedAt)
        let timing = session.timing(at: now)
        text.add("agenda", array: timing) { text, timing in
            let place = place(of: timing, from: &instant)
            text.object { text in
                text.add("kind", timing.kind.rawValue)
                text.add("title", timing.title)
                text.add("plannedSeconds", session.plannedSeconds(of: timing.index))
                text.add("startsAt", place.startsAt.description)
                text.add("endsAt", place.endsAt.description)
                text.add("state", place.state)
            }
        }
    }

    /// When an item was or will be if every item takes the time that it has.
    /// - Parameter instant: where the items before it end; moved to where this one ends.
    private func place(
        of timing: ItemTiming,
        from instant: inout Instant
    ) -> (startsAt: Instant, endsAt: Instant, state: String) {
        let isOver = session.endedAt != nil || timing.index < (session.currentIndex ?? 0)
        if isOver {
            let start = timing.firstStartedAt ?? session.startedAt ?? session.createdAt
            return (start, timing.lastEndedAt ?? start, "done")
        }
        let remaining = max(0, session.remainingMilliseconds(of: timing.index, at: now))
        let isRunning = timing.index == session.currentIndex
        let start = isRunning ? timing.firstStartedAt ?? instant : instant
        instant = instant.advanced(byMilliseconds: remaining)
        return (start, instant, isRunning ? "running" : "waiting")
    }
}

extension Session.Stage {
    /// The stage in a word.
    var word: String {
        switch self {
        case .waiting: "waiting"
        case .running: "running"
        case .paused: "paused"
        case .ended: "ended"
        }
    }
}

extension JournalHealth {
    /// Whether what is handed in can be kept, in a word.
    var word: String {
        switch self {
        case .good: "good"
        case .refusing: "refusing"
        case .failed: "failed"
        }
    }
}
