import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

/// The rules against what a person wants for thirty real plans.
@Suite("Suggestions for real plans", .enabled(if: Corpus.isPresent, Corpus.absence))
struct SuggestionLabelTests {
    /// One kind of activity in one phase of one plan.
    private struct Wish: Hashable {
        let plan: String
        let phase: String
        let kind: String
    }

    private static func wanted() -> Set<Wish> {
        Set(
            LabelledPlans.labels.flatMap { plan, wanted in
                wanted.split(separator: ",").map { wish in
                    let words = wish.split(separator: " ").map(String.init)
                    return Wish(plan: plan, phase: words[0], kind: words[1])
                }
            }
        )
    }

    private static func given() throws -> Set<Wish> {
        let names = Set(LabelledPlans.labels.map(\.plan))
        return Set(
            try CorpusPlanTests.readings().filter { names.contains($0.name) }.flatMap { name, reading in
                ActivitySuggestions.for(reading.plan).map { activity in
                    Wish(plan: name, phase: activity.phase.rawValue, kind: kind(of: activity))
                }
            }
        )
    }

    private static func kind(of activity: Activity) -> String {
        switch activity.kind {
        case .question, .poll, .words: "opening"
        case .scale: activity.phase == .engage ? "opening" : "scale"
        case .quiz, .rank, .questionsAndAnswers, .worksheet, .map, .reflection, .rubric, .slots, .slides:
            activity.kind.name == "Reflect" ? "reflection" : activity.kind.name.lowercased()
        }
    }

    @Test func `the labelled plans are every four and a half of them`() throws {
        let plans = try Corpus.lessonPlans().map(\.lastPathComponent)
        #expect(LabelledPlans.labels.map(\.plan) == (0..<30).map { plans[$0 * 136 / 30] })
    }

    @Test func `precision and recall of every kind`() throws {
        let (wanted, given) = (Self.wanted(), try Self.given())
        let floors = ["opening": 0.95, "reflection": 0.95, "rubric": 0.95, "map": 0.9, "q&a": 0.9, "scale": 0.9]
        #expect(Set(wanted.map(\.kind)) == Set(floors.keys))
        print("kind          wanted  given  right  precision  recall")
        for (kind, floor) in floors.sorted(by: { $0.key < $1.key }) {
            let (wanted, given) = (wanted.filter { $0.kind == kind }, given.filter { $0.kind == kind })
            let right = wanted.intersection(given)
            let precision = Double(right.count) / Double(given.count)
            let recall = Double(right.count) / Double(wanted.count)
            let numbers = [wanted.count, given.count, right.count].map { String($0).padded(to: 7) }.joined()
            print(
                "\(kind.padding(toLength: 12, withPad: " ", startingAt: 0))\(numbers)"
                    + String(format: "  %9.3f  %6.3f", precision, recall)
            )
            for wish in wanted.symmetricDifference(given).sorted(by: { $0.plan < $1.plan }) {
                print(
                    "  \(wanted.contains(wish) ? "missing" : "too much"): \(wish.kind) in \(wish.phase), \(wish.plan)"
                )
            }
            #expect(precision >= floor, "\(kind)")
            #expect(recall >= floor, "\(kind)")
        }
        #expect(given.allSatisfy { floors[$0.kind] != nil }, "a kind that no label names")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
