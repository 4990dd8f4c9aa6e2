import Lessons
import Testing
import Workshop

@Suite("Severity behind anonymous scores") struct AnonymousReviewerTests {
    private let id = ReviewRoom.rubric

    /// Four teams, of whose members the first is strict, the second passes over a team, and so on.
    /// - Parameter turns: by team, how far the parts that its members play are passed on among them.
    private func room(members: Int = 3, turns: [Int] = [0, 0, 0, 0], anonymous: Bool = true) throws -> Room {
        var room = try ReviewRoom.room(teams: 4, members: members, anonymous: anonymous)
        try room.send(.open(id))
        for home in 0..<4 {
            for member in 0..<members {
                let part = (member + turns[home]) % members
                for team in 0..<4 where team != home && !(part == 1 && team == (home + 1) % 4) {
                    let less = part == 0 ? 1 : 0
                    try room.score(
                        home * members + member + 1,
                        team + 1,
                        2 + (team + part) % 3 - less,
                        2 + team % 2 - less
                    )
                }
            }
        }
        return room
    }

    private func sealed(_ room: Room) throws -> [Event] {
        var room = room
        try room.send(.end)
        return try #require(try Session.sealed(room.events))
    }

    @Test func `is told while the session runs, and stays when it is sealed`() throws {
        let anonymous = try room()
        let before = try anonymous.rubricResult()
        let named = try #require(try room(anonymous: false).rubricResult().review)
        let review = try #require(before.review)
        #expect(review.withoutAdjustment == nil && review.reviewers.isEmpty)
        #expect(review.standings.map(\.team) == named.standings.map(\.team))
        for (standing, other) in zip(review.standings, named.standings) {
            let (adjusted, exact) = (try #require(standing.adjusted), try #require(other.adjusted))
            #expect(abs(adjusted - exact) <= 0.005 && adjusted != standing.mean)
            #expect(abs(try #require(standing.standardError) - (try #require(other.standardError))) <= 0.005)
            #expect(standing.adjustedRank == other.adjustedRank)
        }
        let events = try sealed(anonymous)
        let after = SessionResults(try Session(replaying: events), at: anonymous.now).rubrics.first {
            $0.activity.id == id
        }
        #expect(after?.review == review && after?.teams == before.teams)
        #expect(try Session.sealed(events) == nil)
    }

    /// The attack: who of a team played which part must not be found in the journal.
    @Test(arguments: [[1, 0, 0, 0], [0, 2, 1, 0], [2, 1, 2, 1]]) func `leads back to nobody`(_ turns: [Int]) throws {
        let first = try sealed(try room())
        #expect(first == (try sealed(try room(turns: turns))))
        #expect(first.contains { $0.body.type == .scoresAdjusted })
    }

    @Test func `is not told where somebody would stand alone`() throws {
        for members in [1, 2] {
            let room = try room(members: members)
            let review = try #require(try room.rubricResult().review)
            #expect(review.withoutAdjustment != nil && review.standings.allSatisfy { $0.adjusted == nil })
            #expect(try sealed(room).allSatisfy { $0.body.type != .scoresAdjusted })
        }
        // Three, but only two of them score.
        var quiet = try ReviewRoom.room(teams: 4, members: 3, anonymous: true)
        try quiet.send(.open(id))
        for home in 0..<4 {
            for member in 0..<(home == 2 ? 2 : 3) {
                for team in 0..<4 where team != home {
                    try quiet.score(home * 3 + member + 1, team + 1, 1 + team % 4, 2)
                }
            }
        }
        #expect(try #require(try quiet.rubricResult().review).withoutAdjustment != nil)
    }
}
