import Workshop

extension DeskPainter {
    /// The clock with what matters about time beside it, and how much of the item has gone.
    var clockBlock: [Line] {
        let digits = BigDigits.rows(clockText, scale: digitScale)
        let width = digitColumns
        let facts = timeFacts
        let start = max(0, (digits.count - facts.count) / 2)
        let rows = (0..<max(digits.count, facts.count)).map { row in
            let digit = Line(row < digits.count ? "  " + digits[row] : "", Style(clockTone, isBold: true))
            let fact = facts.indices.contains(row - start) ? facts[row - start] : Line()
            return digit.fitted(to: width + 2) + Line("  ") + fact
        }
        return [Line()] + rows + [Line(), progressLine, Line()]
    }

    /// What the clock shows: what remains; before the start what the first item will have; after the end what the
    /// whole took.
    var clockText: String {
        if let remaining { return Durations.countdown(milliseconds: remaining) }
        guard session.endedAt != nil else {
            return Durations.countdown(milliseconds: Int64(session.plannedSeconds(of: 0)) * 1000)
        }
        return Durations.elapsed(milliseconds: tookMilliseconds)
    }

    /// What all items have had so far.
    private var tookMilliseconds: Int64 { session.timing(at: now).reduce(0) { $0 + $1.actualMilliseconds } }

    var clockTone: Tone {
        switch session.stage {
        case .waiting, .ended: .faint
        case .paused: .warning
        case .running: isOverrun ? .alarm : isEndingSoon ? .warning : .plain
        }
    }

    /// In the last five minutes, or in the last quarter of what is shorter than twenty.
    var isEndingSoon: Bool {
        guard let remaining, let index = session.currentIndex else { return false }
        return remaining <= min(300_000, Int64(session.plannedSeconds(of: index)) * 250)
    }

    /// Up to five lines, the most important first.
    private var timeFacts: [Line] {
        switch session.stage {
        case .waiting: waitingFacts
        case .running, .paused: runningFacts
        case .ended(let end): endedFacts(end)
        }
    }

    private var waitingFacts: [Line] {
        [
            Line("Not started: press s", .bold),
            nextLine(prefix: "First"),
            Line("\(Durations.words(seconds: session.plannedSeconds)) in all"),
            Line("Started now it ends at \(state.clock.time(session.expectedEnd(at: now)))"),
        ]
    }

    private func endedFacts(_ end: Instant) -> [Line] {
        [
            Line("Ended at \(state.clock.time(end))", .bold),
            session.plannedEnd.map { Line("Planned \(state.clock.time($0))") } ?? Line("It never started."),
            session.plannedEnd == nil ? Line() : Line(driftText),
            Line(tookText, .faint),
            Line("q leaves the desk", .faint),
        ]
    }

    /// "2 h 39 min in all, planned 2 h 30 min".
    private var tookText: String {
        guard tookMilliseconds > 0 else { return "" }
        let planned = session.setup.agenda.reduce(0) { $0 + $1.plannedSeconds }
        return "\(Durations.words(seconds: Durations.wholeMinutes(milliseconds: tookMilliseconds) * 60)) in all, "
            + "planned \(Durations.words(seconds: planned))"
    }

    private var runningFacts: [Line] {
        guard let index = session.currentIndex else { return [] }
        let title = Line(session.setup.agenda[index].title, .bold)
        let place = Line("  \(index + 1) of \(session.setup.agenda.count)", .faint)
        return [title + place, standing, stepLine ?? spent(index), nextLine(prefix: "Next"), endLine]
    }

    /// How the running item stands, in words: colour says the same, but not alone.
    var standing: Line {
        if case .paused(let since) = session.stage {
            return Line("PAUSED since \(state.clock.time(since))", Style(.warning, isBold: true))
        }
        let end = session.currentItemEnd(at: now).map(state.clock.time) ?? ""
        if isOverrun { return Line("OVERRUN since \(end)", Style(.alarm, isBold: true)) }
        if isEndingSoon { return Line("ENDING SOON, at \(end)", Style(.warning, isBold: true)) }
        return Line("until \(end)")
    }

