import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Reports
import Workshop

/// `lectern show FILE`
struct Show: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the run sheet of a lesson plan, or a deck slide by slide.",
        discussion: """
            Examples:
              lectern show lesson.md --start 14:00
              lectern show lesson.md --format markdown > run-sheet.md
              lectern show lesson.md --format html > run-sheet.html    to print
              lectern show lesson.md --for learners --format html > handout.html
              lectern show lesson.md --format json     the whole plan as data
              lectern show lesson.md --activities      what is asked, or suggested, and the words that led to it
              lectern show lesson.md --teams 5         do presentations fit, and what does?
              lectern show lesson.md --start 14:00 --date 2026-11-21 --format ics > agenda.ics
              lectern show slides.md                   a deck, slide by slide, with its notes
              lectern show slides.md --format markdown the same deck without what is no slide
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan or a deck.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("When the lesson begins, as 14:00.", valueName: "hh:mm"), transform: timeOfDay)
    var start: TimeOfDay?

    @Flag(help: "The activities of a plan, or those that its words suggest, instead of the run sheet.")
    var activities = false

    @Option(help: ArgumentHelp("How many teams there will be, to see whether presentations fit.", valueName: "n"))
    var teams = PlanChecker.usualTeams

    @OptionGroup var templates: TemplateOptions

    @Option(name: .customLong("for"), help: "facilitator for the run sheet, learners for a handout.")
    var reader = Reader.facilitator

    @Option(help: ArgumentHelp("The day of the lesson, for a calendar; today unless given.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(
        help: """
            text, markdown, html for a page to print, ics for a calendar, gift for Moodle, or json for the whole file as \
            data.
            """
    )
    var format = Format.text

    enum Reader: String, CaseIterable, ExpressibleByArgument {
        case facilitator
        case learners
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
        case html
        case json
        case ics
        case gift
    }

    func validate() throws {
        guard (1...100).contains(teams) else { throw ValidationError("--teams takes a number from 1 to 100.") }
        guard !activities || start == nil else { throw ValidationError("--activities shows no times, so no --start.") }
        guard reader == .facilitator || [.text, .markdown, .html].contains(format) else {
            throw ValidationError("A handout is text or a page; --format \(format.rawValue) gives the plan.")
        }
        guard !activities || reader == .facilitator && [.text, .markdown, .json].contains(format) else {
            throw ValidationError("--activities is printed as text, markdown or json, and for facilitators.")
        }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file, templates: templates.folder)
        if plan.kind == .deck {
            if activities { throw CommandFailure("--activities is for lesson plans; \(file) is a deck.", .wrongUsage) }
            if start != nil { throw CommandFailure("--start is for lesson plans; \(file) is a deck.", .wrongUsage) }
            if reader == .learners {
                throw CommandFailure("--for is for lesson plans; \(file) is a deck.", .wrongUsage)
            }
            world.output(try DeckFile(plan.source).printed(as: format, columns: min(world.columns, 100)))
            return nil
        }
        if let refusal = plan.refusal { throw refusal }
        world.output(try text(of: plan, in: world))
        return nil
    }

    private func text(of plan: PlanFile, in world: World) throws -> String {
        if activities { return try activityList(of: plan, in: world) }
        if reader == .learners { return try page(of: plan, in: world) }
        let sheet = RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions)
        let advice = PlanAdvice(on: plan.plan, teams: teams)
        let columns = min(world.columns, 100)
        return switch format {
        case .text: sheet.text(columns: columns) + advice.text(columns: columns)
        case .markdown: MarkdownPrinter().print(sheet.document) + advice.markdown
        case .html: try page(of: plan, in: world)
        case .json: try plan.document(teams: teams).printedAsJSON()
        case .ics: try calendar(of: plan, in: world).text
        case .gift: quizzes(of: plan, in: world)
        }
    }

    private func activityList(of plan: PlanFile, in world: World) throws -> String {
        let columns = min(world.columns, 100)
        switch format {
        case .text:
            let advice = PlanAdvice(on: plan.plan, teams: teams)
            return ActivityList(plan: plan, columns: columns).text + advice.text(columns: columns)
        case .markdown, .html, .ics, .gift: return ActivityList(plan: plan, columns: columns).markdown
        case .json: return try ActivitiesDocument(plan.plan, source: plan.source, teams: teams).printedAsJSON()
        }
    }

    /// What is made to be printed: the run sheet as a page, or the learners' handout.
    private func page(of plan: PlanFile, in world: World) throws(CommandFailure) -> String {
        let report =
            switch reader {
            case .facilitator:
                RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions).report
            case .learners:
                LearnerHandout(of: plan.plan, startingAt: start, suggestions: plan.suggestions).report
            }
        let printer = ReportPrinter(try ReportLayoutFolder.layouts(beside: file, named: templates.folder, in: world))
        let text = format == .html ? printer.html(report) : printer.markdown(report)
        for complaint in printer.complaints { world.message(complaint + "\n") }
        return text
    }

    /// Polls, quizzes and questions on standard output; what has no place there is named beside it.
    private func quizzes(of plan: PlanFile, in world: World) -> String {
        let activities = plan.activities
        let leftOut = GIFTDocument.leftOut(of: activities).map { "\($0.kind.name): \($0.title)" }
        if !leftOut.isEmpty {
            world.message("Left out, since GIFT has no place for it: \(leftOut.joined(separator: "; ")).\n")
        }
        return GIFTDocument(of: activities, title: plan.plan.title?.value ?? "Untitled lesson").text
    }

    private func calendar(of plan: PlanFile, in world: World) throws(CommandFailure) -> CalendarDocument {
        let sheet = RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions)
        guard let start else {
            throw CommandFailure("A calendar needs to know when it begins: --start 14:00.", .wrongUsage)
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = world.timeZone
        var parts = calendar.dateComponents([.year, .month, .day], from: world.now())
        if let date {
            let numbers = date.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
            guard numbers.count == 3 else { throw noDate(date) }
            (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2])
        }
        (parts.hour, parts.minute) = (start.seconds / 3600, start.seconds / 60 % 60)
        // A 30th of February would else become the 2nd of March.
        guard parts.isValidDate(in: calendar), let begins = calendar.date(from: parts) else { throw noDate(date ?? "") }
        return CalendarDocument(
            of: sheet,
            startingAt: Instant(milliseconds: Int64(begins.timeIntervalSince1970 * 1000)),
            on: "\(parts.year ?? 0)-\(parts.month ?? 0)-\(parts.day ?? 0)",
            now: world.instant
        )
    }

    private func noDate(_ text: String) -> CommandFailure {
        CommandFailure("“\(text)” is not a day such as 2026-11-21.", .wrongUsage)
    }
}

/// Reads a time for an option.
@Sendable func timeOfDay(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw ValidationError("“\(text)” is not a time such as 14:00.") }
    return time
}
