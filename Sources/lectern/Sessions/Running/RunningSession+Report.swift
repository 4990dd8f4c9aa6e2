import ArgumentParser
import Foundation
import LiveSession
import Records
import Templates
import Terminal
import Workshop

extension RunningSession {
    /// Says where everything is, once the session is let go of; and writes the files of one that has ended.
    func report(_ outcome: RunOutcome, in world: World) async throws -> ExitStatus? {
        let session = await live.state()
        if session.endedAt != nil {
            try writeFiles(of: session, in: world)
        } else {
            world.sayLast("The session is not over. Carry on with: lectern resume \(folder.url.relativePath)\n")
        }
        switch outcome {
        case .left: return nil
        case .interrupted(let status): throw ExitCode(status)
        case .storageFailed(let error): throw CommandFailure(error)
        }
    }

    private func writeFiles(of session: Session, in world: World) throws {
        let files = SessionFiles(
            folder: folder,
            session: session,
            events: try folder.events(),
            timeZone: world.timeZone,
            instant: clock.now,
            layouts: (try? ReportLayoutFolder.layouts(keptWith: folder, in: world)) ?? ReportLayouts()
        )
        for complaint in files.complaints { world.sayLast(complaint + "\n") }
        var failure: CommandFailure?
        for (path, content) in try ExportFormat.all.files(of: files) {
            do {
                try folder.write(content, to: path)
            } catch {
                // The others are written all the same.
                world.sayLast("lectern: \(error)\n")
                failure = CommandFailure(
                    "The journal is whole; make the missing files with: lectern export \(folder.name)",
                    CommandFailure(error).status
                )
            }
        }
        if let failure { throw failure }
        world.sayLast("Everything is in \(folder.url.relativePath)\n")
    }
}

extension World {
    /// Like `message`, where a terminal that takes nothing any more must not keep the program from ending.
    fileprivate func sayLast(_ text: String) {
        if !isInteractive || !TerminalDevice.sayLast(text) { message(text) }
    }
}
