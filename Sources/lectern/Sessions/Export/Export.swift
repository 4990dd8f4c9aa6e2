import ArgumentParser
import Foundation
import Records
import Reports
import Workshop

/// `lectern export SESSION`
struct Export: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a session's summary, results, tables, calendar and maps, or send what people did to a store.",
        discussion: """
            Into the session's own folder, or with --to into another. Works while the session runs. With \
            --pseudonymous every learner is a number, which only the journal leads back to a name; such files go into \
            a folder `pseudonymous` of their own.

            With --format xapi, --to may be the address of a learning record store. Name and password for it stand in \
            the environment, as LECTERN_LRS_USER and LECTERN_LRS_PASSWORD. A store that does not answer is tried again; \
            run twice, the command doubles nothing. It needs the program curl.

            Examples:
              lectern export                     everything of the newest session
              lectern export 2026-11 --pseudonymous --to ~/for-the-academy
              lectern export 2026-11 --format csv
              lectern export 2026-11 --format xapi --to https://lrs.example.org/xAPI
            """
    )

    @OptionGroup var session: SessionArgument

    @Option(
        help: """
            summary (summary.md), json (results.json), csv (attendance, answers, scores, timing), xapi (xapi.json), \
            ics (agenda.ics), gift (activities.gift), maps (maps/*.owm, *.svg), or all of them.
            """
    )
    var format = ExportFormat.all

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "Where to write, instead of the session's folder; or for xapi where to send.",
            valueName: "dir or address"
        )
    )
    var destination: String?

    @Option(help: ArgumentHelp("How many seconds a learning record store has for each answer.", valueName: "s"))
    var wait = 60

    @Option(help: ArgumentHelp("How often a learning record store is asked before giving up.", valueName: "n"))
    var attempts = 6

    @Flag(help: "Write a number in place of every learner's name.")
    var pseudonymous = false

    func validate() throws {
        guard (1...600).contains(wait) else { throw ValidationError("--wait takes a number from 1 to 600.") }
        guard (1...20).contains(attempts) else { throw ValidationError("--attempts takes a number from 1 to 20.") }
        guard let destination, RecordStore.isAddress(destination), format != .xapi else { return }
        throw ValidationError("Only --format xapi can be sent to an address.")
    }

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder()
        do {
            try await seal(folder, in: world)
            let files = try SessionFiles(of: folder, pseudonymous: pseudonymous, in: world)
            if let destination, RecordStore.isAddress(destination) {
                return try await send(files, to: destination, in: world)
            }
            let target = target(for: folder)
            for (path, content) in try format.files(of: files) {
                try target.write(content, to: path)
                world.output(target.url.appending(path: path).relativePath + "\n")
            }
            return nil
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        }
    }

    private func target(for folder: SessionFolder) -> SessionFolder {
        if let destination { return SessionFolder(url: URL(filePath: destination, directoryHint: .isDirectory)) }
        guard pseudonymous else { return folder }
        return SessionFolder(
            url: folder.url.appending(path: SessionFiles.pseudonymousFolder, directoryHint: .isDirectory)
        )
    }

    /// Makes up for a program that died between a session's end and the sealing of its journal. What cannot be sealed
    /// can be exported all the same: no export says who handed in what anonymously.
    private func seal(_ folder: SessionFolder, in world: World) async throws {
        let session = try Session(replaying: try folder.events())
        guard session.endedAt != nil, session.isToBeSealed else { return }
        do {
            try await folder.seal(at: world.instant)
        } catch {
            world.message("\(error)\n")
        }
    }
}

extension SessionFiles {
    /// - Parameter pseudonymous: whether learners are named by number.
    init(of folder: SessionFolder, pseudonymous: Bool, in world: World) throws {
        let files = SessionFiles(
            folder: folder,
            session: try Session(replaying: try folder.events()),
            timeZone: world.timeZone,
            instant: world.instant
        )
        self = pseudonymous ? files.pseudonymous : files
    }

    /// Where exports without names go unless they are sent elsewhere.
    static let pseudonymousFolder = "pseudonymous"

    /// The same files without names.
    var pseudonymous: SessionFiles {
        SessionFiles(
            folder: folder,
            session: session.pseudonymous,
            timeZone: timeZone,
            instant: instant,
            isPseudonymous: true
        )
    }

    /// `attendance.csv`, `answers.csv`, `scores.csv`, `timing.csv`
    var tables: [(path: String, content: Data)] {
        SessionTables(of: session, at: session.endedAt ?? instant).all.map { ($0.file, Data($0.table.text.utf8)) }
    }

    /// `agenda.ics`
    var calendar: Data { Data(CalendarDocument(of: session, at: session.endedAt ?? instant).text.utf8) }

    /// `activities.gift`
    var quizzes: Data { Data(GIFTDocument(of: session.setup.activities, title: session.setup.title).text.utf8) }

    /// What `xapi.json` holds.
    func statements() throws -> SessionStatements {
        SessionStatements(of: session, from: try folder.events(), isPseudonymous: isPseudonymous)
    }
}

extension ExportFormat: ExpressibleByArgument {}
