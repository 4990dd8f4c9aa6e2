import Diagnostics
import Foundation
import MapDrafts
import Records
import Reports
import Workshop

/// The files that are made from a session's journal, and can be made again from it at any time.
struct SessionFiles {
    let folder: SessionFolder
    let session: Session
    let timeZone: TimeZone
    /// Of a session that still runs, now.
    let instant: Instant

    /// `summary.md`
    var summary: Data {
        let summary = SessionSummary(of: session, at: session.endedAt ?? instant, in: timeZone)
        return Data(MarkdownPrinter().print(summary.document).utf8)
    }

    /// `results.json`
    func results() throws -> Data {
        Data(try SessionResults(session, at: session.endedAt ?? instant).printedAsJSON().utf8)
    }

    /// `maps/draft.owm`, from the plan as it was run.
    func mapDraft() throws(CommandFailure) -> Data {
        let plan = PlanFile(try InputFile.read(folder.plan.path))
        return Data(MapDraft(of: plan.plan).text.utf8)
    }
}

/// A kind of export.
enum ExportFormat: String, CaseIterable {
    case summary
    case json
    case maps
    case all

    /// Paths inside the session's folder, each with its content.
    func files(of source: SessionFiles) throws -> [(path: String, content: Data)] {
        switch self {
        case .summary: [("summary.md", source.summary)]
        case .json: [("results.json", try source.results())]
        case .maps: [("maps/draft.owm", try source.mapDraft())]
        case .all:
            try [ExportFormat.summary, .json, .maps].flatMap { try $0.files(of: source) }
        }
    }
}
