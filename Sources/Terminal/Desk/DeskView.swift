package import Workshop

/// The facilitator's desk as a frame. A pure function: it reads no clock, no terminal and no file.
///
/// From 80 columns and 24 rows on there are a header, the clock with what matters about time, a progress bar, then the
/// agenda and the people beside activities and notes, and at the foot a sentence and the keys. From 120 columns on notes
/// and activities stand side by side; from 160 by 45 on the digits are twice as large. Below 80 by 24 the clock, the
/// item and what cannot wait are left.
package enum DeskView {
    package static func frame(_ state: DeskState, _ session: Session, at now: Instant, size: TerminalSize) -> Frame {
        DeskPainter(state: state, session: session, now: now, size: size).frame
    }

    /// How far the pane that is being read can be scrolled.
    static func furthestScroll(_ state: DeskState, _ session: Session, at now: Instant, size: TerminalSize) -> Int {
        DeskPainter(state: state, session: session, now: now, size: size).furthestScroll
    }

    /// The last line that a page can begin with.
    static func furthestPageLine(
        _ state: DeskState,
        _ page: DeskState.Page,
        _ session: Session,
        at now: Instant,
        size: TerminalSize
    ) -> Int {
        let painter = DeskPainter(state: state, session: session, now: now, size: size)
        let rows = max(2, painter.bodyRows - 1)
        return Columns.furthest(painter.pageLines(page, columns: size.columns - 2).count, rows: rows)
    }

    static func furthestHelpLine(size: TerminalSize) -> Int {
        Columns.furthest(DeskPainter.helpLines(columns: size.columns).count, rows: max(1, size.rows - 12))
    }
}

/// What a frame is drawn from, with the parts of the drawing in extensions.
struct DeskPainter {
    let state: DeskState
    let session: Session
    let now: Instant
    let size: TerminalSize

    var frame: Frame {
        if case .joining = state.mode { return whole(joiningLines) }
        if size.columns < 80 || size.rows < 24 { return whole(smallLines) }
        let top = header + clockBlock
        let bottom = footer
        return whole(top + body(rows: size.rows - top.count - bottom.count) + bottom)
    }

    private func whole(_ lines: [Line]) -> Frame { Frame(size: size, lines: lines, edition: state.edition) }

    /// Rows between the clock and the foot.
    var bodyRows: Int { size.rows - header.count - clockBlock.count - footer.count }

    var isWide: Bool { size.columns >= 120 }

    /// Whether there are hardly ten rows to read in.
    var isTight: Bool { !isWide && size.rows < 30 }

    private func body(rows: Int) -> [Line] {
        if case .help(let line) = state.mode {
            let help = Self.helpLines(columns: size.columns)
            let shown = Columns.window(help, rows: rows, from: line)
            return shown + Array(repeating: Line(), count: rows - shown.count)
        }
        if case .page(let page, let line) = state.mode {
            let lines = pageLines(page, columns: size.columns - 2)
            let shown = Columns.window(lines, rows: rows - 1, from: line).map { Line(" ") + $0 }
            let all = [Line(" ") + pageTitle(page, columns: size.columns - 2)] + shown
            return all + Array(repeating: Line(), count: max(0, rows - all.count))
        }
        if case .replanning(let panel) = state.mode { return replanningLines(panel, rows: rows) }
        let widths = self.widths
        let offset = state.scrolledLines(in: session)
        let left = leftColumn(columns: widths[0], rows: rows)
        if isWide {
            let notes = Columns.window(
                notesLines(columns: widths[1]),
                rows: rows,
                from: state.pane == .notes ? offset : 0
            )
            let activity = activityColumn(columns: widths[2], rows: rows, offset: state.pane == .activity ? offset : 0)
            return Columns.join([(left, widths[0]), (notes, widths[1]), (activity, widths[2])], rows: rows)
        }
        return Columns.join(
            [(left, widths[0]), (readingColumn(columns: widths[1], rows: rows, offset: offset), widths[1])],
            rows: rows
        )
    }

    /// Columns of the blocks: agenda, then notes and activities, which share one block where there is no room.
    private var widths: [Int] {
        let room = size.columns - 2
        guard isWide else { return [31, room - 31 - 3] }
        let left = size.columns >= 160 ? 46 : 34
        let notes = (room - left - 6) / 2
        return [left, notes, room - left - 6 - notes]
    }

    private func leftColumn(columns: Int, rows: Int) -> [Line] {
        // A long agenda needs the rows more than the people do, who have a page of their own.
        let agenda = agendaLines(columns: columns, rows: rows - (session.setup.agenda.count > rows - 4 ? 2 : 3))
        return agenda + [Line()] + peopleLines(columns: columns, rows: rows - agenda.count - 1)
    }

    private func activityColumn(columns: Int, rows: Int, offset: Int) -> [Line] {
        let list = activityList(columns: columns)
        let detail = activityDetail(columns: columns)
        return list + Columns.window(detail, rows: rows - list.count, from: offset)
    }

    private func readingColumn(columns: Int, rows: Int, offset: Int) -> [Line] {
        let list = activityList(columns: columns)
        return list + Columns.window(reading(columns: columns), rows: rows - list.count, from: offset)
    }

    private func reading(columns: Int) -> [Line] {
        switch state.pane {
        case .notes: notesLines(columns: columns)
        case .activity: activityDetail(columns: columns)
        }
    }

    var furthestScroll: Int {
        guard size.columns >= 80, size.rows >= 24 else { return 0 }
        let widths = self.widths
        switch state.pane {
        case .notes:
            let list = isWide ? 0 : activityList(columns: widths[1]).count
            return Columns.furthest(notesLines(columns: widths[1]).count, rows: bodyRows - list)
        case .activity:
            let columns = widths[widths.count - 1]
            let rows = bodyRows - activityList(columns: columns).count
            return Columns.furthest(activityDetail(columns: columns).count, rows: rows)
        }
    }

    func heading(_ text: String, isActive: Bool = false) -> Line {
        Line(text, Style(isActive ? .accent : .faint, isBold: true))
    }
}
