import PeerReview
import Testing

@Suite struct `Flags` {
    /// Twelve reviewers in six teams, two criteria, fair but for their severity and a ripple.
    private func room(_ change: (Int, Int, Int, Double) -> Double) throws -> Sheets {
        let sheets = (0..<12).flatMap { reviewer in
            (0..<6).filter { $0 != reviewer % 6 }.map { target in
                let scores = (0..<2).map { criterion -> Double? in
                    let ripple = Double((reviewer * 7 + target * 5 + criterion * 3 + reviewer * target) % 5) / 10
                    let fair = 2 + Double(target) / 5 + Double(reviewer % 3) / 5 + ripple
                    return change(reviewer, target, criterion, fair)
                }
                return Sheet(reviewer: reviewer, target: target, scores: scores)
            }
        }
        return try Sheets(sheets, reviewers: 12, targets: 6, criteria: 2)
    }

    private let homes: [Int?] = (0..<12).map { $0 % 6 }

    @Test func `are none in a fair room`() throws {
        #expect(try room { $3 }.flags(homes: homes).isEmpty)
    }

    @Test func `name who gives all the same level`() throws {
        let flags = try room { $0 == 4 ? 3 : $3 }.flags(homes: homes)
        #expect(flags == [.sameScoreThroughout(reviewer: 4, score: 3)])
    }

    @Test func `name who is far from all others`() throws {
        let flags = try room { $0 == 7 ? $3 - 2 : $3 }.flags(homes: homes)
        guard case .farFromOthers(let apart)? = flags.first, flags.count == 1 else {
            Issue.record("\(flags)")
            return
        }
        #expect(apart.reviewer == 7)
        #expect(apart.count == 5)
        #expect((-2.3 ... -1.7).contains(apart.bias))
    }

    @Test func `name who is far now above and now below`() throws {
        let flags = try room { $0 == 7 ? $3 + ($1.isMultiple(of: 2) ? 3 : -3) : $3 }.flags(homes: homes)
        let apart = flags.compactMap { flag -> Int? in
            switch flag {
            case .farFromOthers(let apart): apart.reviewer
            case .sameScoreThroughout, .mutualLift, .identicalScores: nil
            }
        }
        #expect(apart == [7])
    }

    @Test func `name pairs that lift each other`() throws {
        let lifted = try room { ($0 % 6, $1) == (1, 4) || ($0 % 6, $1) == (4, 1) ? $3 + 1.5 : $3 }
        let flags = lifted.flags(homes: homes)
        guard case .mutualLift(1, 4, let ofFirst, let ofSecond)? = flags.first, flags.count == 1 else {
            Issue.record("\(flags)")
            return
        }
        #expect(ofFirst > 0.5 && ofSecond > 0.5)
    }

    @Test func `do not take a gift that is not returned for a pair`() throws {
        #expect(try room { ($0 % 6, $1) == (1, 4) ? $3 + 1.5 : $3 }.flags(homes: homes).isEmpty)
    }

    @Test func `need a dozen shared scores before they name a copy`() throws {
        let same = (0..<2).flatMap { reviewer in
            (0..<2).map { Sheet(reviewer: reviewer, target: $0, scores: [1, 2, 3, 4, 3]) }
        }
        let sheets = try Sheets(same, reviewers: 2, targets: 2, criteria: 5)
        #expect(sheets.flags(homes: []).isEmpty)
        var rules = FlagRules()
        rules.fewestIdenticalScores = 10
        #expect(sheets.flags(homes: [], rules: rules) == [.identicalScores(reviewers: [0, 1])])
    }

    @Test func `name reviewers with identical sheets`() throws {
        let fair = try room { $3 }
        let source = try fair.ratings(of: 0).byReviewer[2] + fair.ratings(of: 1).byReviewer[2]
        let copied = try room { reviewer, target, criterion, score in
            guard reviewer == 8 else { return score }
            return source.filter { $0.target == target }.map(\.score)[criterion]
        }
        var rules = FlagRules()
        rules.fewestIdenticalScores = 10
        #expect(copied.flags(homes: homes, rules: rules) == [.identicalScores(reviewers: [2, 8])])
    }

    @Test func `need enough scores before they say anything`() throws {
        let small = try Sheets(
            (0..<3).flatMap { reviewer in (0..<2).map { Sheet(reviewer: reviewer, target: $0, scores: [3]) } },
            reviewers: 3,
            targets: 2,
            criteria: 1
        )
        #expect(small.flags(homes: [0, 1, nil]).isEmpty)
        #expect(try Sheets([], reviewers: 0, targets: 0, criteria: 3).flags(homes: []).isEmpty)
    }

    @Test func `do not call one target a habit`() throws {
        let one = [Sheet(reviewer: 0, target: 0, scores: Array(repeating: 3, count: 8))]
        #expect(try Sheets(one, reviewers: 1, targets: 1, criteria: 8).flags(homes: []).isEmpty)
    }

    @Test func `do not call it copying where two gave one level to what they share`() throws {
        let alike = (0..<4).map { Sheet(reviewer: $0 % 2, target: $0 / 2, scores: Array(repeating: 3, count: 6)) }
        let own = [
            Sheet(reviewer: 0, target: 2, scores: [1, 2, 3, 4, 1, 2]),
            Sheet(reviewer: 1, target: 3, scores: [4, 2, 2, 1, 3, 3]),
        ]
        let sheets = try Sheets(alike + own, reviewers: 2, targets: 4, criteria: 6)
        #expect(sheets.flags(homes: []).isEmpty)
    }

    @Test func `never change a score`() throws {
        let sheets = try room { $0 == 4 ? 3 : $3 }
        let before = sheets
        _ = sheets.flags(homes: homes)
        #expect(sheets == before)
    }
}

@Suite struct `Leave one out` {
    @Test func `compares with the others alone`() throws {
        let ratings = try Ratings(table: [[1, 4, nil], [3, 2, 5], [5, 3, 5]])
        #expect(ratings.leaveOneOut.map(\.bias) == [-0.75, -0.75, 1.5])
        #expect(ratings.leaveOneOut.map(\.distance) == [2.25, 0.75, 1.5])
        #expect(ratings.leaveOneOut.map(\.count) == [2, 2, 2])
    }

    @Test func `leaves out who shares nothing with two others`() throws {
        #expect(try Ratings(table: [[1, nil], [2, 3]]).leaveOneOut.isEmpty)
    }
}
