import Diagnostics
import Foundation
import Lessons
import MapDrafts
import Records
import Reports
import Templates
import Wardley
import Workshop

/// The files that are made from a session's journal, and can be made again from it at any time.
struct SessionFiles {
    let folder: SessionFolder
    let session: Session
    /// What the session adds up from; `session` may say less.
    let events: [Event]
    let timeZone: TimeZone
    /// Of a session that still runs, now.
    let instant: Instant
    let layouts: ReportLayouts
    /// Whose score sheets are left out.
    let leftOut: Set<LearnerID>
    /// Whether names have been replaced by numbers in `session`.
    let isPseudonymous: Bool
    private let sessionResults: SessionResults

    /// - Parameter reviewers: whose score sheets are left out.
    init(
        folder: SessionFolder,
        session: Session,
        events: [Event],
        timeZone: TimeZone,
        instant: Instant,
        layouts: ReportLayouts = ReportLayouts(),
        without reviewers: Set<LearnerID> = [],
        isPseudonymous: Bool = false
    ) {
        self.folder = folder
        self.session = session
        self.events = events
        self.timeZone = timeZone
        self.instant = instant
        self.layouts = layouts
        leftOut = reviewers
        self.isPseudonymous = isPseudonymous
        sessionResults = SessionResults(session, at: session.endedAt ?? instant, without: reviewers)
    }

    /// What is wrong with the user's layouts, a sentence each.
    var complaints: [String] { ReportPrinter(layouts).complaints }

    /// The summary for everybody, the facilitator's copy with names, and a copy for every team that was scored; by path
    /// without ending.
    private var reports: [(path: String, report: Report)] {
        func summary(_ audience: SessionSummary.Audience) -> Report {
            SessionSummary(of: session, results: sessionResults, in: timeZone, for: audience).report
        }
        let teams = TeamReport.all(of: session, results: sessionResults, in: timeZone)
        let copies = zip(TeamReport.fileNames(of: teams.map { ($0.team, $0.name) }), teams).map {
            ("teams/\($0)", $1.report)
        }
        return [("summary", summary(.room)), ("facilitator", summary(.facilitator))] + copies
    }

    /// `summary.md`, `facilitator.md` and `teams/*.md`
    var summaries: [(path: String, content: Data)] {
        let printer = ReportPrinter(layouts)
        return reports.map { ("\($0).md", Data(printer.markdown($1).utf8)) }
    }

    /// The same as pages: `summary.html`, `facilitator.html` and `teams/*.html`
    var pages: [(path: String, content: Data)] {
        let printer = ReportPrinter(layouts)
        return reports.map { ("\($0).html", Data(printer.html($1).utf8)) }
    }

    /// `results.json`
    func results() throws -> Data {
        Data(try sessionResults.printedAsJSON().utf8)
    }

    /// `maps/draft.owm`, from the plan as it was run; and for every map activity that was taken part in, the map at the
    /// median of its placements as text and as a picture, under the activity's name.
    func maps() throws(CommandFailure) -> [(path: String, content: Data)] {
        let plan = PlanFile(try InputFile.read(folder.plan.path))
        let captured = session.capturedMaps.flatMap { id, map in
            let draft = MapDraft(of: map)
            return [
                ("maps/\(id.rawValue).owm", Data(draft.text.utf8)),
                ("maps/\(id.rawValue).svg", Data(draft.map.svg().utf8)),
            ]
        }
        return [("maps/draft.owm", Data(MapDraft(of: plan.plan).text.utf8))] + captured
    }
}

/// A kind of export.
enum ExportFormat: String, CaseIterable {
    case summary
    case html
    case json
    case csv
    case xapi
    case ics
    case gift
    case maps
    case all

    /// Paths inside the session's folder, each with its content.
    func files(of source: SessionFiles) throws -> [(path: String, content: Data)] {
        switch self {
        case .summary: source.summaries
        case .html: source.pages
        case .json: [("results.json", try source.results())]
        case .csv: source.tables
        case .xapi: [("xapi.json", try source.statements.json())]
        case .ics: [("agenda.ics", source.calendar)]
        case .gift: [("activities.gift", source.quizzes)]
        case .maps: try source.maps()
        case .all:
            try [ExportFormat.summary, .html, .json, .csv, .xapi, .ics, .gift, .maps].flatMap {
                try $0.files(of: source)
            }
        }
    }
}
