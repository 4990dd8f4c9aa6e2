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

    package init(
        plan: LessonPlan,
        diagnostics: [Diagnostic],
        kind: DocumentKind,
        sections: [PlanSection: SourceRange] = [:]
    ) {
        self.plan = plan
        self.diagnostics = diagnostics
        self.kind = kind
        self.sections = sections
    }
}
