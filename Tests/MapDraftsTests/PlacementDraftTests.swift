import MapDrafts
import Testing
import Wardley

private func place(_ visibility: Double, _ evolution: Double) -> MapPosition {
    MapPosition(visibility: visibility, evolution: evolution)
}

@Suite struct `A draft from placements` {
    @Test func `puts everything at its median, tells the spread, and keeps what a majority drew`() {
        let captured = CapturedMap(
            title: "Late reports",
            anchors: [.init("Citizens", at: place(0.95, 0.5)), .init("Clerks")],
            components: [
                .init(
                    "Queue",
                    placements: [place(0.2, 0.1), place(0.4, 0.3), place(0.9, 0.2), place(0.5, 0.8), place(0.6, 0.4)]
                ),
                .init("Case file", placements: [place(0.7, 0.5), place(0.8, 0.6)]),
                .init("Stamp", placements: [place(1.7, -3)]),
                .init("Form", placements: []), .init("Desk", placements: [], start: place(0.3, 0.7)),
                .init("Lamp", placements: [place(0.1, 0.9)], start: place(0.3, 0.7)),
            ],
            links: [
                .init("Citizens", "Queue", count: 5), .init("Queue", "Form", count: 2),
                .init("Queue", "Stamp", count: 3),
                .init("Form", "Stamp", count: 0, isGiven: true),
            ],
            participants: 5
        )
        #expect(
            MapDraft(of: captured).text == """
                title Late reports
                // Draft from a session: 5 maps were handed in. Every component stands at the median of its placements.
                // Links are those that were given, and those that more than half drew.

                anchor Citizens [0.95, 0.50] // as on the starting map
                anchor Clerks

                component Queue [0.50, 0.30] // median of 5 placements; the middle half: visibility 0.40 to 0.60, evolution 0.20 to 0.40
                component Case file [0.75, 0.55] // median of 2 placements: visibility 0.70 to 0.80, evolution 0.50 to 0.60
                component Stamp [1.00, 0.00] // one placement
                component Form // nobody placed it
                component Desk [0.30, 0.70] // nobody moved it: as on the starting map
                component Lamp [0.10, 0.90] // one placement

                Citizens->Queue // drawn by 5 of 5
                Queue->Stamp // drawn by 3 of 5
                Form->Stamp // given with the activity

                style wardley

                """
        )
    }

    @Test(arguments: [
        ([0.5], 0.5, 0.5...0.5), ([0.2, 0.4], 0.3, 0.2...0.4), ([0.9, 0.1, 0.2], 0.2, 0.1...0.9),
        ([0.1, 0.2, 0.3, 0.4], 0.25, 0.18...0.33), ([0, 0.1, 0.2, 0.3, 1], 0.2, 0.1...0.3),
    ])
    func `takes the middle and the middle half`(values: [Double], median: Double, half: ClosedRange<Double>) throws {
        let spread = try #require(PlacementSpread(values.map { place($0, 1 - $0) }))
        #expect(spread.count == values.count)
        #expect(spread.median.visibility == median)
        #expect(spread.visibility == half)
    }

    @Test func `is drawn with a halo as large as the spread`() {
        let places = [place(0.2, 0.1), place(0.4, 0.3), place(0.6, 0.5), place(0.8, 0.7)]
        let captured = CapturedMap(title: "", components: [.init("Queue", placements: places)], participants: 4)
        let map = MapDraft(of: captured).map
        #expect(map.components.map(\.spread) == [MapSpread(visibility: 0.35...0.65, evolution: 0.25...0.55)])
        #expect(map.components.map(\.position) == [place(0.5, 0.4)])
    }

    @Test func `has no spread without placements`() {
        #expect(PlacementSpread([]) == nil)
    }
}
