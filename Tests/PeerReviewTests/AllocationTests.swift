import PeerReview
import Testing

@Suite struct `Who scores whom` {
    @Test func `everybody all others`() throws {
        let allocation = try Allocation.everybodyAllOthers(homes: [0, 1, 2, nil], targets: 3)
        #expect(allocation.targets == [[1, 2], [0, 2], [0, 1], [0, 1, 2]])
        #expect(allocation.reviewsOfTarget == [3, 3, 3])
        #expect(allocation.evenness == .exact)
        #expect(allocation.isConnected)
    }

    @Test func `everybody all others is uneven where teams are`() throws {
        let allocation = try Allocation.everybodyAllOthers(homes: [0, 0, 0, 1, 2], targets: 3)
        #expect(allocation.reviewsOfTarget == [2, 4, 4])
        #expect(allocation.evenness == .uneven(difference: 2))
    }

    /// Rooms of many shapes, and whether the reviews divide by the teams.
    @Test(arguments: 2...9, 1...5)
    func `nobody their own, all equally many, every team the same number`(targets: Int, count: Int) throws {
        guard count < targets else { return }
        for reviewers in [targets, targets + 1, 3 * targets - 1, 24] {
            let homes: [Int?] = (0..<reviewers).map { $0 % targets }
            for seed in UInt64(0)..<8 {
                let allocation = try Allocation.each(count, homes: homes, targets: targets, seed: seed)
                #expect(
                    allocation.targets.allSatisfy { $0.count == count && Set($0).count == count && $0 == $0.sorted() }
                )
                #expect(zip(allocation.targets, homes).allSatisfy { own, home in !own.contains { $0 == home } })
                #expect(allocation.reviewsOfTarget.reduce(0, +) == reviewers * count)
                // In teams as equal as can be, with one target less than there are everybody scores all others.
                let isFree = count < targets - 1 || reviewers % targets == 0
                if isFree {
                    let divides = (reviewers * count).isMultiple(of: targets)
                    #expect(
                        allocation.evenness == (divides ? .exact : .byOne),
                        "\(targets) \(reviewers) \(count) \(seed)"
                    )
                }
            }
        }
    }

    @Test func `people can be targets too`() throws {
        let allocation = try Allocation.each(3, homes: Array(0..<30), targets: 30, seed: 5)
        #expect(allocation.evenness == .exact)
        #expect(allocation.isConnected)
    }

    @Test func `only its seed decides`() throws {
        let homes: [Int?] = (0..<24).map { $0 / 4 }
        let drawn = try [1, 1, 2].map { try Allocation.each(3, homes: homes, targets: 6, seed: $0) }
        #expect(drawn[0] == drawn[1])
        #expect(drawn[0] != drawn[2])
    }

    @Test func `ties all together where it can`() throws {
        for seed in UInt64(0)..<100 {
            #expect(try Allocation.each(2, homes: [0, 1, 2, 3], targets: 4, seed: seed).isConnected, "\(seed)")
        }
    }

    @Test func `says so where a big team makes it uneven`() throws {
        // Eight of ten sit in one team: their eight reviews must fall on the other two.
        let homes = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2]
        let allocation = try Allocation.each(1, homes: homes, targets: 3, seed: 1)
        #expect(allocation.reviewsOfTarget == [2, 4, 4])
        #expect(allocation.evenness == .uneven(difference: 2))
    }

    @Test func `one target each ties nothing together`() throws {
        #expect(try !Allocation.each(1, homes: [0, 1, 2], targets: 3, seed: 1).isConnected)
    }

    @Test(arguments: [0, -1, 3, 4])
    func `more than all others or less than one is refused`(count: Int) {
        #expect(throws: PeerReviewError.impossibleCount(count)) {
            try Allocation.each(count, homes: [0, 1, 2], targets: 3, seed: 1)
        }
    }

    @Test func `a room without teams or people is refused`() {
        #expect(throws: PeerReviewError.tooFew(.target, needed: 2)) {
            try Allocation.everybodyAllOthers(homes: [0], targets: 1)
        }
        #expect(throws: PeerReviewError.tooFew(.reviewer, needed: 1)) {
            try Allocation.everybodyAllOthers(homes: [], targets: 2)
        }
        #expect(throws: PeerReviewError.outOfRange(.target, index: 5)) {
            try Allocation.each(1, homes: [5], targets: 3, seed: 0)
        }
    }
}
