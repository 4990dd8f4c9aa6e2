import Workshop

extension DeskPainter {
    /// Too little room for the desk: the clock, the item, what cannot wait, and what to do about it.
    var smallLines: [Line] {
        var lines = [Line(clockText, Style(clockTone, isBold: true)) + Line(" \(itemTitle)", .bold)]
        if let storageLine { lines.append(Line(storageLine.text.trimmedBlanks, .banner)) }
        switch state.mode {
        case .asking, .typing, .explaining: lines += promptLines(columns: size.columns)
        case .normal, .help, .joining, .replanning, .page:
            if state.notice != nil { lines += promptLines(columns: size.columns) }
        }
        if session.currentIndex != nil { lines.append(standing) } else { lines.append(Line(stageWord)) }
        if session.nextItem != nil { lines.append(nextLine(prefix: "Next")) }
        let plea =
            "Lectern needs 80 columns and 24 rows; this is \(size.columns) by \(size.rows). The keys work all the same."
        return lines + plea.wrapped(to: size.columns).map { Line($0, .faint) }
    }

    private var itemTitle: String {
        session.currentItem?.title ?? (session.endedAt == nil ? "not started" : "ended")
    }
}
