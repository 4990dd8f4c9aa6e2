import Workshop

// What teams did: scores, maps, presentations.

extension SessionSummary {
    func body(of rubric: RubricResult) -> [Document.Block] {
        guard !rubric.teams.isEmpty else { return [.paragraph([.emphasis("There were no teams to score.")])] }
        return rubric.teams.flatMap { team -> [Document.Block] in
            let name = session.team(team.team)?.name ?? "\(team.team)"
            guard !team.sheets.isEmpty || team.own.contains(where: { $0.summary != nil }) else {
                return [.paragraph([.strong(name)]), .paragraph([.emphasis("Nobody scored this team.")])]
            }
            let comments = team.sheets.compactMap(\.comment)
            return [.paragraph([.strong(name)]), scores(of: team)] + (comments.isEmpty ? [] : [.list(comments)])
        } + [.paragraph(Self.legend)]
    }

    private func scores(of team: RubricResult.TeamScores) -> Document.Block {
        let columns: [Document.Column] = [
            .init("Criterion"), .init("n", isNumber: true), .init("Median", isNumber: true),
            .init("Middle half", isNumber: true), .init("Lowest to highest", isNumber: true),
            .init("Own view", isNumber: true),
        ]
        let rows = zip(team.criteria, team.own).map { peers, own in
            let summary = peers.summary
            return [
                peers.criterion, "\(summary?.n ?? 0)", summary.map { number($0.median) } ?? "–",
                summary.map { "\(number($0.lowerQuartile)) to \(number($0.upperQuartile))" } ?? "–",
                summary.map { "\(number($0.lowest)) to \(number($0.highest))" } ?? "–",
                own.summary.map { number($0.median) } ?? "–",
            ]
        }
        return .table(.init(columns: columns, rows: rows + overall(of: team)))
    }

    /// The row that weighs all criteria together.
    private func overall(of team: RubricResult.TeamScores) -> [[String]] {
        guard let overall = team.overall else { return [] }
        return [
            [
                "All, by weight", "\(overall.n)", number(overall.median),
                "\(number(overall.lowerQuartile)) to \(number(overall.upperQuartile))",
                "\(number(overall.lowest)) to \(number(overall.highest))", "",
            ]
        ]
    }

    private static let legend = """
        n is how many complete sheets other teams' members gave. “Own view” is the median of what the team's own \
        members gave; it is in none of the other figures.
        """

    func body(of map: MapResult) -> [Document.Block] {
        guard map.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [
            .init("Component"), .init("n", isNumber: true), .init("Visibility", isNumber: true),
            .init("Middle half", isNumber: true), .init("Evolution", isNumber: true),
            .init("Middle half", isNumber: true),
        ]
        let rows = map.components.map { component in
            [component.text, "\(component.visibility?.n ?? 0)"] + middle(component.visibility)
                + middle(component.evolution)
        }
        let texts = map.components.map(\.text)
        let links = map.links.map { link in
            "\(texts[link.from - 1]) needs \(texts[link.to - 1])"
                + (link.isGiven ? "" : " (on \(counted(link.count, "map")))")
        }
        return [.table(.init(columns: columns, rows: rows))] + (links.isEmpty ? [] : [.list(links)])
            + [
                .paragraph(
                    "\(counted(map.ballots, "map")). Medians; visibility from 0 (out of the user's sight) to 1, "
                        + "evolution from 0 (genesis) to 1 (commodity)."
                )
            ]
    }

    /// Median, and where the middle half lies.
    private func middle(_ summary: NumberSummary?) -> [String] {
        guard let summary else { return ["–", "–"] }
        return [number(summary.median), "\(number(summary.lowerQuartile)) to \(number(summary.upperQuartile))"]
    }

    func body(of slots: SlotsResult) -> [Document.Block] {
        guard !slots.presentations.isEmpty else { return [.paragraph([.emphasis("Nobody presented.")])] }
        let columns: [Document.Column] = [
            .init("Team"), .init("Began"), .init("Given", isNumber: true), .init("Took", isNumber: true),
        ]
        let rows = slots.presentations.map { presented in
            [
                session.team(presented.team)?.name ?? "\(presented.team)", wallClock.time(presented.startedAt),
                clock(slots.teamSeconds), presented.actualSeconds.map(clock) ?? "–",
            ]
        }
        return [.table(.init(columns: columns, rows: rows))]
    }
}
