package import Diagnostics

/// Checks a plan that was read: what is missing, what does not fit together, and what is still to prepare.
///
/// `check` says nothing of a file that is no plan; reading has said that already.
package struct PlanChecker: Sendable {
    /// How many teams are expected to present in Evaluate.
    let teams: Int

    /// How many teams are expected where nobody says.
    package static let usualTeams = 6

    package init(teams: Int = PlanChecker.usualTeams) {
        self.teams = max(teams, 1)
    }

    /// What checking finds, in the order of the file, what is still to prepare last.
    package func check(_ reading: PlanReading) -> [Diagnostic] {
        guard reading.kind == .lessonPlan else { return [] }
        var report = CheckReport(reading)
        report.checkHead()
        report.checkSections()
        report.checkPhases()
        report.checkDurations()
        report.checkVerbs()
        report.checkActivities()
        report.checkPreparations(teams: teams)
        return report.diagnostics.inOrderOfFile.withPreparationsLast
    }

    /// Everything there is to say of a file: what reading and what checking found, in the order of the file, what is
    /// still to prepare last.
    /// - Parameter shelf: the decks that the plan names, where they were looked for.
    package func everything(about reading: PlanReading, slides shelf: DeckShelf = DeckShelf([:])) -> [Diagnostic] {
        let slides = shelf.diagnostics(of: reading.slides)
        return (reading.diagnostics + slides + check(reading)).inOrderOfFile.withPreparationsLast
    }
}

/// The checks, collected.
struct CheckReport {
    let reading: PlanReading
    /// The plan's phases, taken out once: every check looks at them.
    let phases: [Phase]
    private var log = DiagnosticLog()

    init(_ reading: PlanReading) {
        self.reading = reading
        phases = reading.plan.phases
    }

    /// What was found.
    var diagnostics: [Diagnostic] { log.all }

    var plan: LessonPlan { reading.plan }

    /// Where something is missing that belongs to no part: the title.
    var head: SourceRange { plan.title?.range ?? SourceRange(at: 0) }

    /// Where something is missing among the phases.
    var structure: SourceRange { reading.sections[.lessonStructure] ?? phases.first?.heading.range ?? head }

    mutating func report(
        _ fault: PlanFault,
        _ severity: Diagnostic.Severity,
        at range: SourceRange,
        _ summary: @autoclosure () -> String,
        reason: @autoclosure () -> String? = nil,
        fix: @autoclosure () -> String
    ) {
        log.report(fault, severity, at: range, summary, reason: reason) { .init(fix()) }
    }
}

extension [Diagnostic] {
    fileprivate var withPreparationsLast: [Diagnostic] {
        filter { $0.severity != .preparation } + filter { $0.severity == .preparation }
    }
}
