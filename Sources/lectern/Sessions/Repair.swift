import ArgumentParser
import Foundation
import Records
import Workshop

/// `lectern repair SESSION`
struct Repair: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Mend the torn end of a session's journal.",
        discussion: """
            What is cut off is kept beside the journal. A damaged line with whole ones behind it is never touched: \
            that needs a person, and `lectern verify` names the line.
            """
    )

    @OptionGroup var session: SessionArgument

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder()
        do {
            guard let recovery = try folder.repair(at: world.instant) else {
                world.output("\(folder.name) is whole; there was nothing to mend.\n")
                return nil
            }
            world.output(
                "\(folder.name): \(recovery.droppedBytes) bytes that were not whole are now in \(recovery.copy).\n"
            )
            return nil
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension World {
    /// Now, as sessions count time.
    var instant: Instant {
        Instant(milliseconds: Int64((now().timeIntervalSince1970 * 1000).rounded()))
    }
}
