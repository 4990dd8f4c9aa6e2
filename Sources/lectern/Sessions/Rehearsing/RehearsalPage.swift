import Reports
import Workshop

/// What a rehearsal says about a plan, as a page.
struct RehearsalPage {
    private let report: RehearsalReport
    private let setup: SessionSetup
    private let seed: UInt64
    /// Whether a person led it, and the learners alone were made up.
    private let isByHand: Bool

    init(_ report: RehearsalReport, _ setup: SessionSetup, seed: UInt64, byHand isByHand: Bool = false) {
        self.report = report
        self.setup = setup
        self.seed = seed
        self.isByHand = isByHand
    }

    var document: Document {
        Document(
            [.heading(level: 1, setup.title), .paragraph([.strong(verdict)]), .paragraph(people), .table(times)]
                + (findings.isEmpty ? [] : [.heading(level: 2, "What has too little time"), .list(findings)])
                + [.heading(level: 2, "What was guessed"), .paragraph(guesses)]
        )
    }

    private var verdict: String {
        let slack = report.items.reduce(0) { $0 + $1.slackSeconds }
        let most = report.items.max { $0.slackSeconds < $1.slackSeconds }
        let place = most.map { $0.slackSeconds >= 60 ? ", most of it in \($0.title)" : "" } ?? ""
        let slackWords = "\(minutes(slack)) of slack\(place)."
        guard !report.fits else { return "It fits: every activity had its time, with \(slackWords)" }
        let count = report.items.reduce(0) { $0 + $1.activities.count { $0.verdict != .fits } }
        return "It does not fit: \(count) \(count == 1 ? "activity has" : "activities have") too little time, with "
            + slackWords
    }

    private var people: String {
        "\(report.learners) made-up learners, of whom \(report.late) came late and \(report.early) left early; "
            + "\(report.lateAnswers) answers came too late. Seed \(seed)."
    }

    private var times: Document.Table {
        Document.Table(
            columns: [
                Document.Column("Item"), Document.Column("Planned", isNumber: true),
                Document.Column("Activities", isNumber: true), Document.Column("Slack", isNumber: true),
            ],
            rows: report.items.map { item in
                let open = item.activities.reduce(0) { $0 + $1.openSeconds }
                return [
                    item.title, minutes(item.plannedSeconds), item.activities.isEmpty ? "" : minutes(open),
                    item.activities.isEmpty ? "" : minutes(item.slackSeconds),
                ]
            }
        )
    }

    private var findings: [String] {
        report.items.flatMap { item in
            item.activities.compactMap { fit in
                let name = "\(item.title), \(fit.id) “\(fit.title)”"
                switch fit.verdict {
                case .fits: return nil
                case .cutShort(let missing):
                    return "\(name): was cut short with \(missing) still to come. \(time(for: fit, in: item))"
                case .noTime: return "\(name): was never opened. \(time(for: fit, in: item))"
                }
            }
        }
    }

    /// "It needs about 2 min; its limit is 5 min.", "The phase has 35 min for everything."
    private func time(for fit: RehearsalReport.ActivityFit, in item: RehearsalReport.Item) -> String {
        let has =
            fit.limitSeconds.map { "its limit is \(minutes($0))." }
            ?? "the phase has \(minutes(item.plannedSeconds)) for everything."
        guard let needed = fit.neededSeconds else { return has.prefix(1).uppercased() + has.dropFirst() }
        return "It needs \(needed < 60 ? "less than a minute" : "about \(minutes(needed))"); \(has)"
    }

    private var guesses: String {
        let learners =
            "How long people take over an activity is a guess by its kind (a poll about half a minute, a reflection a "
            + "minute and a quarter a question), longer for some and shorter for others; one in twenty hands in nothing."
        guard !isByHand else { return learners + " What was opened and closed when, you did by hand." }
        return "One fifth of every phase, at most five minutes, goes to the facilitator's own words before its first "
            + "activity. " + learners + " An activity is closed half a minute after the last answer."
    }

    /// "12 min", "0 min".
    private func minutes(_ seconds: Int) -> String { "\((seconds + 30) / 60) min" }
}
