import Diagnostics
import Foundation
import Lessons
import MapDrafts
import Records
import Reports
import Wardley
import Workshop

/// The files that are made from a session's journal, and can be made again from it at any time.
struct SessionFiles {
    let folder: SessionFolder
    let session: Session
    let timeZone: TimeZone
    /// Of a session that still runs, now.
    let instant: Instant
    /// Whether names have been replaced by numbers in `session`.
    var isPseudonymous = false

    /// `summary.md`
    var summary: Data {
        let summary = SessionSummary(of: session, at: session.endedAt ?? instant, in: timeZone)
        return Data(MarkdownPrinter().print(summary.document).utf8)
    }

    /// `results.json`
    func results() throws -> Data {
        Data(try SessionResults(session, at: session.endedAt ?? instant).printedAsJSON().utf8)
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
        case .summary: [("summary.md", source.summary)]
        case .json: [("results.json", try source.results())]
        case .csv: source.tables
        case .xapi: [("xapi.json", try source.statements().json())]
        case .ics: [("agenda.ics", source.calendar)]
        case .gift: [("activities.gift", source.quizzes)]
        case .maps: try source.maps()
        case .all:
            try [ExportFormat.summary, .json, .csv, .xapi, .ics, .gift, .maps].flatMap { try $0.files(of: source) }
        }
    }
}
