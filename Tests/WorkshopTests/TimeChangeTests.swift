import Foundation
import Lessons
import Testing
import Workshop

@Suite("What was decided about time") struct TimeChangeTests {
    private func changes(_ room: Room) -> [SessionResults.TimeChangeResult] {
        SessionResults(room.session, at: room.now).timeChanges
    }

    @Test func `is in the results with when, what and why`() throws {
        var room = try Room()
        let end = Room.two.advanced(bySeconds: 3300)
        try room.send(.time(.finishBy(end)))
        room.wait(minutes: 5)
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 12)
        try room.send(.extend(seconds: 180))
        try room.send(.next)
        room.wait(minutes: 1)
        var replan = room.session.spread(protecting: [], at: room.now)
        replan.reason = "The tap leaked"
        try room.send(.time(.replan(replan)))
        room.wait(minutes: 2)
        let minute = room.now.advanced(bySeconds: -60)
        try room.send(.time(.paused(from: minute, to: room.now)))
        try room.send(.time(.began(index: 1, at: Room.two.advanced(bySeconds: 900))))
        let found = changes(room)
        #expect(found.map(\.kind) == [.finish, .extension, .replan, .pause, .beginning])
        #expect(found.map(\.during) == [nil, 1, 2, 2, 2])
        #expect(found[0].endsAt == end && found[0].at == Room.two)
        #expect(found[1].lengths == [.init(item: 1, extendedSeconds: 180)])
        #expect(found[2].rule == .spread && found[2].reason == "The tap leaked" && found[2].lengths?.isEmpty == false)
        #expect(found[3].from == minute && found[3].to == room.now)
        #expect(found[4].item == 2 && found[4].from == Room.two.advanced(bySeconds: 900))
        let json = try JSONEncoder().encode(SessionResults(room.session, at: room.now))
        #expect(try JSONDecoder().decode(SessionResults.self, from: json).timeChanges == found)
    }

    @Test func `is gone when it was taken back`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 20)
        try room.send(.extend(seconds: 300))
        try room.send(.time(.replan(room.session.moveEnd(at: room.now))))
        try room.send(.extend(seconds: 60))
        #expect(changes(room).map(\.kind) == [.extension, .replan, .extension])
        try room.send(.time(.undo))
        #expect(changes(room).map(\.kind) == [.extension, .replan])
        try room.send(.time(.undo))
        #expect(changes(room).map(\.kind) == [.extension] && room.session.course.replans.isEmpty)
        try room.send(.time(.undo))
        #expect(changes(room).isEmpty && room.session.extensionSeconds.allSatisfy { $0 == 0 })
    }

    @Test func `leaves out what changed nothing`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        var session = room.session
        session.apply(Event(at: room.now, by: .facilitator, body: .itemExtended(index: 9, seconds: 60)))
        #expect(session.course.changes.isEmpty)
    }
}
