import Foundation

/// Programs that some tests need and that a machine may not have.
package enum Tool: String {
    case strace
    case tmux
    case python3
    case openssl
    case curl

    /// Whether it can be run, or has to be: see `TestRun.isWhole`.
    package var isPresent: Bool {
        TestRun.isWhole || (try? Program.run("sh", "-c", "command -v \(rawValue)").status) == 0
    }
}

/// How the tests are run.
package enum TestRun {
    /// With `LECTERN_TEST_ALL=1` in the environment nothing is left out: a test that lacks something fails.
    package static let isWhole = ProcessInfo.processInfo.environment["LECTERN_TEST_ALL"] == "1"
}
