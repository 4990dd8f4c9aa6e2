package import Diagnostics
import Markdown
import Templates

/// Checks a file of activities by itself, as it would be read from a plan.
package struct TemplateChecker: Sendable {
    package init() {}

    /// - Returns: what there is to say of the file; `nil` if it holds no activity.
    package func check(_ source: SourceText) -> [Diagnostic]? {
        guard source.bytes.count <= LessonPlanReader.mostBytes else { return nil }
        let template = Template(name: "", bytes: source.bytes, origin: .file(path: source.name))
        // Which objectives the plan will have is not known; a number of any table is taken for one.
        let objectives = (1...99).map { number in
            Objective(number: number, text: Located("", at: SourceRange(at: 0)), levelAsWritten: nil, level: nil)
        }
        let surroundings = ActivityReader.Surroundings(
            phase: .engage,
            objectives: objectives,
            questions: ["?"],
            keyConcepts: ["?"],
            templates: TemplateLibrary(),
            laterPhases: Array(PhaseKind.allCases.dropFirst())
        )
        let reading = TemplateReading(template, surroundings)
        return reading.activities.isEmpty ? nil : reading.diagnostics
    }
}
