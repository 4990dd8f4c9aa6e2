import Lessons
import Testing
import Workshop

/// Replanning held against its rules over agendas, overruns and choices that nobody thought of.
@Suite("Whatever is replanned")
struct ReplanPropertyTests {
    /// An agenda of three to nine phases and breaks, at some moment of it, perhaps with a hard end.
    static func room(_ numbers: inout Numbers) throws -> Room {
        let kinds: [AgendaItem.Kind] = [.engage, .explore, .explain, .elaborate, .evaluate, .pause]
        let count = Int.random(in: 3...9, using: &numbers)
        let agenda = (0..<count).map { index in
            AgendaItem(
                kind: kinds.randomElement(using: &numbers) ?? .engage,
                title: "Item \(index)",
                plannedSeconds: Int.random(in: 1...90, using: &numbers) * (Bool.random(using: &numbers) ? 60 : 47),
                activities: [ActivityID(rawValue: "a-\(index)")]
            )
        }
        let activities = agenda.indices.map {
            Activity(id: ActivityID(rawValue: "a-\($0)"), phase: .engage, title: "A \($0)", kind: .question)
        }
        var room = try Room(SessionSetup(title: "Any", planName: "any.md", agenda: agenda, activities: activities))
        if Bool.random(using: &numbers) {
            let minutes = Int.random(in: 10...400, using: &numbers)
            try room.send(.time(.finishBy(room.now.advanced(bySeconds: minutes * 60))))
        }
        guard Int.random(in: 0...9, using: &numbers) > 0 else { return room }
        try room.send(.start(startedAt: nil))
        for _ in 0..<Int.random(in: 0..<count, using: &numbers) {
            room.wait(seconds: Int.random(in: 0...7200, using: &numbers))
            _ = try? room.send(.next)
            if Int.random(in: 0...5, using: &numbers) == 0 { _ = try? room.send(.extend(seconds: 300)) }
        }
        room.wait(seconds: Int.random(in: 0...7200, using: &numbers))
        return room
    }

    @Test(arguments: 1...200) func `A proposal keeps every rule`(_ seed: UInt64) throws {
        var numbers = Numbers(seed: seed)
        let room = try Self.room(&numbers)
        let session = room.session
        let protected = Bool.random(using: &numbers) ? session.protectedByDefault : []
        let needed = session.neededSeconds(at: room.now)
        let proposals = session.proposals(at: room.now, protecting: protected)
        #expect(proposals.isEmpty == (needed == 0))
        for proposal in proposals {
            let replan = proposal.replan
            #expect(replan.changes.allSatisfy { session.indicesAhead.contains($0.index) && $0.extendedSeconds < 0 })
            #expect(replan.changes.allSatisfy { !protected.contains($0.index) }, "protected phases stay")
            #expect(replan.takenSeconds % 60 == 0 || replan.rule == .drop)
            #expect(replan.takenSeconds <= needed || replan.rule == .drop, "no more than is needed")
            let late = proposal.end.milliseconds(since: proposal.target)
            #expect(proposal.isEnough == (late <= 0), "the target is met, or the proposal says that it is not")
            if !proposal.isEnough { #expect(Int64(proposal.missingSeconds) * 1000 - late < 60_000) }
        }
        try checkEffect(of: proposals, in: room, needed: needed)
    }

    /// What a choice leads to, and that taking it back leads back.
    private func checkEffect(of proposals: [ReplanProposal], in room: Room, needed: Int) throws {
        for proposal in proposals {
            var changed = room
            try changed.send(.time(.replan(proposal.replan)))
            let before = room.session
            let after = changed.session
            for index in before.setup.agenda.indices {
                let lost = before.plannedSeconds(of: index) - after.plannedSeconds(of: index)
                let change = proposal.replan.changes.first { $0.index == index }?.extendedSeconds ?? 0
                #expect(lost == -change, "what an item loses is what was said")
                guard lost > 0 else { continue }
                let planned = before.setup.agenda[index].plannedSeconds
                let left = after.plannedSeconds(of: index)
                let isDropped = proposal.replan.rule == .drop && left == 0
                #expect(isDropped || left >= min(before.plannedSeconds(of: index), max((planned + 1) / 2, 300)))
            }
            let gained = before.expectedEnd(at: room.now).milliseconds(since: after.expectedEnd(at: room.now))
            #expect(gained == Int64(proposal.replan.takenSeconds) * 1000, "minutes are conserved")
            #expect(after.expectedEnd(at: room.now) == proposal.end)
            if proposal.isEnough { #expect(after.neededSeconds(at: room.now) == 0) }
            try changed.send(.time(.undo))
            #expect(changed.session.extensionSeconds == before.extensionSeconds)
            #expect(changed.session.course == before.course, "undo brings the former agenda back")
            #expect(try Session(replaying: changed.events) == changed.session)
        }
    }

    @Test(arguments: 1...100) func `Spreading meets the end wherever the floors allow it`(_ seed: UInt64) throws {
        var numbers = Numbers(seed: seed)
        let room = try Self.room(&numbers)
        let session = room.session
        let replan = session.spread(protecting: [], at: room.now)
        let givers = session.indicesAhead.filter { session.setup.agenda[$0].kind != .pause }
        let most = givers.reduce(0) { $0 + session.giveableSeconds(of: $1, at: room.now) }
        #expect(replan.takenSeconds == min(session.neededSeconds(at: room.now), most))
    }
}
