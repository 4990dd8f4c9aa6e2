import Foundation
import TestSupport

/// Reading and checking the real plans, side by side with a Markdown parser that only parses them.
enum Reading {
    static func figures() throws -> [Figure] {
        guard Corpus.isPresent else {
            return [Figure(name: "reading and checking the plans", value: "left out: no corpus")]
        }
        let plans = try Corpus.lessonPlans().map(\.path)
        // Three times over, so that the system's count of processor time is fine enough.
        let files = Array(repeating: plans, count: 3).flatMap(\.self)
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<21 {
            ours.append(try cost(of: ["lectern", "check"] + files).userSeconds)
            theirs.append(try cost(of: ["cmark-gfm", "-e", "table"] + files).userSeconds)
        }
        let ratio = median(zip(ours, theirs).map { $0 / $1 })
        return [
            Figure(
                name: "lectern check, \(plans.count) plans three times, user",
                value: "\(text(median(ours) * 1000)) ms"
            ),
            Figure(name: "cmark-gfm -e table on the same, user", value: "\(text(median(theirs) * 1000)) ms"),
            Figure(name: "ratio, pair by pair", value: text(ratio, decimals: 2), limit: "at most 2", holds: ratio <= 2),
        ]
    }
}
