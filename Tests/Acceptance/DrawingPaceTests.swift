import Testing

@testable import lectern

@Suite struct `The pace of drawing` {
    @Test func `is never over 30 frames a second, and the last one is never left out`() {
        var pace = DrawingPace()
        let start = ContinuousClock.now
        var drawn = 0
        var waits: [Duration] = []
        for millisecond in 0..<1000 {
            if let wait = pace.wait(at: start + .milliseconds(millisecond)) { waits.append(wait) } else { drawn += 1 }
        }
        #expect((25...30).contains(drawn))
        #expect(waits.allSatisfy { $0 > .zero && $0 <= DrawingPace.interval })
        #expect(pace.wait(at: start + .seconds(2)) == nil)
    }
}
