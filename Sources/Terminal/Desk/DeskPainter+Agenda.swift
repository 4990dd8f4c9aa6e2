import Diagnostics
import Workshop

extension DeskPainter {
    /// Every item with its mark, when it begins, what is planned and what it took.
    /// - Parameter rows: at least 2; where the agenda is longer, the part around the running item.
    func agendaLines(columns: Int, rows: Int) -> [Line] {
        let head = Line.ends(heading("AGENDA"), Line("plan    real ", .faint), columns: columns)
        let starts = startTimes
        let items = session.timing(at: now).map { line(for: $0, at: starts[$0.index], columns: columns) }
        let first = max(0, min((session.currentIndex ?? 0) - rows / 2, items.count - rows + 1))
        return [head] + items[first...].prefix(max(1, rows - 1))
    }

    private func line(for item: ItemTiming, at start: Instant?, columns: Int) -> Line {
        if session.isDropped(item.index) {
            return Line.ends(Line("× \("     ") \(item.title)", .faint), Line("dropped  ", .faint), columns: columns)
        }
        let isRunning = item.index == session.currentIndex
        let isDone = !isRunning && item.firstStartedAt != nil
        let style = isRunning ? Style.bold : isDone ? .faint : .plain
        let time = start.map(state.clock.time) ?? "     "
        let planned = Durations.shortMinutes(seconds: item.plannedSeconds + item.extendedSeconds)
        let real = item.firstStartedAt == nil ? "" : Durations.elapsed(milliseconds: item.actualMilliseconds)
        let isOver = item.actualMilliseconds > Int64(item.plannedSeconds + item.extendedSeconds) * 1000 + 30_000
        let numbers =
            Line(planned.leftPadded(to: 5), style)
            + Line(real.leftPadded(to: 7), isOver ? Style(.alarm, isBold: isRunning) : style)
            + Line(isOver ? "!" : " ", Style(.alarm, isBold: true))
        let mark = isRunning ? "▸" : isDone ? "✓" : " "
        return Line.ends(Line("\(mark) \(time) \(item.title)", style), numbers, columns: columns)
    }

    /// When each item began, or will begin if every item from now on takes the time that it has; `nil` where neither
    /// can be said.
    private var startTimes: [Instant?] {
        let timing = session.timing(at: now)
        guard session.endedAt == nil else { return timing.map(\.firstStartedAt) }
        let current = session.currentIndex
        var next = now
        return timing.map { item in
            if let current, item.index < current { return item.firstStartedAt }
            defer {
                next = next.advanced(byMilliseconds: max(0, session.remainingMilliseconds(of: item.index, at: now)))
            }
            return item.index == current ? item.firstStartedAt : next
        }
    }

    /// How many are in the room, and in which team; names where there is room for them.
    func peopleLines(columns: Int, rows: Int) -> [Line] {
        let head = heading("PEOPLE")
        guard !session.learners.isEmpty || !session.teams.isEmpty else {
            return [head, Line("Nobody has joined yet.", .faint)]
        }
        let learners = counted(session.learners.count, "learner")
        let teams = session.teams.isEmpty ? "no teams" : counted(session.teams.count, "team")
        let count = head + Line("  \(learners), \(teams)")
        if let named = namedTeams(columns: columns, rows: rows - 1) { return [count] + named }
        // What belongs together stays on one line.
        let joint = teamSizes.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
        let sizes = joint.wrapped(to: columns).map { Line($0.replacing("\u{A0}", with: " ")) }
        guard sizes.count >= rows else { return [count] + sizes }
        return [count] + sizes.prefix(max(0, rows - 2)) + [Line("… w shows everybody.", .faint)]
    }

    /// "Beans: 2", "Peas: 3", "no team: 1".
    private var teamSizes: [String] {
        var sizes: [TeamID: Int] = [:]
        for learner in session.learners { if let team = learner.team { sizes[team, default: 0] += 1 } }
        let inNone = session.teams.isEmpty ? 0 : session.learners.count { $0.team == nil }
        let teams = session.teams.map { "\($0.name): \(sizes[$0.id] ?? 0)" }
        let all = teams + (inNone > 0 ? ["no team: \(inNone)"] : [])
        return all.enumerated().map { $1 + ($0 + 1 < all.count ? "," : "") }
    }

    /// Everybody by team; `nil` if that takes more rows than there are.
    private func namedTeams(columns: Int, rows: Int) -> [Line]? {
        guard session.teams.count <= rows else { return nil }
        var names: [TeamID?: [String]] = [:]
        for learner in session.learners { names[learner.team, default: []].append(learner.name) }
        var lines: [Line] = []
        for team in session.teams.map({ (Optional($0.id), $0.name) }) + (names[nil] == nil ? [] : [(nil, "No team")]) {
            let members = names[team.0] ?? []
            lines.append(Line(team.1, .bold) + Line("  \(members.count)"))
            let list = members.joined(separator: ", ").wrapped(to: columns - 2).filter { !$0.isEmpty }
            lines += list.map { Line("  \($0)", .faint) }
            guard lines.count <= rows else { return nil }
        }
        return lines
    }
}

extension Durations {
    /// Minutes as a number: "45", "7:30" where they are not whole.
    static func shortMinutes(seconds: Int) -> String {
        seconds % 60 == 0 ? "\(seconds / 60)" : elapsed(milliseconds: Int64(seconds) * 1000)
    }
}