    /// "Step 2 of 3, 4:10 left: Compare in pairs"; `nil` where the item is not divided.
    private var stepLine: Line? {
        session.step(at: now).map { step in
            let left = Durations.countdown(milliseconds: step.remainingMilliseconds)
            let isOver = step.remainingMilliseconds <= -1000
            return Line("Step \(step.number) of \(step.count), ")
                + Line(isOver ? left : "\(left) left", isOver ? Style(.alarm, isBold: true) : .plain)
                + Line(": ") + Line(step.title, .bold)
        }
    }

    /// "ran 12:30 of 30 min", "ran 44:05 of 30 + 2:30 min".
    private func spent(_ index: Int) -> Line {
        let added = session.extensionSeconds[index]
        var plan = Durations.shortMinutes(seconds: session.setup.agenda[index].plannedSeconds)
        if added != 0 { plan += (added > 0 ? " + " : " − ") + Durations.shortMinutes(seconds: abs(added)) }
        return Line(
            "ran \(Durations.elapsed(milliseconds: session.elapsedMilliseconds(of: index, at: now))) of \(plan) min"
        )
    }

    func nextLine(prefix: String) -> Line {
        guard let index = session.nextIndex else { return Line("Then the session ends") }
        let next = session.setup.agenda[index]
        let length = session.plannedSeconds(of: index)
        // What it will have is seen before it begins, and what it was to have.
        let was = length == next.plannedSeconds ? "" : " (was \(Durations.shortMinutes(seconds: next.plannedSeconds)))"
        return Line("\(prefix): ") + Line(next.title, .bold) + Line(", \(Durations.words(seconds: length))\(was)")
    }

    /// When the session will end, when it was to end, and the difference.
    private var endLine: Line {
        guard let target = session.targetEnd else { return Line() }
        let isPlan = target == session.plannedEnd
        let planned = state.clock.time(target)
        let expected = session.expectedEnd(at: now)
        let end = Line("Ends \(state.clock.time(expected))", .bold)
        let late = expected.milliseconds(since: target)
        let minutes = Durations.wholeMinutes(milliseconds: late)
        if minutes == 0 { return end + Line(isPlan ? " as planned" : " as wanted", Style(.good)) }
        let style = Style(late > 0 ? .warning : .good)
        let word = late > 0 ? "late" : "early"
        if factColumns < 37 { return end + Line(" (\(planned)), \(minutes) min \(word)", style) }
        return end + Line(", \(minutes) min \(word)", style) + Line(" (\(isPlan ? "plan" : "by") \(planned))", .faint)
    }

    /// What the digits leave beside them.
    private var factColumns: Int { size.columns - digitColumns - 4 }

    private var digitScale: Int { size.columns >= 160 && size.rows >= 45 ? 2 : 1 }

    private var digitColumns: Int { BigDigits.columns(clockText, scale: digitScale) }

    private var driftText: String {
        Durations.drift(milliseconds: session.overrunMilliseconds(at: now)).capitalisedFirst
    }

    private var progressLine: Line {
        let share = progress
        let percent = " \(Int((share * 100).rounded(.down))) %"
        let bar = Bar.line(share: share, columns: size.columns - 10, tone: clockTone == .plain ? .accent : clockTone)
        return Line("  ") + bar + Line(percent)
    }

    /// How much of the running item has gone, 1 and more in an overrun; of the session where nothing runs.
    private var progress: Double {
        guard let index = session.currentIndex else { return session.endedAt == nil ? 0 : 1 }
        let planned = Double(max(1, session.plannedSeconds(of: index))) * 1000
        return min(9.99, Double(session.elapsedMilliseconds(of: index, at: now)) / planned)
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
