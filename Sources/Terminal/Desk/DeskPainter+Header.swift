import Workshop

extension DeskPainter {
    /// The title and how the session stands; below it what cannot be missed.
    var header: [Line] {
        let style = Style(.accent, isBold: true, isReversed: true)
        let right = Line(" \(stageWord)  \(state.clock.time(now)) ", style)
        var lines = [Line.ends(Line(" \(session.setup.title)", style), right, columns: size.columns, fill: style)]
        if let storageLine { lines.append(storageLine.fitted(to: size.columns, fill: .banner)) }
        if let hint = state.joinHint { lines.append(Line(" Join: \(hint)", .bold)) }
        return lines
    }

    var storageLine: Line? {
        state.storageFault.map { Line(" NOT SAVED: \($0)", .banner) }
    }

    var stageWord: String {
        switch session.stage {
        case .waiting: "NOT STARTED"
        case .running: isOverrun ? "OVERRUN" : "RUNNING"
        case .paused: "PAUSED"
        case .ended: "ENDED"
        }
    }

    var isOverrun: Bool { (remaining ?? 0) <= -1000 }

    /// What the running item still has, in milliseconds; `nil` when nothing runs.
    var remaining: Int64? { session.remainingMilliseconds(at: now) }
}
