import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Reports
import Workshop

/// `lectern show FILE`
struct Show: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the run sheet of a lesson plan, or a deck slide by slide.",
        discussion: """
            Examples:
              lectern show lesson.md --start 14:00
              lectern show lesson.md --format markdown > run-sheet.md
              lectern show lesson.md --format json     the whole plan as data
              lectern show lesson.md --start 14:00 --date 2026-11-21 --format ics > agenda.ics
              lectern show slides.md                   a deck, slide by slide, with its notes
              lectern show slides.md --format markdown the same deck without what is no slide
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan or a deck.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("When the lesson begins, as 14:00.", valueName: "hh:mm"), transform: timeOfDay)
    var start: TimeOfDay?

    @Option(help: ArgumentHelp("The day of the lesson, for a calendar; today unless given.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: "text, markdown, ics for a calendar, gift for Moodle, or json for the whole file as data.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
        case json
        case ics
        case gift
    }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file)
        if plan.kind == .deck {
            if start != nil { throw CommandFailure("--start is for lesson plans; \(file) is a deck.", .wrongUsage) }
            world.output(try DeckFile(plan.source).printed(as: format, columns: min(world.columns, 100)))
            return nil
        }
        if let refusal = plan.refusal { throw refusal }
        let sheet = RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions)
        switch format {
        case .text: world.output(sheet.text(columns: min(world.columns, 100)))
        case .markdown: world.output(MarkdownPrinter().print(sheet.document))
        case .json: world.output(try plan.document.printedAsJSON())
        case .ics: world.output(try calendar(of: sheet, in: world).text)
        case .gift: showQuizzes(of: plan, in: world)
        }
        return nil
    }

    /// Polls, quizzes and questions on standard output; what has no place there is named beside it.
    private func showQuizzes(of plan: PlanFile, in world: World) {
        let activities = plan.activities
        world.output(GIFTDocument(of: activities, title: plan.plan.title?.value ?? "Untitled lesson").text)
        let leftOut = GIFTDocument.leftOut(of: activities).map { "\($0.kind.name): \($0.title)" }
        if !leftOut.isEmpty {
            world.message("Left out, since GIFT has no place for it: \(leftOut.joined(separator: "; ")).\n")
        }
    }

    private func calendar(of sheet: RunSheet, in world: World) throws(CommandFailure) -> CalendarDocument {
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
@Sendable private func timeOfDay(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw ValidationError("“\(text)” is not a time such as 14:00.") }
    return time
}
