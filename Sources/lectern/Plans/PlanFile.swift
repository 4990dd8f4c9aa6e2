import Diagnostics
import Lessons
import Templates

/// A lesson plan as a command works with it: the text, what it says, and what there is to say about it.
struct PlanFile {
    let source: SourceText
    private let reading: PlanReading

    /// What lies beside the plan under the names that it gives its slides.
    let shelf: DeckShelf
    let plan: LessonPlan

    /// Reads a plan with the templates and decks that lie beside it.
    /// - Parameter templates: a folder whose templates go first.
    init(readingFrom path: String, templates: String? = nil) throws(CommandFailure) {
        let source = try InputFile.read(path)
        let library = try TemplateFolder.library(beside: path, named: templates)
        self.init(source, library) { DeckShelf(readingNamesOf: $0, beside: path) }
    }

    /// A plan by itself, of which nothing is to be run.
    init(_ source: SourceText) {
        self.init(source, TemplateLibrary()) { _ in DeckShelf([:]) }
    }

    private init(_ source: SourceText, _ templates: TemplateLibrary, shelf: ([Located<Slides>]) -> DeckShelf) {
        self.source = source
        reading = LessonPlanReader(templates: templates).read(source)
        self.shelf = shelf(reading.slides)
        plan = reading.plan.withSlides(from: self.shelf)
    }

    /// What the file is, whatever it was given as.
    var kind: DocumentKind { reading.kind }

    /// What the plan's own words call for, where its author wrote no activities.
    var suggestions: [Activity] { ActivitySuggestions.for(reading.plan) }

    /// The plan as data.
    var document: PlanDocument { PlanDocument(reading.plan, source: source) }

    func diagnostics(teams: Int) -> [Diagnostic] {
        PlanChecker(teams: teams).everything(about: reading, slides: shelf)
    }

    /// The templates that the plan uses and that have faults, each with what there is to say of its file.
    var templates: [DiagnosedFile] { reading.templates }

    /// Why this file cannot be run or shown; `nil` if it can.
    var refusal: CommandFailure? {
        let errors = DiagnosedFile(source: source, diagnostics: diagnostics(teams: 6)).findings
            .filter { $0.severity == .error }
        guard let first = errors.first else { return nil }
        let place = source.location(of: first.range.start)
        return CommandFailure("\(source.name):\(place.line): \(first.summary)", .hasErrors)
    }
}
