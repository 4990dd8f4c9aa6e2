import Diagnostics
import Lessons
import Workshop

// What teams do together: worksheets, maps, presentations.

extension DeskPainter {
    func worksheetLines(_ activity: Activity, _ worksheet: Worksheet, columns: Int) -> [Line] {
        guard case .worksheet(let result) = session.result(of: activity.id) else { return [] }
        let fields = worksheet.fields.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " · ")
        let head = fields.wrapped(to: columns).map { Line($0, .faint) } + gap
        guard !result.sheets.isEmpty else { return head + [Line("Nothing has been written yet.", .faint)] }
        return head
            + result.sheets.flatMap { sheet -> [Line] in
                let name = session.name(of: sheet.author) ?? "\(sheet.author)"
                let count = "\(sheet.entries.count) of \(counted(worksheet.fields.count, "field"))"
                let entries = sheet.entries.flatMap { entry in
                    "\(entry.field) \(entry.text)".wrapped(to: columns - 2).map { Line("  \($0)") }
                }
                return [Line.ends(Line(name, .bold), Line(count, .faint), columns: columns)] + entries
            }
    }

    /// The middle of every component, with the number by which it is placed.
    func mapLines(_ activity: Activity, _ task: MapTask, columns: Int) -> [Line] {
        guard case .map(let result) = session.result(of: activity.id) else { return [] }
        let rows = result.components.map { component in
            let place: String
            if let visibility = component.visibility, let evolution = component.evolution {
                let (up, right) = (Durations.number(visibility.median), Durations.number(evolution.median))
                place =
                    columns >= 48
                    ? "visibility \(up), evolution \(right) (\(counted(visibility.n, "map")))"
                    : "visib. \(up), evol. \(right)"
            } else {
                place = "not placed"
            }
            return Line.ends(
                Line("\(component.component) \(component.text)"),
                Line(place, .faint),
                columns: columns
            )
        }
        let links = result.links.map { link in
            let count = link.isGiven ? "given" : "on \(counted(link.count, "map"))"
            return Line.ends(
                Line("\(task.components[link.from - 1]) → \(task.components[link.to - 1])", .faint),
                Line(count, .faint),
                columns: columns
            )
        }
        return rows + links + [Line(counted(result.ballots, "map"), .faint)]
    }

    /// Who is on and who comes next, what lies between, and how far the others are with scoring.
    private func slotStanding(_ id: ActivityID) -> [Line] {
        let next = session.nextTeamToPresent(in: id).map { "; next \($0.name)" } ?? "; the last"
        if let end = session.changeoverEnd(of: id), now < end {
            let left = Durations.countdown(milliseconds: end.milliseconds(since: now))
            return [Line("Changeover, \(left)\(next)", Style(.warning, isBold: true))]
        }
        guard let current = session.presentation(of: id), let team = session.team(current.team) else { return [] }
        let left = session.remainingPresentation(of: id, at: now) ?? 0
        let warning = left > 0 && left <= 60_000 ? Line(" · LAST MINUTE", Style(.warning, isBold: true)) : Line()
        let rubrics = session.openActivities.filter { if case .rubric = $0.kind { true } else { false } }
        let scoring = rubrics.compactMap { rubric in
            session.sheetCounts(of: rubric.id).first { $0.team.id == team.id }
        }.map {
            Line(
                "Everybody else scores \(team.name): \($0.complete) of \(counted($0.expected, "sheet"))",
                .faint
            )
        }
        return [Line("\(team.name) presents\(next)", .bold) + warning] + scoring
    }

    func slotLines(_ activity: Activity, _ slots: Slots, columns: Int) -> [Line] {
        guard !session.teams.isEmpty else {
            return [Line("There are no teams to present; t adds one.", Style(.warning))]
        }
        guard case .slots(let result) = session.result(of: activity.id) else { return [] }
        let left = session.remainingPresentation(of: activity.id, at: now)
        let current = session.presentation(of: activity.id)
        let rows = session.teamsInOrder(for: activity.id).map { team in
            let took = result.presentations.filter { $0.team == team.id }.compactMap(\.actualSeconds)
            let isOn = current?.team == team.id
            let isOver = (left ?? 0) <= 0
            let time =
                isOn
                ? Line(
                    left.map { Durations.countdown(milliseconds: $0) } ?? "",
                    Style(isOver ? .alarm : .warning, isBold: true)
                )
                : Line(took.isEmpty ? "" : Durations.elapsed(milliseconds: Int64(took.reduce(0, +)) * 1000), .faint)
            return Line.ends(Line("\(isOn ? "▸" : took.isEmpty ? " " : "✓") \(team.name)"), time, columns: columns)
        }
        let next = session.nextTeamToPresent(in: activity.id)
        let hint =
            next == nil
            ? []
            : ": present goes on; order, swap, skip change who comes when".wrapped(to: columns).map { Line($0, .faint) }
        let isOpen = session.activities[activity.id]?.status == .open
        return slotStanding(activity.id) + rows + (isOpen ? hint : [])
    }
}
