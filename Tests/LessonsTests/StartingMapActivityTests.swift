import Diagnostics
import Foundation
import Lessons
import Testing

@Suite struct `A map activity with a starting map` {
    private func task(_ text: String) throws -> MapTask {
        let read = reading(plan(with: text))
        guard case .map(let task)? = read.plan.activities.first?.kind else { throw NoMap() }
        return task
    }

    private struct NoMap: Error {}

    @Test func `places the map's components, gives its links, and has its anchors`() throws {
        let task = try task("#### Map (by team): Ours\n\nStart: Tea-Shop.owm\n\n- Phone -> Staff")
        #expect(task.components.prefix(3) == ["Cup of tea", "Place to sit", "House blend"])
        #expect(task.components.last == "Phone")
        #expect(task.isByTeam)
        let start = try #require(task.start)
        #expect(start.name == "tea-shop")
        #expect(start.anchors.map(\.text) == ["Guests", "Owner"])
        #expect(start.anchors.map(\.needs) == [[1, 2], [2, 7]])
        #expect(start.places.count == task.components.count - 1)
        #expect(start.places[0].component == 1)
        #expect(start.places[0].visibility == 0.8)
        #expect(start.places[0].evolution == 0.66)
        #expect(task.links.contains(MapTask.Link(from: 13, to: 7)))
    }

    @Test func `survives the journal, and an older journal without one is read`() throws {
        let task = try task("#### Map\n\nStart: three-ops")
        #expect(try JSONDecoder().decode(MapTask.self, from: JSONEncoder().encode(task)) == task)
        let old = #"{"components":["A"],"links":[],"isByTeam":false}"#
        #expect(try JSONDecoder().decode(MapTask.self, from: Data(old.utf8)) == MapTask(components: ["A"]))
    }

    @Test func `copied as Markdown reads back as the same`() throws {
        let read = reading(plan(with: "#### Map: Ours\n\nStart: unified-framework\n\n- Phone"))
        let activity = try #require(read.plan.activities.first)
        #expect(try task(activity.markdown) == task("#### Map: Ours\n\nStart: unified-framework\n\n- Phone"))
    }

    @Test func `of an unknown name is told, and the list is placed without it`() throws {
        let read = reading(plan(with: "#### Map\n\nStart: three-opps\n\n- A\n- B"))
        #expect(read.plan.activities.map(\.kind) == [.map(MapTask(components: ["A", "B"]))])
        let told = try #require(read.diagnostics.first { $0.identifier == "map-start-unknown" })
        #expect(told.fix?.sentence == "Did you mean “three-ops”?")
    }
}
