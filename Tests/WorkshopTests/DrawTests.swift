import Lessons
import Testing
import Workshop

@Suite("Who scores whom")
struct DrawTests {
    private let id = ReviewRoom.rubric

    @Test func `Everybody scores all others where nothing else is said`() throws {
        var room = try ReviewRoom.room(teams: 3, members: 2)
        #expect(try room.send(.open(id)) == [.activityOpened(id)])
        #expect(room.session.teamsToScore(by: LearnerID(number: 3), in: id) == [.red, TeamID(number: 3)])
        #expect(room.session.missingSheets(of: id).count == 12)
    }

    @Test(arguments: [(6, 4, 2), (7, 3, 1), (4, 5, 2), (5, 1, 3)])
    func `A draw gives every team the same number and nobody their own`(_ teams: Int, _ members: Int, _ each: Int)
        throws
    {
        var room = try ReviewRoom.room(teams: teams, members: members, each: each)
        let events = try room.send(.open(id))
        guard case .reviewsDrawn(_, let drawn) = events.last else { throw ReplayFault.noEvents }
        #expect(drawn.map(\.learner) == room.session.learners.map(\.id))
        #expect(drawn.allSatisfy { $0.teams.count == each && Set($0.teams).count == each })
        for reviews in drawn {
            #expect(!reviews.teams.contains { $0 == room.session.learner(reviews.learner)?.team })
        }
        let counts = room.session.teams.map { team in drawn.count { $0.teams.contains(team.id) } }
        #expect(Set(counts).count == 1, "\(counts)")
    }

    @Test func `The same session draws the same, and a second draw is another one`() throws {
        var one = try ReviewRoom.room(teams: 6, members: 4, each: 2)
        var other = one
        #expect(try one.send(.open(id)) == other.send(.open(id)))
        let first = one.session
        #expect(try one.send(.drawReviews(id)) == other.send(.drawReviews(id)))
        #expect(first != one.session)
    }

    @Test func `So many as there are others need no draw`() throws {
        var room = try ReviewRoom.room(teams: 3, members: 1, each: 2)
        #expect(try room.send(.open(id)) == [.activityOpened(id)])
        #expect(throws: Refusal.tooFewTeamsToDraw(3, reviewsEach: 2)) { try room.send(.drawReviews(id)) }
    }

    @Test func `Other teams than those drawn are refused by name`() throws {
        var room = try ReviewRoom.room(teams: 4, members: 1, each: 1)
        try room.send(.open(id))
        let ada = LearnerID(number: 1)
        let drawn = room.session.teamsToScore(by: ada, in: id)
        let other = try #require(room.session.teams.map(\.id).first { $0 != .red && !drawn.contains($0) })
        let names = drawn.compactMap { room.session.team($0)?.name }
        let name = try #require(room.session.team(other)?.name)
        #expect(throws: Refusal.notDrawn(name, drawn: names)) { try room.score(1, other.number, 1, 1) }
        try room.score(1, drawn[0].number, 1, 1)
        #expect(room.session.missingSheets(of: id).map(\.reviewer.number) == [2, 3, 4])
    }

    @Test func `Who comes late gets teams that the fewest score`() throws {
        var room = try ReviewRoom.room(teams: 4, members: 2, each: 2)
        try room.send(.open(id))
        let events = try room.send(.join(name: "Late", team: "Team B"), by: .program)
        let late = LearnerID(number: 9)
        #expect(events.count == 2)
        let teams = room.session.teamsToScore(by: late, in: id)
        #expect(teams.count == 2 && !teams.contains(.blue))
    }

    @Test func `Who moves into a team that they were to score gets another`() throws {
        var room = try ReviewRoom.room(teams: 5, members: 1, each: 2)
        try room.send(.open(id))
        let first = room.session.teamsToScore(by: LearnerID(number: 1), in: id)
        try room.send(.move(LearnerID(number: 1), to: first[0]))
        let after = room.session.teamsToScore(by: LearnerID(number: 1), in: id)
        #expect(after.count == 2 && after.contains(first[1]) && !after.contains(first[0]))
    }

    @Test func `Opened again, the draw stays, and who has none gets one`() throws {
        var room = try ReviewRoom.room(teams: 4, members: 1, each: 1)
        try room.send(.open(id))
        let before = room.session.activities[id]?.sheets.drawn
        try room.send(.close(id))
        try room.send(.join(name: "Late", team: nil), by: .program)
        #expect(try room.send(.open(id)).count == 2)
        let after = room.session.activities[id]?.sheets.drawn
        #expect(after?.filter { $0.key.number < 5 } == before && after?.count == 5)
    }

    @Test func `What is no draw is refused`() throws {
        var room = try ReviewRoom.room(teams: 4, members: 1)
        #expect(throws: Refusal.activityNotOpen(title: "Rota")) { try room.send(.drawReviews(id)) }
        try room.send(.open(id))
        #expect(throws: Refusal.nothingToDraw(title: "Rota")) { try room.send(.drawReviews(id)) }
        #expect(throws: Refusal.notAllowed) { try room.send(.drawReviews(id), by: .ada) }
    }

    @Test func `A begun sheet is missing still, a complete one is not`() throws {
        var room = try ReviewRoom.room(teams: 2, members: 1)
        try room.send(.open(id))
        try room.score(1, 2, 3, nil)
        #expect(
            room.session.missingSheets(of: id) == [
                MissingSheet(reviewer: LearnerID(number: 1), team: .blue, isBegun: true),
                MissingSheet(reviewer: LearnerID(number: 2), team: .red, isBegun: false),
            ]
        )
        try room.score(1, 2, 3, 4)
        try room.score(2, 1, 3, 4)
        #expect(room.session.missingSheets(of: id) == [])
    }

    @Test func `Nobody is left with fewer teams, whichever way they come into one`() throws {
        var room = try ReviewRoom.room(teams: 5, members: 2, each: 2)
        try room.send(.join(name: "Late", team: nil), by: .program)
        try room.send(.join(name: "Twin", team: nil), by: .program)
        try room.send(.open(id))
        func check(_ learner: Int, sourceLocation: SourceLocation = #_sourceLocation) {
            let teams = room.session.teamsToScore(by: LearnerID(number: learner), in: id)
            #expect(teams.count == 2, sourceLocation: sourceLocation)
        }
        // Moved and taken back.
        let drawn = room.session.teamsToScore(by: LearnerID(number: 1), in: id)
        try room.send(.move(LearnerID(number: 1), to: drawn[0]))
        check(1)
        try room.send(.time(.undo))
        check(1)
        // Chosen on the phone.
        let late = LearnerID(number: 11)
        try room.send(.chooseTeam(room.session.teamsToScore(by: late, in: id)[0]), by: .learner(late))
        check(11)
        // Found to be somebody who is in a team.
        let twin = LearnerID(number: 12)
        let own = room.session.teamsToScore(by: twin, in: id)[0]
        let other = try #require(room.session.members(of: own).first)
        try room.send(.merge(other.id, into: twin))
        check(12)
        #expect(try Session(replaying: room.events) == room.session)
    }

    @Test func `Whoever joins late is named by the last event, which carries the request`() throws {
        var room = try ReviewRoom.room(teams: 5, members: 2, each: 2)
        try room.send(.open(id))
        try room.send(.join(name: "Late", team: "Team A"), by: .program, request: "r")
        #expect(room.events.last?.requester == LearnerID(number: 11))
        #expect(room.events.last?.request == RequestID("r"))
        #expect(room.session.teamsToScore(by: LearnerID(number: 11), in: id).count == 2)
    }
}
