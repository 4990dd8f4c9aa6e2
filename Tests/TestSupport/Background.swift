package import Foundation
package import Records
import Workshop

/// A `lectern` that runs beside the test, with its standard input in the test's hands.
package final class Background {
    private let process = Process()
    private let input = Pipe()

    private init() {}

    /// Starts the built program.
    package static func lectern(_ arguments: String...) throws -> Background {
        try start([Program.lecternPath] + arguments)
    }

    /// Starts a program found on the path.
    package static func start(_ command: [String]) throws -> Background {
        let background = Background()
        background.process.executableURL = URL(filePath: "/usr/bin/env")
        background.process.arguments = command
        background.process.standardInput = background.input
        background.process.standardOutput = FileHandle.nullDevice
        background.process.standardError = FileHandle.nullDevice
        try background.process.run()
        return background
    }

    package var processIdentifier: Int32 { process.processIdentifier }

    package func type(_ text: String) {
        try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    }

    /// Waits until the program has started a session with an open activity.
    package func session(in folder: URL) async throws -> SessionFolder {
        for _ in 0..<1200 {
            if let session = SessionFolder.sessions(in: folder).first, try session.events().contains(where: \.isOpening)
            {
                return session
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NoSession()
    }

    /// - Returns: the status that the program ended with.
    package func waitForEnd() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    package func stop() {
        if process.isRunning { process.terminate() }
    }

    /// The program did not get as far as that.
    package struct NoSession: Error {}
}

extension Event {
    fileprivate var isOpening: Bool {
        if case .activityOpened = body { true } else { false }
    }
}
