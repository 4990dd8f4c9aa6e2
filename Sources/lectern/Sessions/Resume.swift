import ArgumentParser
import Records
import Workshop

/// `lectern resume [SESSION]`
struct Resume: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Carry on with a session after a crash, a closed lid, or a break.",
        discussion: "The clock goes on as if the program had never been away."
    )

    @OptionGroup var session: SessionArgument
    @OptionGroup var options: RunOptions

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder(newest: \.isUnfinished)
        let running = try open(folder, in: world)
        return try await running.run(in: world)
    }

    private func open(_ folder: SessionFolder, in world: World) throws(CommandFailure) -> RunningSession {
        do {
            let opened = try folder.open(at: world.instant)
            world.tell(opened.recovery)
            return try RunningSession(folder, opened, options)
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        } catch {
            throw CommandFailure("\(error)", .hasErrors)
        }
    }
}

extension SessionFolder {
    /// Whether there is something to carry on with: the newest session may be over while one before it is not.
    fileprivate var isUnfinished: Bool {
        guard let events = try? events(), let session = try? Session(replaying: events) else { return false }
        return session.endedAt == nil
    }
}

extension World {
    /// Says that a torn end of a journal was cut off, where it was.
    func tell(_ recovery: JournalRecovery?) {
        guard let recovery else { return }
        message("The end of the journal was torn; \(recovery.droppedBytes) bytes of it are now in \(recovery.copy).\n")
    }
}
