import Foundation
import Lessons
import Reports
import Testing
import Workshop

@Suite("Changes of time in a report") struct TimeChangeReportTests {
    @Test func `stand below the times, with the reason`() throws {
        let agenda = [
            AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600),
            AgendaItem(kind: .pause, title: "Break", plannedSeconds: 600),
            AgendaItem(kind: .explain, title: "Explain", plannedSeconds: 1800),
            AgendaItem(kind: .evaluate, title: "Evaluate", plannedSeconds: 600),
        ]
        let setup = SessionSetup(title: "Taps", planName: "taps.md", agenda: agenda)
        let start = Instant(milliseconds: 1_795_266_000_000)
        var session = try Session(replaying: [Event(at: start, by: .program, body: .sessionCreated(setup))])
        func does(_ command: Command, at seconds: Int) throws {
            let events = try session.decide(command, by: .facilitator, at: start.advanced(bySeconds: seconds))
            for event in events { session.apply(event) }
        }
        try does(.start(startedAt: nil), at: 0)
        try does(.extend(seconds: -60), at: 10)
        var drop = session.drop(1, protecting: [])
        drop.reason = "The <tap> | leaked"
        try does(.time(.replan(drop)), at: 900)
        try does(.time(.replan(session.moveEnd(at: start.advanced(bySeconds: 900)))), at: 900)
        try does(.end, at: 1000)
        let summary = SessionSummary(
            of: session,
            at: try #require(session.endedAt),
            in: try #require(TimeZone(secondsFromGMT: 3600))
        )
        let text = MarkdownPrinter().print(summary.document)
        let table = """
            ### Changes of time

            | When | During | What was decided | Why |
            |---|---|---|---|
            | 14:00 | Engage | Engage 1 minute less | – |
            | 14:15 | Engage | Replanned: Break dropped | The \\<tap\\> \\| leaked |
            | 14:15 | Engage | Replanned: the end agreed for 14:55 | – |
            """
        #expect(text.contains(table), "\(text)")
    }
}
