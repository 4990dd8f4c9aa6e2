import Lessons
import LiveSession
import Testing
import Workshop

@testable import Web

@Suite struct `Sheets on a phone` {
    @Test func `are those of the teams that were drawn, and no others`() async throws {
        var setup = SessionSetup.room
        for index in setup.activities.indices where setup.activities[index].id == .rubric {
            guard case .rubric(var rubric) = setup.activities[index].kind else { continue }
            rubric.reviewsEach = 1
            setup.activities[index].kind = .rubric(rubric)
        }
        try await ServedRoom.open(setup) { room in
            var tokens: [String] = []
            for name in ["Ada", "Ben", "Cyd", "Dot"] { tokens.append(try await room.join(name, team: "\(name)s")) }
            try await room.perform(.start(startedAt: nil), by: .facilitator)
            try await room.perform(.open(.rubric), by: .facilitator)
            let session = await room.live.state()
            for (token, learner) in zip(tokens, session.learners) {
                let activities = try await room.view(token)["activities"].array
                let rubric = try #require(activities.first { $0["activity"]["id"].string == "evaluate-1" })
                let drawn = session.teamsToScore(by: learner.id, in: .rubric)
                #expect(drawn.count == 1)
                #expect(rubric["mine"]["assigned"].array.compactMap(\.string) == drawn.map(\.description))
            }
        }
    }
}
