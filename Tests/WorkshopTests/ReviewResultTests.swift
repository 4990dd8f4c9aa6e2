import Foundation
import Lessons
import Testing
import Workshop

@Suite("How far scores can be trusted")
struct ReviewResultTests {
    private let id = ReviewRoom.rubric

    /// Four teams of one. The first is a point stricter than the others on whatever they score, and did not score the fourth.
    private func strictRoom(anonymous: Bool = false, grading: Bool = false) throws -> Room {
        var room = try ReviewRoom.room(
            teams: 4,
            members: 2,
            criteria: [.sample("Fairness"), .sample("Clarity")],
            grading: grading,
            anonymous: anonymous
        )
        try room.send(.open(id))
        let worth = [1: [3, 3], 2: [4, 3], 3: [3, 4], 4: [2, 2]]
        for reviewer in 1...8 {
            let home = (reviewer + 1) / 2
            for (team, scores) in worth.sorted(by: { $0.key < $1.key }) where team != home {
                if reviewer == 1, team == 4 { continue }
                let less = reviewer == 1 ? 1 : 0
                try room.score(reviewer, team, scores[0] - less, scores[1] - less)
            }
        }
        return room
    }

    @Test func `Raw and adjusted means stand side by side, with both places`() throws {
        let review = try #require(try strictRoom().rubricResult().review)
        #expect(review.standings.map(\.team.number) == [2, 3, 1, 4])
        #expect(review.standings.map(\.rank) == [1, 1, 3, 4])
        let second = try #require(review.standings.first { $0.team == .blue })
        // Five give 3.5 and the strict one 2.5.
        #expect(abs(second.mean - (3.5 * 5 + 2.5) / 6) < 1e-12)
        #expect(try #require(second.adjusted) > second.mean)
        #expect(review.withoutAdjustment == nil)
        let strict = try #require(review.reviewers.first { $0.learner == LearnerID(number: 1) })
        #expect(strict.sheets == 2 && strict.expected == 3)
        #expect(try #require(strict.severity) > 0.5)
        #expect(review.reviewers.filter { $0.learner != strict.learner }.allSatisfy { ($0.severity ?? 1) < 0.3 })
    }

    @Test func `A place that severity explains is another by adjusted means`() throws {
        var room = try ReviewRoom.room(teams: 4, members: 2)
        try room.send(.open(id))
        // Red's two members are strict; the others waver about Red itself, which nobody strict scores.
        for reviewer in 1...8 {
            for team in 1...4 where team != (reviewer + 1) / 2 {
                let isStrict = reviewer < 3
                let clarity = team == 1 && reviewer % 2 == 0 ? 4 : 3
                try room.score(reviewer, team, (team == 2 ? 4 : 3) - (isStrict ? 1 : 0), clarity - (isStrict ? 1 : 0))
            }
        }
        let review = try #require(try room.rubricResult().review)
        let (red, blue) = (review.standings.first { $0.team == .red }, review.standings.first { $0.team == .blue })
        #expect(red?.rank == 1 && blue?.rank == 2)
        #expect(red?.adjustedRank == 2 && blue?.adjustedRank == 1)
    }

    @Test func `Agreement is told by criterion and for all together`() throws {
        let review = try #require(try strictRoom().rubricResult().review)
        #expect(review.agreement.map(\.criterion) == ["Fairness", "Clarity", "All"])
        for told in review.agreement {
            let alpha = try #require(told.alpha)
            #expect(alpha > 0.3 && alpha < 1)
            #expect(try #require(told.lower) <= alpha && alpha <= (try #require(told.upper)))
        }
    }

