import Testing

@testable import PeerReview

@Suite struct `How far reviewers agree` {
    @Test(
        arguments: [
            (Agreement.Scale.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
            (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
        ]
    )
    func `of Krippendorff's four coders is as published`(scale: Agreement.Scale, expected: Double) throws {
        let coders = try #require(try Oracle().designs["coders"])
        let alpha = try #require(Agreement(of: coders, on: scale).value)
        #expect(abs(alpha - expected) < 1e-12)
    }

    @Test(arguments: Agreement.Scale.allCases)
    func `is 1 when all are of one mind`(scale: Agreement.Scale) throws {
        let ratings = try Ratings(table: [[1, 2, 4, nil], [1, 2, nil, 3], [nil, 2, 4, 3]])
        guard case .alpha(let alpha) = Agreement(of: ratings, on: scale) else {
            Issue.record("no alpha")
            return
        }
        #expect(alpha.value == 1)
        #expect(alpha.interval == 1...1)
        #expect((alpha.reviewers, alpha.targets, alpha.scores) == (3, 4, 9))
        #expect(alpha.verdict == .reliable)
    }

    @Test(arguments: Agreement.Scale.allCases)
    func `does not depend on how people and targets are numbered`(scale: Agreement.Scale) throws {
        let room = try #require(try Oracle().designs["room"])
        let values = try [room, room.relabelled()].map { Agreement(of: $0, on: scale, bootstrap: nil).value ?? .nan }
        #expect(Oracle.agree(values[0], values[1], within: 1e-12), "\(values)")
    }

    @Test func `on an ordinal scale asks for order alone`() throws {
        let room = try #require(try Oracle().designs["room"])
        let stretched = try Ratings(
            room.all.map {
                Rating(reviewer: $0.reviewer, target: $0.target, score: [-7, 0, 1, 900][Int($0.score) - 1])
            },
            reviewers: room.reviewerCount,
            targets: room.targetCount
        )
        let bootstrap = Bootstrap(draws: 50)
        #expect(
            Agreement(of: stretched, on: .ordinal, bootstrap: bootstrap)
                == Agreement(of: room, on: .ordinal, bootstrap: bootstrap)
        )
    }

    @Test func `on an interval scale keeps its value far from nought`() throws {
        let room = try #require(try Oracle().designs["room"])
        let far = try Ratings(
            room.all.map { Rating(reviewer: $0.reviewer, target: $0.target, score: $0.score * 4 + 1_000_000) },
            reviewers: room.reviewerCount,
            targets: room.targetCount
        )
        let values = [room, far].map { Agreement(of: $0, on: .interval, bootstrap: nil).value ?? .nan }
        #expect(Oracle.agree(values[0], values[1]), "\(values)")
    }

    @Test func `pays no heed to targets that one reviewer scored`() throws {
        let with = try Ratings(table: [[1, 2, 4, 9], [1, 3, 4, nil], [2, 2, 4, nil]])
        let without = try Ratings(table: [[1, 2, 4], [1, 3, 4], [2, 2, 4]])
        #expect(Agreement(of: with, on: .interval) == Agreement(of: without, on: .interval))
    }

    private static let tooLittle: [(table: [[Double?]], lack: Agreement.Lack)] = [
        ([], .reviewers(0)),
        ([[1, 2, 3], [1, 2, 3]], .reviewers(2)),
        ([[1, 2, nil], [1, 3, nil], [nil, nil, 4]], .reviewers(2)),
        ([[1, nil], [1, nil], [nil, 2], [nil, 3]], .connection(groups: 2)),
        ([[1, nil, nil], [2, 2, nil], [2, nil, 1]], .targets(1)),
        ([[3, 3], [3, 3], [3, nil]], .variation),
    ]

    @Test(arguments: tooLittle)
    func `is not told from too little`(table: [[Double?]], lack: Agreement.Lack) throws {
        #expect(try Agreement(of: Ratings(table: table), on: .ordinal) == .tooFewToSay(lack))
    }

    @Test func `has no ratio below nought`() throws {
        let ratings = try Ratings(table: [[1, 2], [-1, 2], [1, 3]])
        #expect(Agreement(of: ratings, on: .ratio) == .tooFewToSay(.scoresBelowNought))
    }

    @Test func `has an interval that only its seed decides`() throws {
        let room = try #require(try Oracle().designs["room"])
        let intervals = [1, 1, 2].map { (seed: UInt64) -> ClosedRange<Double>? in
            switch Agreement(of: room, on: .ordinal, bootstrap: Bootstrap(draws: 100, seed: seed)) {
            case .alpha(let alpha): alpha.interval
            case .tooFewToSay: nil
            }
        }
        #expect(intervals[0] != nil)
        #expect(intervals[0] == intervals[1])
        #expect(intervals[0] != intervals[2])
    }

    @Test(arguments: [(0.8, Agreement.Verdict.reliable), (0.7, .tentative), (0.667, .tentative), (0.6, .unreliable)])
    func `is judged by the customary bands`(value: Double, verdict: Agreement.Verdict) {
        let alpha = Agreement.Alpha(value: value, interval: nil, reviewers: 3, targets: 3, scores: 9)
        #expect(alpha.verdict == verdict)
    }
}

extension Agreement {
    /// The value of alpha, if there is one.
    var value: Double? {
        switch self {
        case .alpha(let alpha): alpha.value
        case .tooFewToSay: nil
        }
    }
}
