package import Diagnostics

/// A plan together with what there is to say of the file it stands in.
package struct PlanReading: Sendable {
    package let plan: LessonPlan
    /// What reading found, in the order of the file. `PlanChecker` finds more.
    package let diagnostics: [Diagnostic]
    /// What the file is. Anything but a plan has an (almost) empty plan and one error.
    package let kind: DocumentKind
    /// Where the headings of the sections are.
    package let sections: [PlanSection: SourceRange]
    /// The templates that the plan uses and that something is to be said of; their diagnostics lie in their own files.
    package let templates: [DiagnosedFile]
    /// The decks that the plan names, in the order of the file. What is in them is not known here: reading opens no file.
    package let slides: [Located<Slides>]

    package init(
        plan: LessonPlan,
        diagnostics: [Diagnostic],
        kind: DocumentKind,
        sections: [PlanSection: SourceRange] = [:],
        templates: [DiagnosedFile] = [],
        slides: [Located<Slides>] = []
    ) {
        self.plan = plan
        self.diagnostics = diagnostics
        self.kind = kind
        self.sections = sections
        self.templates = templates
        self.slides = slides
    }
}
