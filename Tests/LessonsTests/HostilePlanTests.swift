import Diagnostics
import Lessons
import Testing

@Suite("Plans from anywhere")
struct HostilePlanTests {
    /// Reading and checking end, and every place lies in the file.
    private func survives(_ bytes: [UInt8]) -> Bool {
        let source = SourceText(name: "x", bytes: bytes)
        let reading = LessonPlanReader().read(source)
        let everything = PlanChecker().everything(about: reading)
        let suggestions = ActivitySuggestions.for(reading.plan)
        _ = PlanCopy(of: reading.plan, in: source).adding(suggestions, breaks: reading.plan.breakProposals)
        _ = ActivitiesDocument(reading.plan, source: source, teams: 6)
        _ = PlanDocument(reading.plan, source: source)
        return everything.allSatisfy { $0.range.start >= 0 && $0.range.end <= bytes.count && !$0.summary.isEmpty }
    }

    @Test func `a plan with bytes changed at random`() {
        var random = Lehmer(state: 11)
        let original = Array(
            plan(with: "#### Poll (choose 2): A?\n- a\n#### Rubric\n| C | 1 A |\n|---|---|\n| x | y |").utf8
        )
        let marks = Array("#*-|:()[]`<>\n\t 0½é:".utf8) + [0xFF, 0xC2, 0xE2, 0x0D]
        for _ in 0..<400 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...200, using: &random)))
                }
                if bytes.isEmpty { bytes = original }
            }
            #expect(survives(bytes))
        }
    }

    @Test func `a plan with lines shuffled`() {
        var random = Lehmer(state: 5)
        let lines = plan(with: "#### Use: opening-poll\n\n#### Reflect").split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        for _ in 0..<100 { #expect(survives(Array(lines.shuffled(using: &random).joined(separator: "\n").utf8))) }
    }

    @Test func `a plan cut off anywhere`() {
        let bytes = Array(samplePlan.utf8)
        for end in stride(from: 0, through: bytes.count, by: 7) { #expect(survives(Array(bytes[..<end]))) }
    }

    @Test(arguments: ["head", "objectives", "activities", "fields", "headings"])
    func `a plan that is far too long in one place`(place: String) {
        let much = 20_000
        let text =
            switch place {
            case "head": samplePlan.replacing("Stall\n", with: String(repeating: "x: y\n", count: much))
            case "objectives":
                samplePlan.replacing(
                    "| Explain",
                    with: (0..<2_000).map { "| Explain \($0) | Understand |\n" }.joined() + "| Explain"
                )
            case "activities": plan(with: String(repeating: "#### Poll: a\n- b\n- c\n", count: 5_000))
            case "fields": samplePlan.replacing("Guess", with: String(repeating: "Guess\n", count: much))
            default: samplePlan + String(repeating: "## Unheard of\n", count: much)
            }
        #expect(survives(Array(text.utf8)))
    }
}

/// Random numbers that are the same in every run (Lehmer, multiplier of Steele and Vigna 2021).
struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = (state | 1) &* 0xDA94_2042_E4DD_58B5
        return state ^ (state >> 29)
    }
}
