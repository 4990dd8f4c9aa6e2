import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Records
import Reports
import Templates
import Workshop

/// `lectern export SESSION`
struct Export: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a session's summary, results, tables, calendar and maps, or send what people did to a store.",
        discussion: """
            Into the session's own folder, or with --to into another. Works while the session runs. summary.* is for \
            everybody; facilitator.* names who scored whom and is for you alone; teams/* holds a copy for each team \
            that was scored, with nobody's name. Layouts of your own in Templates/reports go first, then those that the \
            session was begun with; the guide `lectern template show report-layouts` tells how. With --pseudonymous every learner is a number, which \
            only the journal leads back to a name; such files go into a folder `pseudonymous` of their own.

            With --format xapi, --to may be the address of a learning record store. Name and password for it stand in \
            the environment, as LECTERN_LRS_USER and LECTERN_LRS_PASSWORD. A store that does not answer is tried again; \
            run twice, the command doubles nothing. It needs the program curl.

            Examples:
              lectern export                                    everything of the newest session
              lectern export --format html                      the pages alone, to send or to print
              lectern export --without "Ada Okafor" --to again  what the scores are without one reviewer
              lectern export 2026-11 --pseudonymous --to ~/for-the-academy
              lectern export 2026-11 --format csv
              lectern export 2026-11 --format xapi --to https://lrs.example.org/xAPI
            """
    )

    @OptionGroup var session: SessionArgument

    @Option(
        help: """
            summary (*.md), html (*.html), json (results.json), csv (attendance, answers, scores, timing), xapi \
            (xapi.json), ics (agenda.ics), gift (activities.gift), maps (maps/*.owm, *.svg), or all of them.
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

    @Option(
        name: .customLong("without"),
        help: ArgumentHelp("Leave out the score sheets of a reviewer; can be repeated.", valueName: "name")
    )
    var leftOut: [String] = []

    @Option(help: ArgumentHelp("A folder with layouts of your own.", valueName: "dir"))
    var templates: String?

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
            let files = try files(of: folder, with: try await events(of: folder, in: world), in: world)
            for complaint in files.complaints { world.message(complaint + "\n") }
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

    /// Whose sheets are to be left out.
    private func reviewers(in session: Session) throws(CommandFailure) -> Set<LearnerID> {
        var reviewers: Set<LearnerID> = []
        for name in leftOut {
            guard let learner = session.learner(named: name) else {
                let guess = Spelling.closest(to: name, among: session.learners.map(\.name))
                let advice = guess.map { " Did you mean “\($0)”?" } ?? ""
                throw CommandFailure("Nobody in this session is called “\(name)”.\(advice)", .noInput)
            }
            reviewers.insert(learner.id)
        }
        return reviewers
    }

    private func target(for folder: SessionFolder) -> SessionFolder {
        if let destination { return SessionFolder(url: URL(filePath: destination, directoryHint: .isDirectory)) }
        guard pseudonymous else { return folder }
        return SessionFolder(
            url: folder.url.appending(path: SessionFiles.pseudonymousFolder, directoryHint: .isDirectory)
        )
    }

    /// What the journal holds. Makes up for a program that died between a session's end and the sealing of its journal.
    /// What cannot be sealed can be exported all the same: no export says who handed in what anonymously.
    private func events(of folder: SessionFolder, in world: World) async throws -> [Event] {
        let events = try folder.events()
        guard case .sessionCreated(let setup) = events.first?.body,
            events.contains(where: { $0.body == .sessionEnded }),
            setup.hasAnonymousActivities
        else { return events }
        do {
            return try await folder.seal(at: world.instant) ? try folder.events() : events
        } catch {
            world.message("\(error)\n")
            return events
        }
    }

    private func files(of folder: SessionFolder, with events: [Event], in world: World) throws -> SessionFiles {
        let session = try Session(replaying: events)
        let files = SessionFiles(
            folder: folder,
            session: session,
            events: events,
            timeZone: world.timeZone,
            // A session that ran at speed may be ahead of the clock on the wall.
            instant: max(world.instant, session.changedAt),
            layouts: try ReportLayoutFolder.layouts(named: templates, keptWith: folder, in: world),
            without: try reviewers(in: session)
        )
        return pseudonymous ? files.pseudonymous : files
    }
}

extension SessionFiles {
    /// Where exports without names go unless they are sent elsewhere.
    static let pseudonymousFolder = "pseudonymous"

    /// The same files without names.
    var pseudonymous: SessionFiles {
        SessionFiles(
            folder: folder,
            session: session.pseudonymous,
            events: events,
            timeZone: timeZone,
            instant: instant,
            layouts: layouts,
            without: leftOut,
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
    var statements: SessionStatements { SessionStatements(of: session, from: events, isPseudonymous: isPseudonymous) }
}

extension ExportFormat: ExpressibleByArgument {}
