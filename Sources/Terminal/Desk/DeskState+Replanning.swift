import Workshop

extension DeskState {
    /// The list of proposals, and which of them is looked at.
    package struct ReplanPanel: Hashable, Sendable {
        var selection = 0
        /// Whether Evaluate gives nothing.
        var protects = true
        /// Items, by index, that are to give nothing, where they were typed; counts while `protects` does.
        var protected: [Int]?

        func proposals(in session: Session, at now: Instant) -> [ReplanProposal] {
            session.proposals(at: now, protecting: protects ? protected : [])
        }

        /// The one that is looked at, of so many.
        func selected(of count: Int) -> Int { min(max(selection, 0), max(0, count - 1)) }
    }

    /// Arrows look, Enter chooses and asks why, `p` protects or not, Esc leaves everything as it is.
    mutating func handleReplanning(_ key: Key, _ panel: ReplanPanel, _ session: Session, _ now: Instant) -> DeskAction?
    {
        var panel = panel
        let proposals = panel.proposals(in: session, at: now)
        let selected = panel.selected(of: proposals.count)
        switch key {
        case .up: panel.selection = max(0, selected - 1)
        case .down: panel.selection = min(proposals.count - 1, selected + 1)
        case .home: panel.selection = 0
        case .end: panel.selection = proposals.count - 1
        case .character("p"): panel.protects.toggle()
        case .character(let digit) where digit.isASCII && digit.isNumber:
            guard let number = digit.wholeNumberValue, proposals.indices.contains(number - 1) else { return nil }
            panel.selection = number - 1
        case .enter:
            guard proposals.indices.contains(selected) else {
                mode = .normal
                return nil
            }
            mode = .explaining(LineEditor(), proposals[selected].replan, panel)
            return nil
        case .escape, .control("c"), .character("q"), .character("a"):
            mode = .normal
            return nil
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .character, .paste, .tab, .backTab, .backspace, .delete, .left, .right, .pageUp, .pageDown, .function,
            .control, .alt:
            break
        }
        mode = .replanning(panel)
        return nil
    }

    /// The reason for a replan is typed; Enter on nothing gives none, Esc goes back to the list as it was.
    mutating func handleExplaining(
        _ key: Key,
        _ editor: LineEditor,
        _ replan: Replan,
        _ panel: ReplanPanel
    ) -> DeskAction? {
        var editor = editor
        switch key {
        case .enter:
            mode = .normal
            var replan = replan
            replan.reason = editor.isEmpty ? nil : editor.text
            return .facilitator(.time(.replan(replan)))
        case .escape, .control("c"): mode = .replanning(panel)
        case .control("l"): return .redraw
        case .control("z"): return .suspend
        case .character, .paste, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .function, .control, .alt:
            if editor.handle(key) { mode = .explaining(editor, replan, panel) }
        }
        return nil
    }
}
