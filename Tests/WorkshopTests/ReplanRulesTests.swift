import Lessons
import Testing
import Workshop

@Suite("The rules of replanning")
struct ReplanRulesTests {
    @Test(arguments: [
        // Half of the plan, and never under five minutes.
        (3600, 3600, 1800), (1200, 1200, 600), (540, 540, 300), (600, 600, 300), (601, 601, 301),
        // What the plan itself gives less keeps it all.
        (240, 240, 240), (1, 1, 1),
        // What has lost before is held against its plan; what has gained too.
        (3600, 2000, 1800), (3600, 1800, 1800), (3600, 5000, 1800), (600, 200, 200),
    ])
    func `An item keeps half of its plan and five minutes`(planned: Int, length: Int, floor: Int) {
        #expect(ReplanRules.floor(planned: planned, length: length) == floor)
    }

    @Test(arguments: [
        (18, [45, 45], [22, 22], [9, 9]), (18, [30, 60], [15, 30], [6, 12]), (7, [30, 60], [15, 30], [2, 5]),
        // Where remainders are equal the later one gives.
        (1, [30, 30], [15, 15], [0, 1]), (3, [30, 30], [15, 15], [1, 2]),
        // One meets its floor, the others give the rest.
        (20, [10, 60, 60], [5, 30, 30], [2, 9, 9]), (40, [10, 60, 60], [2, 30, 30], [2, 19, 19]),
        (64, [10, 60, 60], [5, 30, 30], [5, 29, 30]),
        // No more than all can give.
        (100, [10, 60], [5, 30], [5, 30]), (5, [10], [0], [0]), (0, [10], [5], [0]), (5, [], [], []),
        (-3, [10], [5], [0]),
    ])
    func `Shares go by proportion, and none over what can be given`(
        sum: Int,
        weights: [Int],
        capacities: [Int],
        shares: [Int]
    ) {
        #expect(ReplanRules.shares(of: sum, weights: weights, capacities: capacities) == shares)
    }

    @Test func `Shares add up, whatever the agenda`() {
        var numbers = Numbers(seed: 6)
        for _ in 0..<2000 {
            let count = Int.random(in: 0...8, using: &numbers)
            let weights = (0..<count).map { _ in Int.random(in: 1...180, using: &numbers) }
            let capacities = weights.map { Int.random(in: 0...$0, using: &numbers) }
            let sum = Int.random(in: 0...300, using: &numbers)
            let shares = ReplanRules.shares(of: sum, weights: weights, capacities: capacities)
            #expect(shares.reduce(0, +) == min(sum, capacities.reduce(0, +)))
            #expect(zip(shares, capacities).allSatisfy { 0 <= $0 && $0 <= $1 })
        }
    }
}
