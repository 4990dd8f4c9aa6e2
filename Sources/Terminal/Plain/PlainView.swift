import Diagnostics
package import Lessons
package import Workshop

/// A session in sentences: for pipes, for `--plain`, for screen readers. No colour, no cursor movement; every line is
/// complete when it is written.
package enum PlainView {
    /// What has changed between two states of a session, in the order in which to say it.
    ///
    /// - Parameters:
    ///   - old: `nil` at the beginning; then the lines say what session this is and where it stands.
    ///   - decks: that came with the session, by the names that the plan gives them.
    package static func lines(
        from old: Session?,
        to new: Session,
        at now: Instant,
        clock: WallClock,
        decks: [String: Deck] = [:]
    ) -> [String] {
        guard let old else { return opening(of: new, at: now, clock: clock, decks: decks) }
        return PlainChange(old: old, new: new, now: now, clock: clock, decks: decks).lines.map(\.harmless)
    }

    /// Where a session stands: the answer to `status`.
    package static func status(of session: Session, at now: Instant, clock: WallClock) -> [String] {
        PlainStatus(session: session, now: now, clock: clock).lines.map(\.harmless)
    }

    /// The words that can be typed: the answer to `help`.
    package static var help: [String] {
        let width = CommandWord.allCases.map(\.usage.count).max() ?? 0
        return CommandWord.allCases.map { word in
            word.usage + String(repeating: " ", count: width - word.usage.count + 2) + word.meaning
        }
    }

    /// What session this is, where it stands, and what whoever comes back to it needs: the notes of the phase that runs and
    /// what is asked.
    private static func opening(
        of session: Session,
        at now: Instant,
        clock: WallClock,
        decks: [String: Deck]
    ) -> [String] {
        let items = counted(session.setup.agenda.count, "item")
        let length = Durations.words(seconds: session.plannedSeconds)
        let agenda = session.setup.agenda.flatMap { item in
            let suggested = item.activities.compactMap(session.activity).filter(\.isSuggested)
            return ["  \(item.title), \(Durations.spoken(seconds: item.plannedSeconds))"]
                + suggested.map { "    suggested: \($0.kind.name) \($0.id), \($0.title)" }
        }
        return (["\(session.setup.title): \(items), \(length)."] + agenda).map(\.harmless)
            + status(of: session, at: now, clock: clock)
            + PlainChange(old: session, new: session, now: now, clock: clock, decks: decks).going.map(\.harmless)
    }
}

/// Where a session stands, in sentences.
private struct PlainStatus {
    let session: Session
    let now: Instant
    let clock: WallClock

    var lines: [String] {
        [clock.time(now) + " " + standing] + people + activities
    }

    private var standing: String {
        switch session.stage {
        case .waiting:
            return "Not started; “start” begins. Started now it ends at \(clock.time(session.expectedEnd(at: now)))."
        case .ended(let end): return "The session ended at \(clock.time(end))."
        case .paused(let since): return "The clock has stood still since \(clock.time(since)). " + course
        case .running: return course
        }
    }

    private var course: String {
        guard let index = session.currentIndex, let item = session.currentItem else { return "" }
        let remaining = session.remainingMilliseconds(of: index, at: now)
        let time = Durations.countdown(milliseconds: remaining)
        let left = remaining > -1000 ? "\(time) left" : "overrun, \(time)"
        let end = session.expectedEnd(at: now)
        let drift = Durations.drift(milliseconds: session.overrunMilliseconds(at: now))
        let hard = session.course.hardEnd.map { " Everybody must be out by \(clock.time($0))." } ?? ""
        return "\(item.title), \(index + 1) of \(session.setup.agenda.count): \(left). \(session.nextSentence) "
            + "The session ends at \(clock.time(end)), \(drift).\(hard)"
    }

    private var people: [String] {
        guard !session.learners.isEmpty || !session.teams.isEmpty else { return [] }
        let teams = session.teams.map { "\($0.name) (\(session.members(of: $0.id).count))" }
        let inTeams = teams.isEmpty ? "no teams" : "teams: " + teams.joined(separator: ", ")
        return ["\(counted(session.learners.count, "learner")); \(inTeams)."]
    }

    private var activities: [String] {
        session.openActivities.map { activity in
            let turnout = session.turnout(of: activity)
            return "Open: \(activity.kind.name) \(activity.id.rawValue), \(activity.title)"
                + (turnout.map { " (\($0.handedIn) of \($0.expected) \($0.verb))." } ?? ".")
        }
            + session.openActivities.compactMap { activity in
                session.waitingSentence(of: activity.id).map { "\(activity.id.rawValue): \($0)." }
            }
    }
}

extension Session {
    /// "Next: Break, 15 minutes."
    var nextSentence: String {
        guard let index = nextIndex else { return "Then the session ends." }
        let item = setup.agenda[index]
        let length = plannedSeconds(of: index)
        let was = length == item.plannedSeconds ? "" : " instead of \(Durations.spoken(seconds: item.plannedSeconds))"
        return "Next: \(item.title), \(Durations.spoken(seconds: length))\(was)."
    }
}
