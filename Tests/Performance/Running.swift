import Foundation
import TestSupport

/// What a running session takes.
enum Running {
    static func figures() async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let plan = PackageFolder.url.appending(path: "Lessons/aligning-ops.md").path
        let running = try Background.start(["lectern", "run", plan, "--plain", "--in", scratch.url.path])
        defer { running.stop() }
        let learners = (1...60).map { "join Learner \($0) in Team \($0 % 6 + 1)\n" }
        let votes = (1...60).map { "answer Learner \($0): \($0 % 4 + 1)\n" }
        running.type("start\n" + learners.joined() + "open engage-1\n" + votes.joined())
        try await Task.sleep(for: .seconds(3))
        let megabytes = Double(peakKilobytes(of: running.processIdentifier)) / 1024
        return [
            Figure(
                name: "peak memory of a running session with 60 learners",
                value: "\(text(megabytes)) MB",
                limit: "under 60 MB",
                holds: megabytes > 0 && megabytes < 60
            )
        ]
    }

    /// The high-water mark of a process's memory (proc(5), `VmHWM`); 0 where the system does not tell. The count that
    /// comes with a finished child will not do: it begins at what its parent had.
    private static func peakKilobytes(of process: Int32) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
