import Lessons
import Workshop

/// The difference between two states of a session, in sentences.
struct PlainChange {
    let old: Session
    let new: Session
    let now: Instant
    let clock: WallClock
    /// That came with the session, by the names that the plan gives them.
    var decks: [String: Deck] = [:]

    /// Everything, in the order in which to say it.
    var lines: [String] {
        extended + decided + stage + items + people + activities + end
    }

    private var stage: [String] {
        switch (old.stage, new.stage) {
        case (.waiting, .running), (.waiting, .paused):
            return [time(new.startedAt ?? now) + "The session begins."]
        case (.running, .paused(let since)): return [time(since) + "The clock stands still."]
        case (.paused, .running): return [time(now) + "The clock goes on: \(left)."]
        case (.waiting, _), (.running, _), (.paused, _), (.ended, _): return []
        }
    }

    private var left: String {
        let remaining = new.remainingMilliseconds(at: now) ?? 0
        let time = Durations.countdown(milliseconds: remaining)
        return remaining > -1000 ? "\(time) left\(until)" : "\(time) over"
    }

    /// ", until 14:30", or nothing while the clock stands.
    private var until: String { new.currentItemEnd(at: now).map { ", until \(clock.time($0))" } ?? "" }

    private var items: [String] {
        guard new.visits.count > old.visits.count, let visit = new.visits.last else { return [] }
        var lines: [String] = []
        if let former = old.currentIndex, former != visit.index {
            lines.append(over(former, at: visit.startedAt))
        }
        let item = new.setup.agenda[visit.index]
        let isBack = new.visits.dropLast().contains { $0.index == visit.index }
        let length =
            isBack ? left : "\(Durations.spoken(seconds: new.plannedSeconds(of: visit.index)))\(until)"
        lines.append(time(visit.startedAt) + "\(item.title) \(isBack ? "goes on" : "begins"): \(length).")
        lines += notes(of: item)
        let spare = new.spareSeconds(at: now)
        if spare >= ReplanRules.worthOffering {
            lines.append("  \(Durations.spoken(seconds: spare)) are won; “replan” lists what to do with them.")
        }
        return lines
    }

    private func notes(of item: AgendaItem) -> [String] {
        let actions = item.notes.facilitatorActions.map { "  Facilitator: \($0)" }
        let activities = item.notes.learnerActivities.map { "  Learners: \($0)" }
        return [actions, activities].compactMap(\.self)
    }

    /// What goes on already, for whoever comes to it: the notes of the running item, and what is asked.
    var going: [String] {
        let asked = new.openActivities.flatMap { activity in
            ["\(activity.kind.name) \(activity.id.rawValue): \(activity.title)"] + content(of: activity)
                + slide(of: activity)
        }
        return (new.currentItem.map(notes) ?? []) + asked
    }

    private func over(_ index: Int, at instant: Instant) -> String {
        let took = Durations.elapsed(milliseconds: new.elapsedMilliseconds(of: index, at: instant))
        return time(instant) + "\(new.setup.agenda[index].title) took \(took), "
            + "planned \(Durations.spoken(seconds: new.setup.agenda[index].plannedSeconds))."
    }

    private var extended: [String] {
        zip(old.extensionSeconds, new.extensionSeconds).enumerated().compactMap { index, seconds in
            let more = seconds.1 - seconds.0
            guard more != 0 else { return nil }
            return time(now) + "\(new.setup.agenda[index].title) gets \(Durations.spoken(seconds: abs(more))) "
                + "\(more > 0 ? "more" : "less")" + (index == new.currentIndex ? ": \(left)." : ".")
        }
    }

    /// What the facilitator has decided about time, or taken back.
    private var decided: [String] {
        var lines: [String] = []
        let replans = new.course.replans
        if replans.count > old.course.replans.count, let replan = replans.last {
            let name = ReplanSentences(old, clock: clock).name(of: replan)
            let reason = replan.reason.map { ", because: \($0)" } ?? ""
            lines.append(time(now) + "Replanned: \(name)\(reason). The session ends at \(endTime).")
        }
        if replans.count < old.course.replans.count {
            lines.append(time(now) + "The former agenda holds again. The session ends at \(endTime).")
        }
        if new.course.hardEnd != old.course.hardEnd {
            let end = new.course.hardEnd.map { "Everybody must be out by \(clock.time($0))." }
            lines.append(time(now) + (end ?? "There is no hard end any more."))
        }
        let looked = new.course.lookingBack.filter { old.course.lookingBack[$0.key] != $0.value }
        if !looked.isEmpty { lines.append(time(now) + "Kept with the session; “sessions” shows it the next time.") }
        for (id, order) in new.course.slots where old.course.slots[id] != order {
            let names = new.teamsToPresent(in: id).map(\.name).joined(separator: ", ")
            lines.append(time(now) + "\(id.rawValue): still to present, in order: \(names).")
        }
        for (index, steps) in new.course.steps where old.course.steps[index] != steps {
            let list = steps.map { "\($0.title) \(Durations.words(seconds: $0.plannedSeconds))" }.joined(
                separator: ", "
            )
            lines.append(time(now) + "Steps of \(new.setup.agenda[index].title): \(list.isEmpty ? "none" : list).")
        }
        if isCorrected { lines.append(time(now) + "The clock is set right: \(left).") }
        return lines
    }

    private var endTime: String { clock.time(new.expectedEnd(at: now)) }

    /// Whether stretches of time were changed that had ended or begun before.
    private var isCorrected: Bool {
        let begun = zip(old.visits, new.visits)
        return new.visits.count < old.visits.count || begun.contains { $0.startedAt != $1.startedAt }
            || new.course.pauses.count < old.course.pauses.count
            || (new.course.pauses.count > old.course.pauses.count && old.stage == .running && new.stage == .running)
    }

    private var end: [String] {
        guard let end = new.endedAt, old.endedAt == nil else { return [] }
        guard new.startedAt != nil else { return [time(end) + "The session ends; it never started."] }
        let former = old.currentIndex.map { [over($0, at: end)] } ?? []
        let questions = new.setup.facilitatorQuestions.enumerated().map { "  \($0 + 1). \($1)" }
        let asked = questions.isEmpty ? [] : ["Ask yourself, and keep it with “note 1: …”:"] + questions
        return former + asked + [
            time(end) + "The session ends, \(Durations.drift(milliseconds: new.overrunMilliseconds(at: now)))."
        ]
    }

    func time(_ instant: Instant) -> String { clock.time(instant) + " " }
}
