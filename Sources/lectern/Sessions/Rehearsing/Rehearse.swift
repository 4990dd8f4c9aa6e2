import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Records
import Reports
import Templates
import Terminal
import Workshop

/// `lectern rehearse PLAN`
struct Rehearse: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Try a lesson with made-up learners: does it fit, where is slack, what has no time?",
        discussion: """
            Made-up learners join, answer, score, come late and leave early, by the same commands as real ones; \
            the same seed gives the same session. What is left behind is a session like any other, in a folder of \
            its own, with the report in rehearsal.md. With --speed it is played at the desk, to watch or to practise.

            Examples:
              lectern rehearse lesson.md
              lectern rehearse lesson.md --learners 60 --teams 10 --seed 7
              lectern rehearse lesson.md --speed 120              watch it: four hours in two minutes
              lectern rehearse lesson.md --speed 30 --by-hand     the learners act by themselves, the desk is yours
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan.", valueName: "plan"))
    var file: String

    @Option(name: .customLong("in"), help: ArgumentHelp("The folder of rehearsals.", valueName: "dir"))
    var path = "rehearsals"

    @Option(help: ArgumentHelp("How many learners come.", valueName: "n"))
    var learners = 24

    @Option(help: ArgumentHelp("How many teams they are in; one for every six unless said.", valueName: "n"))
    var teams: Int?

    @Option(help: ArgumentHelp("Another number makes other learners.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("When the lesson begins, today.", valueName: "hh:mm"), transform: timeOfDay)
    var start = TimeOfDay(seconds: 9 * 3600)

    @Flag(help: "With --speed: open, close and move on yourself.")
    var byHand = false

    @Flag(help: "Rehearse a plan without activities as it is, without the ones that its words suggest.")
    var noSuggestions = false

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var options: RunOptions

    func validate() throws {
        guard (0...1000).contains(learners) else { throw ValidationError("--learners takes a number from 0 to 1000.") }
        guard (0...100).contains(teams ?? 0) else { throw ValidationError("--teams takes a number from 0 to 100.") }
        if byHand, !isWatched { throw ValidationError("--by-hand needs --speed: at once there is nothing to do.") }
    }

    /// Whether it is played at the desk; at once otherwise.
    private var isWatched: Bool { options.speed != 1 }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file, templates: templates.folder)
        if let refusal = plan.refusal { throw refusal }
        let name = URL(filePath: file).lastPathComponent
        let suggestions = noSuggestions ? [] : plan.suggestions
        var setup = SessionSetup(plan: plan.plan, named: name, suggestions: suggestions)
        setup.title = "Rehearsal: \(setup.title)"
        do {
            return isWatched
                ? try await play(setup, of: plan, in: world) : try await calculate(setup, of: plan, in: world)
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        }
    }

    /// At once: the whole session as a value, written down in one go.
    private func calculate(_ setup: SessionSetup, of plan: PlanFile, in world: World) async throws -> ExitStatus? {
        let begin = startOfDay(in: world).advanced(bySeconds: start.seconds)
        let created = created(setup, at: begin.advanced(bySeconds: -900))
        var rehearsal = try Rehearsal(from: [created], room: room(for: setup, from: begin))
        rehearsal.run()
        let (folder, opened) = try folder(for: setup, created, of: plan, in: world)
        _ = try await opened.journal.append(Array(rehearsal.events.dropFirst()))
        await opened.journal.close()
        let files = SessionFiles(
            folder: folder,
            session: rehearsal.session,
            events: rehearsal.events,
            timeZone: world.timeZone,
            instant: rehearsal.session.changedAt,
            layouts: try ReportLayoutFolder.layouts(keptWith: folder, in: world)
        )
        for (path, content) in try ExportFormat.all.files(of: files) { try folder.write(content, to: path) }
        let page = MarkdownPrinter().print(RehearsalPage(RehearsalReport(rehearsal), setup, seed: seed).document)
        try folder.write(Data(page.utf8), to: "rehearsal.md")
        world.output(page)
        world.message("Everything is in \(folder.url.relativePath)\n")
        return nil
    }

    /// At the desk, at speed.
    private func play(_ setup: SessionSetup, of plan: PlanFile, in world: World) async throws -> ExitStatus? {
        let created = created(setup, at: world.instant)
        let (folder, opened) = try folder(for: setup, created, of: plan, in: world)
        // The first come ten minutes before the start.
        let room = room(for: setup, from: world.instant.advanced(bySeconds: 600))
        var running = try RunningSession(folder, opened, options)
        running.crowd = Crowd(room, facilitator: byHand ? nil : MadeUpFacilitator())
        return try await running.run(in: world)
    }

    private func created(_ setup: SessionSetup, at instant: Instant) -> Event {
        Event(at: instant, by: .program, body: .sessionCreated(setup))
    }

    private func room(for setup: SessionSetup, from instant: Instant) -> MadeUpRoom {
        MadeUpRoom(learners: learners, teams: teams, seed: seed, for: setup, startingAt: instant)
    }

    private func folder(
        for setup: SessionSetup,
        _ created: Event,
        of plan: PlanFile,
        in world: World
    ) throws -> (folder: SessionFolder, opened: OpenedJournal) {
        try SessionFolder.create(
            in: URL(filePath: path, directoryHint: .isDirectory),
            named: SessionName(title: setup.title, at: created.at, in: world.timeZone),
            plan: Data(plan.source.bytes),
            slides: plan.slides,
            layouts: try ReportLayoutFolder.layouts(beside: file, named: templates.folder, in: world).own,
            events: [created]
        )
    }

    private func startOfDay(in world: World) -> Instant {
        WallClock(timeZone: world.timeZone).latest(hour: 0, minute: 0, until: world.instant) ?? world.instant
    }
}
