import ArgumentParser
import Foundation
import Records

/// `lectern verify SESSION`
struct Verify: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a session's journal is whole.",
        discussion: "Changes nothing. Ends with status 1 if anything is wrong; `lectern repair` mends a torn end."
    )

    @OptionGroup var session: SessionArgument

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder()
        let report: JournalReport
        do {
            report = try folder.verify()
        } catch {
            throw CommandFailure(error)
        }
        world.output("\(folder.name): \(report.events) events, \(report.wholeBytes) of \(report.bytes) bytes whole\n")
        if let fault = report.replayFault {
            world.output("The lines make no session as Lectern writes it. \(fault)\n")
            return .hasErrors
        }
        guard let fault = report.fault else { return nil }
        if report.isInUse, fault.isMendable {
            world.output("The session is running; its last line is being written.\n")
            return nil
        }
        world.output("\(fault)\n")
        if fault.isMendable { world.output("Mend it with: lectern repair \(folder.url.path)\n") }
        return .hasErrors
    }
}
