import Diagnostics
import Lessons
package import Workshop

/// A replan in words: what it takes from whom, and what comes of it.
package struct ReplanSentences {
    let session: Session
    let clock: WallClock

    package init(_ session: Session, clock: WallClock) {
        self.session = session
        self.clock = clock
    }

    /// "Spread over 2 phases", "From Explain", "Drop Break": what is done, in a few words.
    package func name(of replan: Replan) -> String {
        let title = replan.changes.first.map { self.title($0.index) } ?? ""
        switch replan.rule {
        case .spread: return "Spread over \(counted(replan.changes.count, "phase"))"
        case .take: return "From \(title)"
        case .shorten: return "Shorten \(title)"
        case .drop: return "Drop \(title)"
        case .cut:
            let names = replan.cut.map { id in
                session.activity(id).map { "\(id.rawValue) “\($0.title)”" } ?? id.rawValue
            }
            return "Cut \(names.joined(separator: ", "))"
        case .move: return isEarly(replan.endsAt) ? "End earlier" : "Let the end move"
        case .give:
            return replan.changes.first?.index == session.currentIndex ? "Longer in \(title)" : "To \(title)"
        }
    }

    /// "Explain 45 → 39, Elaborate 60 → 52": what each item has and would have, in minutes; empty where none changes.
    package func lengths(of replan: Replan) -> String {
        replan.changes.map { change in
            let before = session.plannedSeconds(of: change.index)
            let after = before + change.extendedSeconds
            return "\(title(change.index)) \(Durations.shortMinutes(seconds: before)) → "
                + (after == 0 ? "none" : Durations.shortMinutes(seconds: after))
        }
        .joined(separator: ", ")
    }

    /// "Spread over 2 phases: Explain 45 → 39, Elaborate 60 → 52": what is chosen.
    func choice(_ replan: Replan) -> String {
        let lengths = lengths(of: replan)
        return name(of: replan) + (lengths.isEmpty ? "" : ": \(lengths)")
    }

    /// "ends 17:30 as wanted", "ends 17:39, 9 min after 17:30".
    package func end(of proposal: ReplanProposal) -> String {
        "ends \(clock.time(proposal.end))" + distance(from: proposal.end, to: proposal.target)
    }

    /// "From Explain: Explain 45 → 27; ends 17:30 as wanted."
    package func sentence(_ proposal: ReplanProposal) -> String {
        let joint = lengths(of: proposal.replan).isEmpty ? ": " : "; "
        return choice(proposal.replan) + joint + end(of: proposal) + "."
    }

    /// What there is to say before proposals are listed: "The session would end at 17:48, 18 min after 17:30."
    package func need(at now: Instant) -> String {
        let end = session.expectedEnd(at: now)
        let isSpare = session.spareSeconds(at: now) > 0
        guard let target = isSpare ? session.fullEnd : session.targetEnd, isSpare || session.neededSeconds(at: now) > 0
        else {
            return "The session ends at \(clock.time(end)), on time; there is nothing to win back."
        }
        return "The session would end at \(clock.time(end))\(distance(from: end, to: target))."
    }

    private func isEarly(_ end: Instant?) -> Bool {
        guard let end, let full = session.fullEnd else { return false }
        return end < full
    }

    /// How far an end is from the one that it is held against.
    private func distance(from end: Instant, to target: Instant) -> String {
        let late = end.milliseconds(since: target)
        let minutes = Durations.wholeMinutes(milliseconds: late)
        if minutes == 0 { return " as wanted" }
        return ", \(Durations.words(seconds: minutes * 60)) \(late > 0 ? "after" : "before") \(clock.time(target))"
    }

    /// "Break"; "Break 2" for the second of that title.
    private func title(_ index: Int) -> String {
        let agenda = session.setup.agenda
        guard agenda.indices.contains(index) else { return "" }
        let before = agenda[..<index].count { $0.title == agenda[index].title }
        return agenda[index].title + (before > 0 ? " \(before + 1)" : "")
    }
}

extension PlainView {
    /// Every way to win time back, numbered as `replan` takes them: the answer to `replan`.
    package static func proposals(
        of session: Session,
        protecting protected: [Int]?,
        at now: Instant,
        clock: WallClock
    ) -> [String] {
        let sentences = ReplanSentences(session, clock: clock)
        let proposals = session.proposals(at: now, protecting: protected)
        let lines = proposals.enumerated().map { "  \($0 + 1) \(sentences.sentence($1))" }
        let how =
            proposals.isEmpty
            ? [] : ["“replan 1” chooses the first, “replan 1 because …” says why; “undo” takes it back."]
        return ([sentences.need(at: now)] + lines + how).map(\.harmless)
    }
}
