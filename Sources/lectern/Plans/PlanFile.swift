import Diagnostics
import Lessons
import Templates

/// A lesson plan as a command works with it: the text, what it says, and what there is to say about it.
struct PlanFile {
    let source: SourceText
    private let reading: PlanReading

    init(readingFrom path: String) throws(CommandFailure) {
        self.init(try InputFile.read(path))
    }

    init(_ source: SourceText) {
        self.source = source
        reading = LessonPlanReader(templates: TemplateLibrary()).read(source)
    }

    var plan: LessonPlan { reading.plan }

    /// What the file is, whatever it was given as.
    var kind: DocumentKind { reading.kind }

    /// What the plan's own words call for, where its author wrote no activities.
    var suggestions: [Activity] { ActivitySuggestions.for(plan) }

    /// The activities that its author wrote, in their order; or else those that its words suggest.
    var activities: [Activity] {
        let written = plan.structure.flatMap { segment -> [Activity] in
            switch segment {
            case .phase(let phase): phase.activities.map(\.value)
            case .pause: []
            }
        }
        return written.isEmpty ? suggestions : written
    }

    /// The plan as data.
    var document: PlanDocument { PlanDocument(reading.plan, source: source) }

    func diagnostics(teams: Int) -> [Diagnostic] {
        PlanChecker(teams: teams).everything(about: reading)
    }

    /// Why this file cannot be run or shown; `nil` if it can.
    var refusal: CommandFailure? {
        let errors = DiagnosedFile(source: source, diagnostics: diagnostics(teams: 6)).findings
            .filter { $0.severity == .error }
        guard let first = errors.first else { return nil }
        let place = source.location(of: first.range.start)
        return CommandFailure("\(source.name):\(place.line): \(first.summary)", .hasErrors)
    }
}