    @Test func `One reviewer, one team, two teams that only score each other: too few to say`() throws {
        var room = try ReviewRoom.room(teams: 2, members: 2)
        try room.send(.open(id))
        #expect(try room.rubricResult().review == nil)
        try room.score(1, 2, 3, 4)
        var review = try #require(try room.rubricResult().review)
        #expect(
            review.agreement[0].tooFew
                == "Too few to say: no reviewers share a team with others, and three are the least."
        )
        #expect(review.withoutAdjustment == "There are too few scores to tell severity from chance.")
        try room.score(2, 2, 2, 4)
        try room.score(3, 1, 2, 4)
        try room.score(4, 1, 3, 4)
        review = try #require(try room.rubricResult().review)
        #expect(
            review.agreement[0].tooFew == "Too few to say: reviewers fall into 2 groups that scored no team in common."
        )
        #expect(
            review.withoutAdjustment
                == "Reviewers fall into groups that scored no team in common, so nobody can tell a strict group from weak teams."
        )
        #expect(review.standings.allSatisfy { $0.adjusted == nil && $0.adjustedRank == nil })
    }

    @Test func `Who has only begun is no reviewer yet`() throws {
        var room = try ReviewRoom.room(teams: 2, members: 2)
        try room.send(.open(id))
        try room.score(1, 2, 3, 4)
        try room.score(4, 1, 3, nil)
        #expect(try #require(try room.rubricResult().review).reviewers.map(\.learner.number) == [1])
    }

    @Test func `Left out, a reviewer counts nowhere, and what changes is said`() throws {
        let room = try strictRoom()
        let whole = try room.rubricResult()
        let without = try room.rubricResult(without: [LearnerID(number: 1)])
        #expect(whole.teams[1].sheets.count == 6 && without.teams[1].sheets.count == 5)
        let review = try #require(without.review)
        #expect(review.leftOut?.map(\.learner.number) == [1] && review.leftOut?.map(\.sheets) == [2])
        #expect(review.reviewers.count == 7)
        let second = try #require(review.standings.first { $0.team == .blue })
        #expect(second.mean == 3.5 && second.meanWithAll == whole.teams[1].overall?.mean)
        #expect(second.rankWithAll != nil && whole.review?.leftOut == nil)
    }

    @Test func `An anonymous rubric tells no reviewer from another, and leaves nobody out by name`() throws {
        let room = try strictRoom(anonymous: true)
        let result = try room.rubricResult(without: [LearnerID(number: 1)])
        let review = try #require(result.review)
        #expect(review.reviewers.isEmpty && review.flags.isEmpty && review.leftOut == nil && review.drawn == nil)
        #expect(
            review.withoutAdjustment
                == "The rubric is anonymous, so adjusted means are told only where every team has three or more who score, "
                + "which leads back to nobody, and where the scores suffice to tell severity from chance."
        )
        let named = try #require(try strictRoom().rubricResult().review)
        #expect(review.standings.map(\.team) == named.standings.map(\.team))
        #expect(zip(review.standings, named.standings).allSatisfy { abs($0.mean - $1.mean) < 1e-12 })
        #expect(zip(review.agreement, named.agreement).allSatisfy { abs(($0.alpha ?? 9) - ($1.alpha ?? 0)) < 1e-12 })
        let json = String(decoding: try JSONEncoder().encode(result), as: UTF8.self)
        #expect(!json.contains("\"l1\""))
    }

    @Test func `Sealed, an anonymous rubric comes to the same`() throws {
        var room = try strictRoom(anonymous: true)
        try room.send(.end)
        let sealed = try #require(try Session.sealed(room.events))
        let after = SessionResults(try Session(replaying: sealed), at: room.now)
        #expect(after.rubrics == SessionResults(room.session, at: room.now).rubrics)
    }

    @Test func `Who gives one score throughout is flagged, with what would change`() throws {
        var room = try ReviewRoom.room(teams: 5, members: 1)
        try room.send(.open(id))
        for team in 2...5 { try room.score(1, team, 4, 4) }
        for reviewer in 2...5 {
            for team in 1...5 where team != reviewer { try room.score(reviewer, team, 1 + team % 3, 1 + team % 4) }
        }
        let review = try #require(try room.rubricResult().review)
        let flag = try #require(review.flags.first { $0.kind == .sameScoreThroughout })
        #expect(flag.reviewers == [1] && flag.points == [4] && flag.without != nil)
    }

    @Test func `Reviewers are graded where the plan says so`() throws {
        let ungraded = try #require(try strictRoom().rubricResult().review)
        #expect(ungraded.reviewers.allSatisfy { $0.grade == nil })
        let graded = try #require(try strictRoom(grading: true).rubricResult().review)
        let grades = graded.reviewers.compactMap(\.grade)
        #expect(grades.count == 8 && grades.allSatisfy { (0...100).contains($0) })
        #expect(grades[0] < grades[1])
    }

    @Test func `A team's view of itself stands apart with its distance`() throws {
        var room = try strictRoom()
        try room.send(.scoreOwnTeam(id, sheet: ScoreSheet(scores: [4, 4])), by: .learner(LearnerID(number: 7)))
        let team = try room.rubricResult().teams[3]
        #expect(team.ownOverall?.mean == 4)
        #expect(team.ownDistance == 4 - (team.overall?.mean ?? 0))
        #expect(team.own[0].distance == 4 - (team.criteria[0].summary?.mean ?? 0))
        #expect(try room.rubricResult().review?.standings.first { $0.team.number == 4 }?.own == 4)
    }

    @Test func `A rubric filled in again shows the shift of those who did both`() throws {
        var room = try ReviewRoom.room(teams: 3, members: 1)
        try room.send(.open(id))
        try room.send(.open(ReviewRoom.again))
        try room.score(1, 2, 2, 2)
        try room.score(3, 2, 1, 1)
        try room.score(1, 2, 4, 3, in: ReviewRoom.again)
        let change = try #require(try room.rubricResult(ReviewRoom.again).change)
        #expect(change.map(\.team) == [.blue] && change.map(\.both) == [1])
        #expect(change.map(\.before) == [2] && change.map(\.after) == [3.5])
    }

    @Test func `Every objective has what bore on it, or nothing`() throws {
        let room = try strictRoom()
        let evidence = SessionResults(room.session, at: room.now).evidence
        #expect(evidence.map(\.objective) == [1, 2, 3])
        #expect(evidence[0].evidence.map(\.criterion) == ["Clarity"])
        #expect(evidence[1].evidence.map(\.criterion) == [nil])
        #expect(evidence[1].evidence.map(\.n) == [23])
        #expect(evidence[1].evidence[0].lowest == 1 && evidence[1].evidence[0].highest == 4)
        #expect(evidence[2].evidence == [])
    }

    @Test func `What is reckoned reads back as it was written`() throws {
        let room = try strictRoom(grading: true)
        let results = SessionResults(room.session, at: room.now, without: [LearnerID(number: 2)])
        let json = try JSONEncoder().encode(results)
        #expect(try JSONDecoder().decode(SessionResults.self, from: json) == results)
    }
}
