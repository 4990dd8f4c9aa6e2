import ArgumentParser
import Diagnostics
import Foundation
import Records
import Workshop

/// `lectern export SESSION`
struct Export: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a session's summary, results and map draft.",
        discussion: """
            Into the session's own folder, or with --to into another. Works while the session runs. summary.* is for \
            everybody; facilitator.* names who scored whom and is for you alone; teams/* holds a copy for each team \
            that was scored, with nobody's name. Layouts of your own in Templates/reports go first; the guide \
            `lectern template show report-layouts` tells how.

            Examples:
              lectern export                                    everything of the newest session
              lectern export --format html                      the pages alone, to send or to print
              lectern export --without "Ada Okafor" --to again  what the scores are without one reviewer
            """
    )

    @OptionGroup var session: SessionArgument

    @Option(help: "summary (*.md), html (*.html), json (results.json), maps (maps/*.owm, *.svg), or all of them.")
    var format = ExportFormat.all

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("Where to write, instead of the session's folder.", valueName: "dir")
    )
    var destination: String?

    @Option(
        name: .customLong("without"),
        help: ArgumentHelp("Leave out the score sheets of a reviewer; can be repeated.", valueName: "name")
    )
    var leftOut: [String] = []

    @Option(help: ArgumentHelp("A folder with layouts of your own.", valueName: "dir"))
    var templates: String?

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder()
        do {
            let session = try Session(replaying: try folder.events())
            let files = SessionFiles(
                folder: folder,
                session: session,
                timeZone: world.timeZone,
                instant: world.instant,
                layouts: try ReportLayoutFolder.layouts(named: templates, in: world),
                without: try reviewers(in: session)
            )
            let target =
                destination.map { SessionFolder(url: URL(filePath: $0, directoryHint: .isDirectory)) } ?? folder
            for (path, content) in try format.files(of: files) {
                try target.write(content, to: path)
                world.output(target.url.appending(path: path).relativePath + "\n")
            }
            for complaint in files.complaints { world.message(complaint + "\n") }
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
}

extension ExportFormat: ExpressibleByArgument {}
