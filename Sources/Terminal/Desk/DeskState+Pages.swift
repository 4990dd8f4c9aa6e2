import Lessons
import Workshop

extension DeskState {
    /// A page over the whole width: who is here, what they ask, what is to be sorted, what happened.
    package enum Page: CaseIterable, Hashable, Sendable {
        case people
        case questions
        case answers
        case log
    }

    /// Keeps what has happened, as sentences, the newest last; the newest 500.
    package mutating func record(_ sentences: [String]) {
        log = (log + sentences).suffix(500)
    }

    mutating func handlePage(
        _ key: Key,
        _ page: Page,
        from line: Int,
        _ session: Session,
        _ now: Instant,
        _ size: TerminalSize
    )
        -> DeskAction?
    {
        let last = DeskView.furthestPageLine(self, page, session, at: now, size: size)
        func scrolled(_ step: Int) -> Mode { .page(page, from: min(max(min(line, last) + step, 0), last)) }
        switch key {
        case .up: mode = scrolled(-1)
        case .down: mode = scrolled(1)
        case .pageUp: mode = scrolled(-10)
        case .pageDown: mode = scrolled(10)
        case .home: mode = scrolled(-10_000)
        case .end: mode = scrolled(10_000)
        case .tab: mode = .page(page.next, from: page.next == .log ? .max : 0)
        case .backTab: mode = .page(page.before, from: page.before == .log ? .max : 0)
        case .character(":"): mode = .typing(LineEditor(page == .answers ? "group " : ""), recalled: 0)
        case .character(let character):
            guard let other = DeskKey.meant(by: character)?.page else {
                mode = .normal
                return nil
            }
            mode = other == page ? .normal : .page(other, from: other == .log ? .max : 0)
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .escape, .enter, .control, .paste, .backspace, .delete, .left, .right, .function, .alt: mode = .normal
        }
        return nil
    }
}

extension DeskState.Page {
    private func moved(_ step: Int) -> DeskState.Page {
        let all = Self.allCases
        let index = all.firstIndex(of: self) ?? 0
        return all[(index + step + all.count) % all.count]
    }

    fileprivate var next: DeskState.Page { moved(1) }
    fileprivate var before: DeskState.Page { moved(-1) }
}

extension DeskKey {
    /// The page that a key opens; `nil` for every other key.
    var page: DeskState.Page? {
        switch self {
        case .people: .people
        case .questions: .questions
        case .answers: .answers
        case .log: .log
        case .start, .pause, .next, .back, .longer, .shorter, .replan, .undo, .open, .results, .team, .command, .help,
            .leave:
            nil
        }
    }
}
