import ArgumentParser
import Diagnostics
import Foundation
import LiveSession
import Records
import Web
import Workshop

/// `lectern submit TARGET FILE…`
struct Submit: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand in answers and score sheets from files.",
        discussion: """
            For learners without a device: `lectern schema submission` describes the file. Works while the session \
            runs in another window, and while it does not. The same file twice changes nothing; a bad entry is \
            reported with its place, and the others count.

            A session that runs on another machine is named by the address of its remote, which was printed there \
            when it began.

            Examples:
              lectern submit sessions/2026-11-21-1400-aligning-ops team-blue.json
              lectern submit 'http://192.168.1.20:8080/remote#K3ME…' team-blue.json
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The session: its folder, its name, the beginning of its name, or the address of its remote.",
            valueName: "target"
        )
    )
    var name: String

    @Argument(help: ArgumentHelp("JSON files.", valueName: "file"))
    var files: [String]

    @OptionGroup var sessions: SessionsFolder

    @Option(help: ArgumentHelp("How many seconds to wait for a running session's answer.", valueName: "s"))
    var wait = 10

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name at least one file to hand in.") }
        guard (1...600).contains(wait) else { throw ValidationError("--wait takes a number from 1 to 600.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let target = try target
        var status: ExitStatus?
        for file in files {
            do {
                let json = Data(try InputFile.read(file).bytes)
                let name = URL(filePath: file).lastPathComponent
                let receipt = try await handIn(json, named: name, to: target, in: world)
                world.output("\(file): \(receipt.report)")
                if !receipt.faults.isEmpty { status = status ?? .hasErrors }
            } catch let failure as CommandFailure {
                // The other files count all the same.
                world.message("lectern: \(failure.sentence)\n")
                status = status ?? failure.status
            }
        }
        return status
    }

    /// Where files go.
    private enum Target {
        case folder(SessionFolder)
        case room(RoomClient)
    }

    private var target: Target {
        get throws {
            do {
                if name.hasPrefix("http://") || name.hasPrefix("https://") {
                    return .room(try RoomClient(remote: name))
                }
                return .folder(try SessionFolder.find(name, in: sessions.url))
            } catch let error as RoomClientError {
                throw CommandFailure("\(error)", .noInput)
            } catch let error as RecordsError {
                throw CommandFailure(error)
            }
        }
    }

    private func handIn(
        _ json: Data,
        named name: String,
        to target: Target,
        in world: World
    ) async throws -> SubmissionReceipt {
        switch target {
        case .folder(let folder): return try await handIn(json, named: name, to: folder, in: world)
        case .room(let client):
            do {
                let receipt = try await client.submit(Array(json))
                return try JSONDecoder().decode(SubmissionReceipt.self, from: receipt)
            } catch {
                throw CommandFailure("\(error)", .noInput)
            }
        }
    }

    /// Into the journal where nobody else has the session open; or else by way of its inbox.
    private func handIn(
        _ json: Data,
        named name: String,
        to folder: SessionFolder,
        in world: World
    ) async throws -> SubmissionReceipt {
        let opened: OpenedJournal
        do {
            opened = try folder.open(at: world.instant)
            world.tell(opened.recovery)
        } catch .inUse {
            return try await handIn(json, named: name, toRunning: folder)
        } catch {
            throw CommandFailure(error)
        }
        do {
            let live = try LiveSession(opened, clock: .system(notBefore: opened.events.last?.at))
            // What closed by itself while nobody was there is closed for what is handed in now. A disk that will not have
            // that will not have the answers either, which then say so.
            _ = try? await live.performDue(automatic: false)
            let receipt = await Submissions(live: live).take(json)
            await live.close()
            return receipt
        } catch {
            throw CommandFailure(error)
        }
    }

    private func handIn(
        _ json: Data,
        named name: String,
        toRunning folder: SessionFolder
    ) async throws -> SubmissionReceipt {
        let inbox = folder.inbox
        var submission: Inbox.Submission?
        do {
            let dropped = try inbox.drop(json, named: name)
            submission = dropped
            return try await inbox.awaitReceipt(for: dropped, seconds: wait) { try? await Task.sleep(for: $0) }
        } catch {
            guard case .noReceipt = error, let submission, inbox.withdraw(submission) else {
                throw CommandFailure(error)
            }
            throw CommandFailure(
                "The running session has not answered within \(wait) s; nothing was handed in. Hand it in again.",
                .hasErrors
            )
        }
    }
}
