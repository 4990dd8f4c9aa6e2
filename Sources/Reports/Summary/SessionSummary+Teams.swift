import Diagnostics
import Lessons
import MapDrafts
import Wardley
import Workshop

// What teams did: maps and presentations. Their scores have a file of their own.

extension SessionSummary {
    func body(of map: MapResult) -> [Document.Block] {
        guard map.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [
            .init("Component"), .init("n", isNumber: true), .init("Visibility", isNumber: true),
            .init("Evolution", isNumber: true),
        ]
        let rows = map.components.map { component in
            [
                component.text, "\(component.visibility?.n ?? 0)", middle(component.visibility),
                middle(component.evolution),
            ]
        }
        let texts = map.components.map(\.text)
        let links = map.links.map { link in
            "\(texts[link.from - 1]) needs \(texts[link.to - 1])"
                + (link.isGiven ? "" : " (on \(counted(link.count, "map")))")
        }
        return [picture(of: map), .table(.init(columns: columns, rows: rows))] + (links.isEmpty ? [] : [.list(links)])
            + [
                .paragraph(
                    "\(counted(map.ballots, "map")). Medians, and in brackets where the middle half lies; visibility from 0 (out "
                        + "of the user's sight) to 1, evolution from 0 (genesis) to 1 (commodity)."
                )
            ]
    }

    /// Every component at the median of its placements.
    private func picture(of result: MapResult) -> Document.Block {
        let map = MapDraft(of: CapturedMap(result)).map
        return .picture(
            Document.Picture(
                title: "Map: \(result.activity.title)",
                light: map.svg(size: Self.mapSize, style: .plain),
                dark: map.svg(size: Self.mapSize, style: .dark),
                path: "maps/\(result.activity.id.rawValue).svg"
            )
        )
    }

    private static let mapSize = MapSize(width: 800, height: 520)

    /// Median, and where the middle half lies.
    private func middle(_ summary: NumberSummary?) -> String {
        guard let summary else { return "–" }
        guard summary.n > 1 else { return number(summary.median) }
        return "\(number(summary.median)) (\(number(summary.lowerQuartile)) to \(number(summary.upperQuartile)))"
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
