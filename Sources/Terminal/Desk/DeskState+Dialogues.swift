import Workshop

// What keys mean while something else than the session has the facilitator's attention.

extension DeskState {
    mutating func handleHelp(_ key: Key, from line: Int, _ size: TerminalSize) -> DeskAction? {
        let last = DeskView.furthestHelpLine(size: size)
        switch key {
        case .up: mode = .help(from: max(0, line - 1))
        case .down: mode = .help(from: min(last, line + 1))
        case .pageUp: mode = .help(from: max(0, line - 10))
        case .pageDown: mode = .help(from: min(last, line + 10))
        case .home: mode = .help(from: 0)
        case .end: mode = .help(from: last)
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .character, .paste, .enter, .tab, .backTab, .backspace, .delete, .escape, .left, .right, .function,
            .control, .alt:
            mode = .normal
        }
        return nil
    }

    mutating func showJoining() {
        if joinLines.isEmpty {
            show(.refusal("Nothing is served to phones in this session."))
        } else {
            mode = .joining
        }
    }

    /// Every key leads back.
    mutating func handleJoining(_ key: Key) -> DeskAction? {
        switch key {
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .character, .paste, .enter, .tab, .backTab, .backspace, .delete, .escape, .up, .down, .left, .right, .home,
            .end, .pageUp, .pageDown, .function, .control, .alt:
            mode = .normal
        }
        return nil
    }

    /// `y` does it and `n` or Esc does not; every other key leaves the question standing. Ctrl-C asks whether to end,
    /// and pressed again leaves the session to be resumed: nothing is lost by it.
    mutating func handleAsking(_ key: Key, _ question: Question) -> DeskAction? {
        switch key {
        case .character("y"), .character("Y"):
            mode = .normal
            switch question {
            case .end: return .endAndLeave
            case .endAfterLast: return .facilitator(.end)
            case .final(let command): return .facilitator(command)
            case .nextEarly: return move(.next)
            case .leave: return .leave
            }
        case .character("n"), .character("N"), .escape: mode = .normal
        case .control("c"):
            if question == .end || question == .leave { return .leave }
            mode = .asking(.end)
        case .control("l"): return .redraw
        case .character, .paste, .enter, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .function, .control, .alt:
            break
        }
        return nil
    }

    mutating func handleTyping(
        _ key: Key,
        _ editor: LineEditor,
        _ recalled: Int,
        _ session: Session,
        _ now: Instant
    ) -> DeskAction? {
        var editor = editor
        switch key {
        case .enter: return runAndGoOn(editor.text, session, now)
        case .escape, .control("c"): stopTyping()
        case .backspace where editor.isEmpty: stopTyping()
        case .paste(let text): paste(text, into: editor)
        case .up: recall(recalled + 1)
        case .down: recall(recalled - 1)
        case .tab: complete(editor, session)
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .character, .backTab, .backspace, .delete, .left, .right, .home, .end, .pageUp, .pageDown, .function,
            .control, .alt:
            if editor.handle(key) { mode = .typing(editor, recalled: recalled) }
        }
        return nil
    }

    /// Of several lines the first is typed and the others wait: nothing is done that nobody has seen.
    private mutating func paste(_ text: String, into editor: LineEditor) {
        var editor = editor
        let lines = text.split(whereSeparator: \.isNewline).map(\.trimmedBlanks).filter { !$0.isEmpty }
        _ = editor.handle(.paste(lines.first ?? text))
        pasted = (lines.dropFirst() + pasted).prefix(Self.mostPasted).map(\.self)
        mode = .typing(editor, recalled: 0)
    }

    /// As many as there could be learners.
    private static let mostPasted = 1_000

    private mutating func stopTyping() {
        mode = .normal
        pasted = []
    }

    private mutating func runAndGoOn(_ line: String, _ session: Session, _ now: Instant) -> DeskAction? {
        let action = run(line, session, now)
        switch mode {
        case .normal where !pasted.isEmpty: mode = .typing(LineEditor(pasted.removeFirst()), recalled: 0)
        // Still to be put right; the others wait.
        case .typing: break
        case _: pasted = []
        }
        return action
    }

    /// As far as it is certain; where it could go on in several ways, these are told.
    private mutating func complete(_ editor: LineEditor, _ session: Session) {
        guard editor.behindCursor.isEmpty else { return }
        let (line, candidates) = Completion(session).complete(editor.text)
        mode = .typing(LineEditor(line), recalled: 0)
        if !candidates.isEmpty { show(DeskNotice(candidates.map(\.trimmedBlanks).joined(separator: ", "))) }
    }

    private mutating func recall(_ step: Int) {
        let step = min(max(step, 0), history.count)
        mode = .typing(LineEditor(step == 0 ? "" : history[history.count - step]), recalled: step)
    }

    private mutating func run(_ line: String, _ session: Session, _ now: Instant) -> DeskAction? {
        mode = .normal
        let language = CommandLanguage(session: session, now: now, clock: clock, selected: selected(in: session))
        do throws(CommandFault) {
            guard let command = try language.read(line) else { return nil }
            remember(line)
            return action(for: command, session, now)
        } catch {
            remember(line)
            show(.refusal(error.description))
            // It stays to be put right. Were it gone, what is typed next would be taken for keys.
            mode = .typing(LineEditor(line), recalled: 0)
            return nil
        }
    }

    private mutating func action(for command: TypedCommand, _ session: Session, _ now: Instant) -> DeskAction? {
        switch command {
        case .perform(let command, let participant):
            if case .open(let activity) = command {
                selection = activity
                pane = .activity
            }
            if command.isFinal(in: session) {
                mode = .asking(.final(command))
                return nil
            }
            return .perform(command, by: participant)
        case .submitFile(let path): return .submitFile(path)
        case .takeBreaks: return .takeBreaks
        case .room(let order): return .room(order)
        case .proposals(let protected):
            mode = .replanning(ReplanPanel(protects: protected != [], protected: protected))
        case .status: show(DeskNotice(PlainView.status(of: session, at: now, clock: clock).joined(separator: " ")))
        case .help: mode = .help(from: 0)
        // Typed out, it is meant.
        case .quit: return .leave
        }
        return nil
    }

    /// The last 50 lines can be had back with the arrow keys.
    private mutating func remember(_ line: String) {
        if history.last != line { history.append(line) }
        history = history.suffix(50)
    }
}

extension Command {
    /// Whether it cannot be taken back, and so is asked about first.
    fileprivate func isFinal(in session: Session) -> Bool {
        switch self {
        case .end: session.currentIndex != nil
        case .merge(let one, let other): one != other
        case .remove: true
        case _: false
        }
    }
}
