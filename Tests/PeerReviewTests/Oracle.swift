import Foundation
import PeerReview

/// The designs and numbers that `oracle.py` recorded from independent libraries.
struct Oracle {
    /// The ratings of each design.
    let designs: [String: Ratings]
    /// Name and number, in the order of the file.
    let numbers: [(name: String, value: Double)]

    private struct Damaged: Error {
        let line: String
    }

    init() throws {
        numbers = try Self.lines(of: "numbers.tsv").map { line in
            guard line.count == 2, let value = Double(line[1]) else { throw Damaged(line: "\(line)") }
            return (String(line[0]), value)
        }
        let rows = try Self.lines(of: "designs.tsv").dropFirst().map { line in
            guard line.count == 4, let reviewer = Int(line[1]), let target = Int(line[2]), let score = Double(line[3])
            else { throw Damaged(line: "\(line)") }
            return (design: String(line[0]), rating: Rating(reviewer: reviewer, target: target, score: score))
        }
        designs = try Dictionary(grouping: rows, by: \.design).mapValues { rows in
            try Ratings(rows.map(\.rating), reviewers: 20, targets: 20)
        }
    }

    private static func lines(of file: String) throws -> [[Substring]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Oracle")
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }

    /// Whether two numbers agree to 1e-9, relative to numbers above 1.
    static func agree(_ ours: Double, _ theirs: Double, within tolerance: Double = 1e-9) -> Bool {
        abs(ours - theirs) <= tolerance * max(1, abs(theirs))
    }
}
