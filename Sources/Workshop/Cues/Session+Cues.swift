import Lessons

// What a facilitator is to remember now. A function of the session and an instant, like everything about time.

extension Session {
    /// What to remember at an instant, the most pressing first; nothing while the clock stands or nothing runs.
    ///
    /// The beginning of an item is its first five minutes, or its first quarter where that is shorter; its end likewise.
    package func cues(at instant: Instant, _ settings: CueSettings) -> [Cue] {
        guard settings.level != .none, stage == .running, let index = currentIndex else { return [] }
        let planned = Int64(plannedSeconds(of: index)) * 1000
        let edge = min(300_000, planned / 4)
        let remaining = remainingMilliseconds(of: index, at: instant)
        if remaining <= 0 { return overCues(settings) }
        if remaining <= edge { return endingCues(of: index, remaining, settings) }
        return planned - remaining < edge ? beginningCues(of: index, settings) : []
    }

    private func beginningCues(of index: Int, _ settings: CueSettings) -> [Cue] {
        let item = setup.agenda[index]
        guard item.kind != .pause else { return [] }
        let isFirst = !visits.contains { $0.index != index && setup.agenda[$0.index].kind != .pause }
        let ready = [item.notes.resources].compactMap(\.self) + (isFirst ? setup.materials : [])
        var cues = ready.isEmpty ? [] : [Cue(heading: "Have ready", text: ready.joined(separator: "; "))]
        let notes = setup.cues ?? CueNotes()
        if isFirst || settings.level == .all { cues += notes.safety.map { Cue(heading: "Mind", text: $0) } }
        cues += [item.notes.differentiation].compactMap(\.self).map { Cue(heading: "For some", text: $0) }
        if isFirst || settings.level == .all {
            cues += notes.groups.map { Cue(heading: $0.group.map { "For \($0)" } ?? "For some", text: $0.text) }
        }
        if settings.isVirtual { cues += notes.online.map { Cue(heading: "Online", text: $0) } }
        return cues
    }

    private func endingCues(of index: Int, _ remaining: Int64, _ settings: CueSettings) -> [Cue] {
        let minutes = max(1, Int((remaining + 59_999) / 60_000))
        var cues = [Cue(heading: "Tell the room", text: minutes == 1 ? "One minute left." : "\(minutes) minutes left.")]
        if let next = nextIndex {
            let item = setup.agenda[next]
            let ready = item.notes.resources.map { "; have ready: \($0)" } ?? ""
            let length = (plannedSeconds(of: next) + 30) / 60
            cues.append(Cue(heading: "Next", text: "\(item.title), \(length) min\(ready)"))
        } else {
            cues.append(Cue(heading: "Next", text: "the end of the session"))
        }
        guard settings.level == .all else { return cues }
        let waiting = setup.agenda[index].activities.filter { isWaiting($0) }
        let open = setup.activities.filter { activities[$0.id]?.status == .open }
        cues += open.map { Cue(heading: "Close soon", text: "\($0.id) \($0.title)") }
        return cues + waiting.map { Cue(heading: "Not opened yet", text: "\($0) \(activity($0)?.title ?? "")") }
    }

    private func overCues(_ settings: CueSettings) -> [Cue] {
        guard settings.level == .all else { return [] }
        let onward = nextIndex.map { "on to \(setup.agenda[$0].title)" } ?? "end the session"
        return [Cue(heading: "Time to move on", text: "close what is open, say what comes, and \(onward).")]
    }
}
