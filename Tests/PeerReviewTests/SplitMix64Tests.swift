import Testing

@testable import PeerReview

@Suite struct `Random numbers with a seed` {
    @Test func `are those of the published generator`() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ]
        )
    }

    @Test func `fall evenly below a bound`() {
        var generator = SplitMix64(seed: 7)
        var counts = Array(repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[generator.next(below: 6)] += 1 }
        #expect(counts.allSatisfy { (9_600...10_400).contains($0) }, "\(counts)")
    }

    @Test func `shuffle without losing anything`() {
        var generator = SplitMix64(seed: 3)
        let shuffled = generator.shuffled(0..<50)
        #expect(shuffled != Array(0..<50))
        #expect(shuffled.sorted() == Array(0..<50))
    }
}
