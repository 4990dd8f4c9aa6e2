import Foundation
import TestSupport

/// Files of 1 MB and of 10 MB of one construct: ten times the text must not cost much more than ten times the time, nor
/// memory out of proportion.
enum Scaling {
    static func figures() throws -> [Figure] {
        let scratch = try ScratchFolder()
        return try constructs.flatMap { try figures(for: $0, in: scratch.url) }
    }

    private struct Construct: Sendable {
        let name: String
        let head: String
        /// A piece of text, by how many came before it.
        let piece: @Sendable (Int) -> String
    }

    private static let megabyte = 1_048_576

    private static let constructs: [Construct] = [
        Construct(name: "nested lists", head: plan) { String(repeating: " ", count: $0 % 200 * 2) + "- item \($0)\n" },
        Construct(name: "one line", head: plan) { _ in "words *and* `code` [link](address) " },
        Construct(name: "a table of a million cells", head: objectives) { _ in
            "|" + String(repeating: " a cell |", count: 10) + "\n"
        },
        Construct(name: "ten thousand headings", head: plan) {
            "### \($0) " + String(repeating: "word ", count: 207) + "\n\n"
        },
        Construct(name: "activities", head: plan) { "#### Poll: Which of the \($0)?\n- one\n- two\n\n" },
        Construct(name: "misspelt activities", head: plan) { "#### Pool: Which of the \($0)?\n- one\n- two\n\n" },
        Construct(name: "templates in use", head: plan) { _ in "#### Use: exit-ticket\n\n" },
        Construct(name: "options of one poll", head: plan + "#### Poll: Which?\n") { "- option \($0)\n" },
        Construct(name: "slides", head: "---\nmarp: true\n---\n\n") { "# Slide \($0)\n\n- item\n\n---\n\n" },
        Construct(name: "empty slides", head: "---\nmarp: true\n---\n\n# A\n") { _ in "\n---\n" },
    ]

    private static let plan = "# A\n\n## Lesson Structure\n### Explore\n### Engage\n**Duration:** 5 minutes\n\n"
    private static let objectives = "\(plan)\n## Learning Objectives\n\n| Objective | Level |\n|---|---|\n"

    private static func figures(for construct: Construct, in folder: URL) throws -> [Figure] {
        let small = try costOfChecking(construct, megabytes: 1, in: folder)
        let large = try costOfChecking(construct, megabytes: 10, in: folder)
        let ratio = large.userSeconds / max(small.userSeconds, 0.01)
        let isRightSize = large.peakMegabytes <= 100
        return [
            Figure(name: "10 MB of \(construct.name), user", value: "\(text(large.userSeconds, decimals: 2)) s"),
            Figure(
                name: "  for ten times the text, times the time",
                value: text(ratio),
                limit: "at most 15",
                holds: ratio <= 15
            ),
            Figure(
                name: "  memory",
                value: "\(text(large.peakMegabytes, decimals: 0)) MB",
                limit: "at most 100 MB",
                holds: isRightSize
            ),
        ]
    }

    /// The text is written piece by piece: what this program holds in memory counts for the one that it starts.
    private static func costOfChecking(_ construct: Construct, megabytes: Int, in folder: URL) throws -> Cost {
        let file = folder.appending(path: "big.md")
        try Data(construct.head.utf8).write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        var size = 0
        var count = 0
        while size < megabytes * megabyte {
            var chunk = Data()
            while chunk.count < 65_536 {
                chunk.append(contentsOf: construct.piece(count).utf8)
                count += 1
            }
            try handle.write(contentsOf: chunk)
            size += chunk.count
        }
        try handle.close()
        return try cost(of: ["lectern", "check", "--format", "json", file.path])
    }
}
