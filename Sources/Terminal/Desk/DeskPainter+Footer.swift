import Diagnostics
import Lessons
import Workshop

extension DeskPainter {
    /// A line for what is asked, typed or told, and the keys below it: always there.
    var footer: [Line] {
        let rule = Line(String(repeating: "─", count: size.columns), .faint)
        return [rule] + promptLines(columns: size.columns) + keyLines
    }

    /// One line or more: the question, the command being typed, the notice, or nothing.
    func promptLines(columns: Int) -> [Line] {
        switch state.mode {
        case .asking(let question):
            let style = Style(.warning, isBold: true, isReversed: true)
            return text(of: question).wrapped(to: columns - 1).map {
                Line(" \($0)", style).fitted(to: columns, fill: style)
            }
        case .typing(let editor, _):
            // What the line could go on with stands above it, or what is wrong with it.
            let known = state.notice.map { lines(of: $0, most: 3, plain: .faint, columns: columns) } ?? []
            return known + [typedLine(editor, columns: columns)]
        case .explaining(let editor, let replan, _):
            let question = Line("Why? ", Style(.accent, isBold: true))
            let choice = ReplanSentences(session, clock: state.clock).choice(replan).wrapped(to: columns - 1)
            return choice.map { Line(" \($0)", .bold) }
                + [question + typedLine(editor, prompt: "", columns: columns - 5)]
        case .normal, .help, .joining, .replanning, .page:
            guard let notice = state.notice else { return [offer ?? Line()] }
            return lines(of: notice, most: 4, plain: Style(.plain, isBold: true), columns: columns)
        }
    }

    /// - Parameter plain: how words look that are no warning.
    private func lines(of notice: DeskNotice, most: Int, plain: Style, columns: Int) -> [Line] {
        let isTold = notice.tone == .plain
        let style = isTold ? plain : Style(notice.tone, isBold: true)
        return notice.text.wrapped(to: columns - 3).prefix(most).enumerated().map { index, text in
            Line(index == 0 && !isTold ? " ! " : "   ", style) + Line(text, style)
        }
    }

    /// What an overrun is answered with, or time that was won, while nobody has decided anything about it.
    private var offer: Line? {
        guard case .normal = state.mode, case .running = session.stage else { return nil }
        return lateOffer ?? spareOffer
    }

    private var spareOffer: Line? {
        let spare = session.spareSeconds(at: now)
        guard spare >= ReplanRules.worthOffering, let end = session.fullEnd else { return nil }
        let early = "Ends \(spare / 60) min before \(state.clock.time(end))"
        return Line("   \(early); a shows what to do with them.", Style(.good, isBold: true))
    }

    private var lateOffer: Line? {
        guard isOverrun || session.course.hardEnd != nil, let target = session.targetEnd else { return nil }
        guard session.neededSeconds(at: now) > 0 else { return nil }
        let minutes = Durations.wholeMinutes(milliseconds: session.expectedEnd(at: now).milliseconds(since: target))
        let late = "Ends \(minutes) min after \(state.clock.time(target))"
        return Line(" ! \(late); a shows how to win them back.", Style(.warning, isBold: true))
    }

    private func text(of question: DeskState.Question) -> String {
        switch question {
        case .end: "\(ending) y ends it, n carries on, Ctrl-C again leaves it to be resumed."
        case .nextEarly:
            "\(clockText) of \(session.currentItem?.title ?? "") are left. "
                + "On to \(session.nextItem?.title ?? "")? y goes on, n stays."
        case .final(.merge(let one, let other)):
            "\(name(of: one)) and \(name(of: other)) become one person, \(name(of: other)). "
                + "It cannot be taken back. y merges them, n leaves them."
        case .final(.remove(let learner)):
            "\(name(of: learner)) goes, with everything that they handed in. "
                + "It cannot be taken back. y removes them, n lets them stay."
        case .final: "\(ending) y ends it, n carries on."
        case .endAfterLast: "This is the last item. \(ending) y ends it, n carries on."
        case .leave: "Leave? Nothing is ended or lost; “lectern resume” carries on. y leaves, n stays."
        }
    }

    private func name(of learner: LearnerID) -> String { session.learner(learner)?.name.harmless ?? "\(learner)" }

