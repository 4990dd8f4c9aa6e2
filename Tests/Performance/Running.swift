import Foundation
import TestSupport

/// What a running session takes.
enum Running {
    static func figures() throws -> [Figure] {
        let scratch = try ScratchFolder()
        let plan = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let cost = try cost(
            of: ["lectern", "run", plan, "--plain", "--auto", "--speed", "300", "--in", scratch.url.path]
        )
        return [
            Figure(
                name: "peak memory of a running session",
                value: "\(text(cost.peakMegabytes)) MB",
                limit: "under 60 MB",
                holds: cost.peakMegabytes < 60
            )
        ]
    }
}
