import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import LiveSession
import Records
import Templates
import Workshop

/// `lectern run PLAN`
struct Run: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a session from a lesson plan.",
        discussion: """
            Opens the desk: the clock, what comes next, what to do now, and the open activity. Everything that is \
            handed in is on the disk before it is acknowledged; `lectern resume` carries on after anything. Learners \
            take part with their phones at the address that is printed, or on paper.

            Examples:
              lectern run lesson.md
              lectern run lesson.md --teams 5
              lectern run lesson.md --break explain:15      a break of 15 minutes that the plan does not have
              lectern run lesson.md --auto --speed 600      try a four-hour lesson in 24 seconds
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan.", valueName: "plan"))
    var file: String

    @OptionGroup var sessions: SessionsFolder
    @OptionGroup var options: RunOptions
    @OptionGroup var breaks: BreakOptions
    @OptionGroup var templates: TemplateOptions

    @Option(help: ArgumentHelp("Begin with so many teams, named Team 1, Team 2, …", valueName: "n"))
    var teams = 0

    @Option(help: ArgumentHelp("The slides of the lesson; a copy is kept with the session.", valueName: "file"))
    var deck: String?

    @Flag(help: "Run a plan without activities as it is, without the ones that its words suggest.")
    var noSuggestions = false

    func validate() throws {
        guard (0...100).contains(teams) else { throw ValidationError("--teams takes a number from 0 to 100.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let deck = try deck.map(DeckFile.init(readingFrom:))
        let plan = try breaks.applied(
            to: runnable(PlanFile(readingFrom: file, templates: templates.folder, deck: deck))
        )
        let suggestions = noSuggestions ? [] : plan.suggestions
        let name = URL(filePath: file).lastPathComponent
        var setup = SessionSetup(plan: plan.plan, named: name, suggestions: suggestions)
        if let deck { setup.add(deck.deck, named: deck.fileName) }
        let session = try create(from: setup, of: plan, deck, in: world)
        if let deck { world.message("Slides: \(deck.deck.slides.count), kept as deck.md.\n") }
        let advice = PlanAdvice(on: plan.plan, teams: teams)
        if teams > 0 { for sentence in advice.tightSentences { world.message(sentence + "\n") } }
        if let sentence = advice.openingSentence { world.message(sentence + "\n") }
        for missing in plan.missingSlides { world.message("lectern: \(missing)\n") }
        return try await session.saying(advice.deskSentence).run(in: world)
    }

    private func runnable(_ plan: PlanFile) throws(CommandFailure) -> PlanFile {
        if let refusal = plan.refusal { throw refusal }
        return plan
    }

    /// A new session on the disk, with its teams.
    private func create(from setup: SessionSetup, of plan: PlanFile, _ deck: DeckFile?, in world: World)
        throws(CommandFailure)
        -> RunningSession
    {
        let created = Event(at: world.instant, by: .program, body: .sessionCreated(setup))
        let teamEvents = (0..<teams).map { index in
            Event(
                at: world.instant,
                by: .program,
                body: .teamAdded(TeamID(number: index + 1), name: "Team \(index + 1)")
            )
        }
        do {
            let name = SessionName(title: setup.title, at: world.instant, in: world.timeZone)
            let (folder, opened) = try SessionFolder.create(
                in: sessions.url,
                named: name,
                plan: Data(plan.source.bytes),
                deck: deck.map { Data($0.source.bytes) },
                slides: plan.slides.merging(deck.map { [$0.fileName: Data($0.source.bytes)] } ?? [:]) { $1 },
                layouts: try ReportLayoutFolder.layouts(beside: file, named: templates.folder, in: world).own,
                events: [created] + teamEvents
            )
            return try RunningSession(folder, opened, options)
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        } catch {
            throw CommandFailure("\(error)", .cannotCreate)
        }
    }
}