    /// What is lost with the end: time that is left, and what is still open.
    private var ending: String {
        let left = (remaining ?? 0) > 0 ? ["\(clockText) of \(session.currentItem?.title ?? "") are left"] : []
        let open = session.openActivities.map(\.id.rawValue)
        let isOpen = open.isEmpty ? [] : ["\(open.joined(separator: ", ")) \(open.count == 1 ? "is" : "are") open"]
        let facts = (left + isOpen).joined(separator: ", and ")
        return (facts.isEmpty ? "" : "\(facts.capitalisedFirst). ")
            + "End the session for everybody? It cannot be taken back."
    }

    /// The end that is being typed stays in sight.
    private func typedLine(_ editor: LineEditor, prompt: String = ":", columns: Int) -> Line {
        let room = max(1, columns - 3)
        var before = editor.beforeCursor
        while DisplayWidth.of(before) > room - 1, !before.isEmpty { before.removeFirst() }
        let under = editor.behindCursor.prefix(1)
        return Line(prompt, .bold) + Line(before) + Line(under.isEmpty ? " " : String(under), .reversed)
            + Line(editor.behindCursor.dropFirst())
    }

    /// The keys that matter now, in two lines.
    private var keyLines: [Line] {
        var lines = [Line()]
        for (key, word) in keys {
            let piece = Line(key, Style(.accent, isBold: true)) + Line(" \(word)")
            let last = lines[lines.count - 1]
            if last.width + 3 + piece.width > size.columns, lines.count < 2 {
                lines.append(Line(" ") + piece)
            } else {
                lines[lines.count - 1] = last + Line(last.width == 0 ? " " : "   ") + piece
            }
        }
        return lines + Array(repeating: Line(), count: 2 - lines.count)
    }

    private var keys: [(String, String)] {
        switch state.mode {
        case .asking: [("y", "yes"), ("n", "no")]
        case .typing where !state.pasted.isEmpty:
            [
                ("Enter", "does this line; \(counted(state.pasted.count, "more pasted line")) to come"),
                ("Esc", "leaves all"),
            ]
        case .typing: [("Enter", "does it"), ("Tab", "completes"), ("Esc", "leaves it"), ("↑ ↓", "typed before")]
        case .page:
            [("Tab", "next page"), ("↑ ↓ PgUp PgDn", "scroll"), (":", "command"), ("Esc", "back to the session")]
        case .replanning(let panel) where panel.proposals(in: session, at: now).isEmpty:
            [("Esc", "back to the session")]
        case .replanning:
            [("↑ ↓", "look"), ("Enter", "chooses")]
                + (session.spareSeconds(at: now) > 0 ? [] : [("p", "protect or not")]) + [("Esc", "leaves it")]
        case .explaining: [("Enter", "replans"), ("Esc", "back")]
        case .joining: [("Esc", "back to the session")]
        case .help: [("↑ ↓ PgUp PgDn", "scroll"), ("Esc", "back to the session")]
        case .normal: stageKeys + [(":", "command"), ("?", "help"), ("q", "leave")]
        }
    }

    private var stageKeys: [(String, String)] {
        let pages = [("w k g l", "pages")]
        let panes = [("Tab", state.pane == .notes ? "activity" : "notes")]
        switch session.stage {
        case .waiting: return [("s", "start")] + activityKeys + pages + [("t", "team")] + panes
        case .running: return [("space", "pause")] + courseKeys + activityKeys + pages + panes
        case .paused: return [("space", "go on")] + courseKeys + activityKeys + pages + panes
        case .ended: return [("↑ ↓", "select")] + pages + panes + [("PgUp PgDn", "scroll")]
        }
    }

    /// What can be done to the selected activity.
    private var activityKeys: [(String, String)] {
        guard let selected = state.selected(in: session), let activity = session.activities[selected] else { return [] }
        let isHidden = activity.status != .waiting && !activity.showsResults
        return [("↑ ↓", "select"), ("o", activity.status == .open ? "close" : "open")]
            + (isHidden ? [("r", "show results")] : [])
    }

    private var courseKeys: [(String, String)] {
        [("n", "next"), ("b", "back"), ("+ -", "minute"), ("a", "replan")]
    }
}
