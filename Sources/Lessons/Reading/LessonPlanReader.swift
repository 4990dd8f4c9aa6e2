package import Diagnostics
import Markdown
package import Templates

/// Reads a lesson plan from Markdown. It never fails: what it cannot read is missing from the plan and has a diagnostic.
///
/// The grammar is that of real plans:
///
///     # <title>
///     **Duration:** <duration>
///     **Target Audience:** <text>
///     ## Learning Objectives             a table: | Objective | Bloom's Taxonomy Level |
///     ## Key Concepts … Materials Needed   * item
///     ## Lesson Structure
///     ### Engage … Evaluate              **Duration:**, then five more fields, one line each
///     #### <activity>                    see `ActivityReader`
///     ### Break
///     ## Assessment Methods              * **Formative**: text, and below it - Alignment: text
///     ## Differentiation Strategies      * **group**: text
///     ## … Additional Resources          * item
///     ## Reflection Questions            ### For Learners, ### For Facilitator: * question
///
/// Tolerated without a word:
/// - a byte order mark, CR LF or CR, no final newline, no-break spaces, tabs, front matter, comments
/// - headings at other levels, with closing `#`s, numbered, in other case, singular or plural, or underlined
/// - sections in another order; `*`, `-`, `+` or numbers as bullets; paragraphs where lists are usual
/// - `**Duration:**`, `**Duration**:`, `*Duration:*`, `Duration:`, the same as a list item, a heading or a table row
/// - fields over several lines or as lists; fields in another order
/// - every form of duration that `DurationReader` and every form of level that `BloomLevel.named(in:)` reads
/// - objectives in a table without header or delimiter row, with columns in another order, with more columns, with
///   `\|` in a cell, or in a list with the level in brackets
/// - `Alignment` at any indentation, with any bullet, or on the next line
///
/// Tolerated with a diagnostic: sections and phases under other names or misspelt, twice, or not there; fields that are
/// empty, repeated, unknown or not there; a duration that is a range, has no unit, or is in days; two levels in one cell.
package struct LessonPlanReader: Sendable {
    /// No plan, deck, book or map is longer, in bytes: a book of 400 pages has a third of a megabyte. What programs and
    /// phones send has limits of its own, where it comes in: `Inbox.mostBytes`, `Route.mostBytes`.
    package static let mostBytes = 16 << 20

    let templates: TemplateLibrary

    package init(templates: TemplateLibrary = TemplateLibrary()) {
        self.templates = templates
    }

    /// Reads a file.
    package func read(_ source: SourceText) -> PlanReading {
        if source.bytes.count > Self.mostBytes { return refusal(of: source, .unknown, [tooLarge(source)]) }
        if let kind = DocumentTraits.kindFromBytes(of: source) {
            return refusal(of: source, kind, [fault(of: source, kind)])
        }
        let document = MarkdownDocument(source)
        var context = ReadingContext(document: document)
        let outline = OutlineReader.read(&context)
        let kind = DocumentTraits(document, outline).kind
        guard kind == .lessonPlan else { return refusal(of: source, kind, [fault(of: source, kind)]) }
        let plan = plan(outline, &context)
        TextFaults.report(&context)
        return PlanReading(
            plan: plan,
            diagnostics: context.diagnostics.inOrderOfFile,
            kind: kind,
            sections: outline.sections.mapValues { document.textRange(of: $0.heading) },
            templates: context.templateFindings,
            slides: context.slides
        )
    }

    private func plan(_ outline: PlanOutline, _ context: inout ReadingContext) -> LessonPlan {
        var plan = LessonPlan()
        plan.structure = StructureReader.read(outline, &context)
        PlanHead.read(outline, into: &plan, &context)
        readSections(outline, into: &plan, &context)
        plan.reflectionQuestions = ReflectionQuestionsReader.read(outline, context)
        ActivitiesReader(templates: templates).read(outline, into: &plan, &context)
        return plan
    }

    private func readSections(_ outline: PlanOutline, into plan: inout LessonPlan, _ context: inout ReadingContext) {
        for section in PlanSection.allCases {
            guard let content = outline.sections[section] else { continue }
            let items = { [context] in ListReader.read(content.blocks, context) }
            switch section {
            case .learningObjectives: plan.objectives = ObjectivesReader.read(content.blocks, &context)
            case .keyConcepts: plan.keyConcepts = items()
            case .priorKnowledge: plan.priorKnowledge = items()
            case .materialsNeeded: plan.materials = items()
            case .lessonStructure, .reflectionQuestions: break
            case .assessmentMethods: plan.assessments = AssessmentsReader.read(content.blocks, &context)
            case .differentiationStrategies: plan.differentiation = DifferentiationReader.read(content.blocks, context)
            case .crossDisciplinaryConnections: plan.crossDisciplinaryConnections = items()
            case .realWorldApplications: plan.realWorldApplications = items()
            case .metacognitionOpportunities: plan.metacognitionOpportunities = items()
            case .extensionActivities: plan.extensionActivities = items()
            case .safetyConsiderations: plan.safetyConsiderations = items()
            case .virtualAdaptations: plan.virtualAdaptations = items()
            case .additionalResources: plan.additionalResources = items()
            }
        }
    }
}

// MARK: Files that are no plan

extension LessonPlanReader {
    private func refusal(of source: SourceText, _ kind: DocumentKind, _ diagnostics: [Diagnostic]) -> PlanReading {
        PlanReading(plan: LessonPlan(), diagnostics: diagnostics, kind: kind)
    }

    private func fault(of source: SourceText, _ kind: DocumentKind) -> Diagnostic {
        let start = SourceRange(at: source.contentStart)
        let line = source.bytes.isEmpty ? start : source.line(0)
        switch kind {
        case .empty:
            return Diagnostic(
                PlanFault.emptyFile,
                .error,
                at: start,
                "The file is empty.",
                fix: .init("Start from a blank plan: lectern new PLAN.md.")
            )
        case .binary:
            return Diagnostic(
                PlanFault.binaryFile,
                .error,
                at: SourceRange(at: 0),
                "The file is no text.",
                reason: "It holds zero bytes, as pictures, office documents and UTF-16 text do.",
                fix: .init("Save the plan as plain text in UTF-8.")
            )
        case .unknown:
            return Diagnostic(
                PlanFault.notALessonPlan,
                .error,
                at: line,
                "This is no lesson plan: it has no phases and none of the sections of one.",
                fix: .init("Start from a blank plan: lectern new PLAN.md.")
            )
        case .lessonPlan, .deck, .mapReport, .book, .map:
            return Diagnostic(
                PlanFault.notALessonPlan,
                .error,
                at: line,
                "This is \(kind.phrase), not a lesson plan.",
                fix: .init("Give the file of the lesson plan.")
            )
        }
    }

    private func tooLarge(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            PlanFault.fileTooLarge,
            .error,
            at: SourceRange(at: source.contentStart),
            "The file is longer than any lesson plan: \(source.bytes.count >> 20) MB, where \(Self.mostBytes >> 20) MB is the most.",
            fix: .init("Give the file of the lesson plan.")
        )
    }
}

extension [Diagnostic] {
    /// By place; diagnostics at the same place stay in the order in which they were found.
    package var inOrderOfFile: [Diagnostic] {
        enumerated().sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }.map(\.element)
    }
}
