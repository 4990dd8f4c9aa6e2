import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import MapDrafts
import Markdown
import Records
import Reports
import Wardley

/// `lectern map draft SOURCE`
struct MapDraftCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Begin a map from a lesson plan, a map report, a section of a book, or a session.",
        discussion: """
            A draft says nothing that its source does not say: every coordinate is marked in a comment as stated, \
            inferred from words, or absent, and what is absent stays without a place. Paste it into \
            OnlineWardleyMaps and go on, or look at it: lectern map draw draft.owm --text

            From a plan: its key concepts, unplaced. From a report (“# Wardley Map Analysis: …”): its components, \
            places and paths. From any other Markdown text with a heading: what its list items begin with. From a \
            session: every component at the median of its placements, and the links that most drew; or the plan as it \
            was run, where nobody placed anything.

            Examples:
              lectern map draft lesson.md
              lectern map draft report.md --to maps/report.owm
              lectern map draft sessions/2026-11-21-1400-aligning-ops --format svg --to map.svg
            """
    )

    @Argument(
        help: ArgumentHelp("A lesson plan, a map report, a book's section, or a session.", valueName: "source")
    )
    var source: String

    @Option(help: "owm for the text, svg for a picture of it; the picture shows how far placements lie apart.")
    var format = Format.owm

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case owm
        case svg
    }

    @Option(name: .customLong("to"), help: ArgumentHelp("Write the draft to a file.", valueName: "file"))
    var destination: String?

    @Option(help: ArgumentHelp("Which map of a session that made several, from 1.", valueName: "n"))
    var number: Int?

    @OptionGroup var sessions: SessionsFolder

    func run(in world: World) async throws -> ExitStatus? {
        let draft = try draft()
        let text =
            switch format {
            case .owm: draft.text
            case .svg: draft.map.svg()
            }
        if let destination {
            try OutputFile.write(text, to: destination)
        } else {
            world.output(text)
        }
        return nil
    }

    private func draft() throws(CommandFailure) -> MapDraft {
        if let session = try? SessionFolder.find(source, in: sessions.url) {
            return try draft(from: session)
        }
        if number != nil {
            throw CommandFailure("--number chooses a map of a session; \(source) is none.", .wrongUsage)
        }
        let plan = try PlanFile(readingFrom: source)
        switch plan.kind {
        case .lessonPlan:
            if let refusal = plan.refusal { throw refusal }
            return MapDraft(of: plan.plan)
        case .mapReport: return try draft(fromReport: plan.source)
        case .unknown: return try draft(fromSection: plan.source)
        case .map:
            throw CommandFailure("\(source) is a map already; `lectern map draw` draws it.", .hasErrors)
        case .deck, .book, .empty, .binary:
            throw CommandFailure(
                "\(source) is \(plan.kind.phrase); a draft is made from a lesson plan, a map report, a section or a session.",
                .hasErrors
            )
        }
    }

    /// The map that the room made, or the only thing there is if it made none: the plan's key concepts.
    private func draft(from folder: SessionFolder) throws(CommandFailure) -> MapDraft {
        let maps = try folder.session().capturedMaps
        if maps.isEmpty, number == nil {
            return MapDraft(of: PlanFile(try InputFile.read(folder.plan.path)).plan)
        }
        guard let chosen = number ?? (maps.count == 1 ? 1 : nil), (1...max(maps.count, 1)).contains(chosen),
            !maps.isEmpty
        else {
            let ids = maps.map(\.id.rawValue).joined(separator: ", ")
            throw CommandFailure(
                maps.isEmpty
                    ? "Nobody placed anything on a map in this session."
                    : "The session made \(maps.count) maps (\(ids)); choose one with --number 1 to \(maps.count).",
                .wrongUsage
            )
        }
        return MapDraft(of: maps[chosen - 1].map)
    }

    private func draft(fromReport text: SourceText) throws(CommandFailure) -> MapDraft {
        let report = MapReport(reading: text)
        guard !report.components.isEmpty else {
            throw CommandFailure("\(source) describes no component under “Component Analysis”.", .hasErrors)
        }
        return ReportDraft(report).draft
    }

    private func draft(fromSection text: SourceText) throws(CommandFailure) -> MapDraft {
        let document = MarkdownDocument(text)
        guard let heading = document.blocks.first(where: { $0.isHeading }) else {
            throw CommandFailure(
                "\(source) is neither a plan nor a report, and has no heading to be a section.",
                .hasErrors
            )
        }
        let body = text[SourceRange(heading.range.end, text.bytes.count)]
        let draft = MapDraft(ofSection: document.plainText(of: heading), text: body)
        guard !draft.components.isEmpty else {
            throw CommandFailure("\(source) has no list items that name anything.", .hasErrors)
        }
        return draft
    }
}

extension Block {
    fileprivate var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}
