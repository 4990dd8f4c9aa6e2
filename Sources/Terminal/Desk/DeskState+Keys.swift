import Lessons
package import Workshop

extension DeskState {
    /// What a key means now. Changes the desk alone; whatever touches the session comes back as an action.
    ///
    /// - Parameter size: of the frame that the facilitator sees, so that scrolling ends where the text ends.
    package mutating func handle(
        _ key: Key,
        session: Session,
        at now: Instant,
        size: TerminalSize
    ) -> DeskAction? {
        notice = nil
        switch mode {
        case .normal: return handleNormal(key, session, now, size)
        case .help(let line): return handleHelp(key, from: line, size)
        case .typing(let editor, let recalled): return handleTyping(key, editor, recalled, session, now)
        case .asking(let question): return handleAsking(key, question)
        case .page(let page, let line): return handlePage(key, page, from: line, session, now, size)
        case .replanning(let panel): return handleReplanning(key, panel, session, now)
        case .explaining(let editor, let replan, let panel): return handleExplaining(key, editor, replan, panel)
        case .joining: return handleJoining(key)
        }
    }

    private mutating func handleNormal(
        _ key: Key,
        _ session: Session,
        _ now: Instant,
        _ size: TerminalSize
    ) -> DeskAction? {
        switch key {
        case .character(let character):
            return DeskKey.meant(by: character).flatMap { perform($0, session, now) }
        case .left: return turn(-1, session)
        case .right: return turn(1, session)
        case .up: select(-1, session)
        case .down: select(1, session)
        case .tab, .backTab: pane = pane == .notes ? .activity : .notes
        case .pageUp: scroll(-5, session, now, size)
        case .pageDown: scroll(5, session, now, size)
        case .home: scroll(-10_000, session, now, size)
        case .end: scroll(10_000, session, now, size)
        case .function(1): mode = .help(from: 0)
        case .control("c"): return interrupt(session)
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .paste: show(.refusal("Pasted text is taken on the command line only; press : first."))
        case .enter, .backspace, .delete, .escape, .function, .control, .alt: break
        }
        return nil
    }

    private mutating func perform(_ key: DeskKey, _ session: Session, _ now: Instant) -> DeskAction? {
        switch key {
        case .start: return move(.start(startedAt: nil))
        case .pause: return pauseOrResume(session)
        case .next: return next(session, now)
        case .back: return move(.back)
        case .longer: return .facilitator(.extend(seconds: 60))
        case .shorter: return .facilitator(.extend(seconds: -60))
        case .replan: mode = .replanning(ReplanPanel())
        case .undo: return .facilitator(.time(.undo))
        case .people: mode = .page(.people, from: 0)
        case .questions: mode = .page(.questions, from: 0)
        case .answers: mode = .page(.answers, from: 0)
        case .log: mode = .page(.log, from: .max)
        case .open: return openOrClose(session)
        case .results: return showResults(session)
        case .team: type("team ")
        case .command: type("")
        case .help: mode = .help(from: 0)
        case .join: showJoining()
        case .leave: return leave(session)
        }
        return nil
    }

    /// To another slide of the deck that is open; at its ends nothing happens.
    private mutating func turn(_ step: Int, _ session: Session) -> DeskAction? {
        guard let (activity, number) = session.turnableSlide(selected(in: session)),
            case .slides(let slides) = session.activity(activity)?.kind,
            slides.numbers?.contains(number + step) == true
        else { return nil }
        pane = .activity
        return .facilitator(.showSlide(activity, number + step))
    }

    private mutating func type(_ beginning: String) {
        mode = .typing(LineEditor(beginning), recalled: 0)
    }

    private func pauseOrResume(_ session: Session) -> DeskAction {
        if case .paused = session.stage { return .facilitator(.resume) }
        return .facilitator(.pause)
    }

    private mutating func next(_ session: Session, _ now: Instant) -> DeskAction? {
        guard let index = session.currentIndex else { return .facilitator(.next) }
        if session.nextItem == nil {
            mode = .asking(.endAfterLast)
        } else if session.remainingMilliseconds(of: index, at: now) > Int64(session.plannedSeconds(of: index)) * 500 {
            mode = .asking(.nextEarly)
        } else {
            return move(.next)
        }
        return nil
    }

    /// To another item of the agenda: its notes come first, and its own activities.
    mutating func move(_ command: Command) -> DeskAction {
        pane = .notes
        selection = nil
        return .facilitator(command)
    }

    private mutating func openOrClose(_ session: Session) -> DeskAction? {
        guard let selected = selected(in: session) else {
            show(.refusal("There is no activity here to open."))
            return nil
        }
        selection = selected
        if session.activities[selected]?.status == .open { return .facilitator(.close(selected)) }
        pane = .activity
        return .facilitator(.open(selected))
    }

    private mutating func showResults(_ session: Session) -> DeskAction? {
        guard let selected = selected(in: session) else {
            show(.refusal("There is no activity here to show results of."))
            return nil
        }
        pane = .activity
        if session.activities[selected]?.showsResults == true {
            show(DeskNotice("The room sees these results already."))
            return nil
        }
        return .facilitator(.showResults(selected))
    }

    private mutating func leave(_ session: Session) -> DeskAction? {
        if case .ended = session.stage { return .leave }
        mode = .asking(.leave)
        return nil
    }

    /// In a session that has ended there is nothing to ask.
    private mutating func interrupt(_ session: Session) -> DeskAction? {
        if case .ended = session.stage { return .leave }
        mode = .asking(.end)
        return nil
    }

    private mutating func select(_ step: Int, _ session: Session) {
        let shown = session.deskActivities.map(\.id)
        guard let selected = selected(in: session), let index = shown.firstIndex(of: selected) else { return }
        selection = shown[min(max(index + step, 0), shown.count - 1)]
        pane = .activity
    }

    private mutating func scroll(_ step: Int, _ session: Session, _ now: Instant, _ size: TerminalSize) {
        let most = DeskView.furthestScroll(self, session, at: now, size: size)
        let lines = min(max(scrolledLines(in: session) + step, 0), most)
        scroll = Scroll(item: session.currentIndex, activity: selected(in: session), lines: lines)
    }
}

extension DeskAction {
    static func facilitator(_ command: Command) -> DeskAction {
        .perform(command, by: .facilitator)
    }
}
