import Lessons
import Testing

@Suite("Bloom levels")
struct BloomLevelTests {
    @Test(arguments: [
        ("Analyzing", [BloomLevel.analyse]), ("Analysing", [.analyse]), ("analysis", [.analyse]),
        ("ANALYZE", [.analyse]),
        ("Evaluation", [.evaluate]), ("Creation", [.create]), ("Synthesizing", [.create]), ("Synthesis", [.create]),
        ("Synthesise", [.create]), ("Knowledge", [.remember]), ("Comprehension", [.understand]),
        ("Application", [.apply]), ("Level 4", [.analyse]), ("L4", [.analyse]), ("level4", [.analyse]),
        ("6", [.create]),
        ("4 - Analyze", [.analyse]), ("Applying (Level 3)", [.apply]), ("Analyze/Evaluate", [.analyse, .evaluate]),
        ("Evaluate and Analyze", [.analyse, .evaluate]), ("Level 7", []), ("Pondering", []), ("", []),
    ])
    func `are read in every form`(text: String, levels: [BloomLevel]) {
        #expect(BloomLevel.named(in: text) == levels)
    }

    @Test func `rise from remember to create`() {
        #expect(BloomLevel.allCases.sorted() == BloomLevel.allCases)
        #expect(BloomLevel.allCases.map(\.rank) == Array(1...6))
    }
}
