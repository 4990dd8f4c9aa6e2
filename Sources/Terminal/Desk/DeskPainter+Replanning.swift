import Workshop

extension DeskPainter {
    /// The proposals beside the agenda as it would be with the one that is selected.
    func replanningLines(_ panel: DeskState.ReplanPanel, rows: Int) -> [Line] {
        let room = size.columns - 5
        let left = min(60, room * 48 / 100)
        return Columns.join(
            [
                (proposalList(panel, columns: left, rows: rows), left),
                (consequences(panel, columns: room - left, rows: rows), room - left),
            ],
            rows: rows
        )
    }

    private func proposalList(_ panel: DeskState.ReplanPanel, columns: Int, rows: Int) -> [Line] {
        let sentences = ReplanSentences(session, clock: state.clock)
        let proposals = panel.proposals(in: session, at: now)
        let selected = panel.selected(of: proposals.count)
        let head = Line.ends(heading("REPLAN", isActive: true), protection(panel), columns: columns)
        let need = sentences.need(at: now).wrapped(to: columns).map { Line($0) }
        let shown = max(1, rows - need.count - 1)
        let lines = proposals.enumerated().map { index, proposal in
            let isSelected = index == selected
            let mark = Line(isSelected ? "▸ " : "  ", Style(.accent, isBold: true))
            let number = "\(index + 1)".leftPadded(to: "\(proposals.count)".count)
            let name = Line("\(number) \(sentences.name(of: proposal.replan))", isSelected ? .bold : .plain)
            return Line.ends(mark + name, verdict(proposal), columns: columns)
        }
        return [head] + need + Self.part(of: lines, around: selected, rows: shown)
    }

    /// As many lines as there are rows, one of them among them, and how many there are above and below.
    private static func part(of lines: [Line], around selected: Int, rows: Int) -> [Line] {
        guard lines.count > rows, rows > 2 else {
            return Array(lines.dropFirst(max(0, selected - rows + 1)).prefix(rows))
        }
        let first = max(0, min(selected - rows / 2, lines.count - rows))
        var shown = Array(lines[first...].prefix(rows))
        let below = lines.count - first - rows
        if first > 0, selected > first { shown[0] = Line("  ▲ \(first + 1) more", .faint) }
        if below > 0, selected < first + rows - 1 { shown[rows - 1] = Line("  ▼ \(below + 1) more", .faint) }
        return shown
    }

    private func protection(_ panel: DeskState.ReplanPanel) -> Line {
        let titles = session.protectedByDefault.filter(session.indicesAhead.contains).map {
            session.setup.agenda[$0].title
        }
        guard !titles.isEmpty, session.spareSeconds(at: now) == 0 else { return Line() }
        return Line(panel.protects ? "\(titles.joined(separator: ", ")) protected" : "nothing protected", .faint)
    }

    private func verdict(_ proposal: ReplanProposal) -> Line {
        if [.move, .give].contains(proposal.replan.rule) { return Line(state.clock.time(proposal.end), .faint) }
        guard !proposal.isEnough else { return Line("enough", Style(.good)) }
        return Line("\(proposal.missingSeconds / 60) min short", Style(.warning))
    }

    private func consequences(_ panel: DeskState.ReplanPanel, columns: Int, rows: Int) -> [Line] {
        let proposals = panel.proposals(in: session, at: now)
        guard !proposals.isEmpty else { return agendaLines(columns: min(columns, 64), rows: rows) }
        let proposal = proposals[panel.selected(of: proposals.count)]
        var changed = session
        // The agenda as it would be: the same value, with the event that the choice would lead to.
        changed.apply(Event(at: now, by: .facilitator, body: .time(.agendaReplanned(proposal.replan))))
        let painter = DeskPainter(state: state, session: changed, now: now, size: size)
        let sentences = ReplanSentences(session, clock: state.clock)
        let tail = "\(sentences.end(of: proposal))".capitalisedFirst.wrapped(to: columns)
            .map { Line($0, Style(proposal.isEnough ? .good : .warning, isBold: true)) }
        let lengths = sentences.lengths(of: proposal.replan)
        let detail = lengths.isEmpty ? [] : lengths.wrapped(to: columns).map { Line($0) }
        let agenda = painter.agendaLines(columns: min(columns, 64), rows: max(2, rows - tail.count - detail.count))
        return agenda + detail + tail
    }
}
