import Diagnostics
import Foundation
import Lessons
import Templates

/// A lesson plan as a command works with it: the text, what it says, and what there is to say about it.
struct PlanFile {
    let source: SourceText
    private let reading: PlanReading

    private let library: TemplateLibrary
    private let slideFiles: SlideFiles
    let plan: LessonPlan

    /// Reads a plan with the templates and decks that lie beside it.
    /// - Parameters:
    ///   - templates: a folder whose templates go first.
    ///   - deck: the slides of the lesson, wherever they lie.
    init(readingFrom path: String, templates: String? = nil, deck: DeckFile? = nil) throws(CommandFailure) {
        let source = try InputFile.read(path)
        let library = try TemplateFolder.library(beside: path, named: templates)
        self.init(source, library) { SlideFiles(readingNamesOf: $0, beside: path, given: deck) }
    }

    /// A plan by itself, of which nothing is to be run.
    init(_ source: SourceText) {
        self.init(source, TemplateLibrary()) { _ in SlideFiles() }
    }

    /// The plan with another text, the same templates and the same decks.
    func rewritten(as source: SourceText) -> PlanFile {
        PlanFile(source, library) { _ in slideFiles }
    }

    private init(_ source: SourceText, _ templates: TemplateLibrary, slides: ([Located<Slides>]) -> SlideFiles) {
        self.source = source
        library = templates
        reading = LessonPlanReader(templates: templates).read(source)
        slideFiles = slides(reading.slides)
        plan = reading.plan.withSlides(from: slideFiles.shelf)
    }

    /// What the file is, whatever it was given as.
    var kind: DocumentKind { reading.kind }

    /// What the plan's own words call for, where its author wrote no activities.
    var suggestions: [Activity] { ActivitySuggestions.for(reading.plan) }

    /// The same, each with the rule and the words that led to it.
    var explainedSuggestions: [Suggestion] { ActivitySuggestions.explained(for: plan) }

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
    func document(teams: Int) -> PlanDocument { PlanDocument(reading.plan, source: source, teams: teams) }

    /// How much keeps the plan from being used.
    var errorCount: Int { diagnostics(teams: PlanChecker.usualTeams).count { $0.severity == .error } }

    func diagnostics(teams: Int) -> [Diagnostic] {
        PlanChecker(teams: teams).everything(about: reading, slides: slideFiles.shelf)
    }

    /// The templates that the plan uses and that have faults, each with what there is to say of its file.
    var templates: [DiagnosedFile] { reading.templates }

    /// The decks that the plan names and that are there, by those names.
    var slides: [String: Data] { slideFiles.sources.mapValues { Data($0.bytes) } }

    /// What is wrong with the others, a sentence each.
    var missingSlides: [String] { slideFiles.shelf.diagnostics(of: reading.slides).map(\.summary) }

    /// Why this file cannot be run or shown; `nil` if it can.
    var refusal: CommandFailure? {
        let errors = DiagnosedFile(source: source, diagnostics: diagnostics(teams: 6)).findings
            .filter { $0.severity == .error }
        guard let first = errors.first else { return nil }
        let place = source.location(of: first.range.start)
        return CommandFailure("\(source.name):\(place.line): \(first.summary)", .hasErrors)
    }
}
