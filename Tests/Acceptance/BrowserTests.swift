import Foundation
import TestSupport
import Testing

/// A lesson held in real browsers. The other browser tests take minutes and are a gate of their own, `browser`.
@Suite(.enabled(if: Chromium.isPresent, Chromium.absence))
struct `The room in browsers` {
    @Test func `holds a whole lesson with a remote, a screen and three phones`() throws {
        let run = try Program.run(
            [
                Chromium.python, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_files.py",
                "test_whole_lesson.py",
            ],
            environment: ["LECTERN": Program.lecternPath],
            in: Chromium.tests
        )
        #expect(run.status == 0, "\(run.output)\(run.error)")
    }
}

/// What the browser tests need: Debian's Chromium, and playwright from PyPI to steer it.
private enum Chromium {
    static let absence: Comment = "left out: Chromium, or playwright and pytest from PyPI, are not on this machine"

    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Browser")

    /// The Python that `.ci/run tools` prepares, else the machine's own.
    static let python: String = {
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        let prepared = root.appending(path: ".build-python/bin/python").path
        return FileManager.default.isExecutableFile(atPath: prepared) ? prepared : "python3"
    }()

    static let isPresent: Bool = {
        if TestRun.isWhole { return true }
        let browser = try? Program.run("sh", "-c", "command -v chromium || command -v google-chrome")
        let driver = try? Program.run(python, "-c", "import pytest, playwright, axe_playwright_python")
        return browser?.status == 0 && driver?.status == 0
    }()
}
