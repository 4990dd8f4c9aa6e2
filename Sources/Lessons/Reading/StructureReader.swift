import Diagnostics
import Markdown

/// Reads phases and breaks, field by field. Activities are read later, because they need objectives and questions.
enum StructureReader {
    /// - Returns: one segment for each of the outline's, in the same order.
    static func read(_ outline: PlanOutline, _ context: inout ReadingContext) -> [Segment] {
        outline.segments.map { segment in
            switch segment.name {
            case .phase(let kind): .phase(phase(kind, segment, &context))
            case .pause: .pause(pause(segment, &context))
            }
        }
    }

    private static func phase(
        _ kind: PhaseKind,
        _ segment: PlanOutline.Segment,
        _ context: inout ReadingContext
    ) -> Phase {
        var phase = Phase(kind: kind, heading: context.located(segment.heading))
        var fields = FieldsReader(owner: kind.title)
        fields.read(segment.blocks, &context)
        for activity in segment.activities { fields.readFields(below: activity, &context) }
        phase.duration = duration(fields, segment, of: kind.title, &context)
        phase.facilitatorActions = fields.text(of: .facilitatorActions, context)
        phase.learnerActivities = fields.text(of: .learnerActivities, context)
        phase.resources = fields.text(of: .resources, context)
        phase.differentiation = fields.text(of: .differentiation, context)
        phase.technology = fields.text(of: .technology, context)
        reportGaps(in: fields, of: phase, &context)
        return phase
    }

    private static func pause(_ segment: PlanOutline.Segment, _ context: inout ReadingContext) -> Break {
        var fields = FieldsReader(owner: "the break")
        let isPlain = segment.blocks.first.map { block in
            context.document.lines(of: block).first.flatMap(context.source.label) == nil
        }
        if isPlain == true, let line = segment.blocks.first.flatMap({ context.document.lines(of: $0).first }),
            case .duration = DurationReader.read(context.source, line)
        {
            return Break(
                heading: context.located(segment.heading),
                duration: DurationField.read(line, of: "the break", &context)
            )
        }
        fields.read(segment.blocks, &context)
        return Break(
            heading: context.located(segment.heading),
            duration: duration(fields, segment, of: "the break", &context)
        )
    }

    /// The duration under its label or, without one, in the heading: "Engage (30 minutes)".
    private static func duration(
        _ fields: FieldsReader,
        _ segment: PlanOutline.Segment,
        of owner: String,
        _ context: inout ReadingContext
    ) -> Located<PhaseDuration>? {
        if let range = fields.range(of: .duration) { return DurationField.read(range, of: owner, &context) }
        if let inHeading = durationInHeading(segment.heading, context) { return inHeading }
        let range = fields[.duration]?.label ?? context.document.textRange(of: segment.heading)
        context.report(
            .phaseDurationMissing,
            .error,
            at: range,
            "\(capitalised(owner)) has no duration.",
            reason: "Without it Lectern cannot keep the time.",
            fix: .init("Add a line such as “**Duration:** 30 minutes” below its heading.")
        )
        return nil
    }

    private static func durationInHeading(_ heading: Block, _ context: ReadingContext) -> Located<PhaseDuration>? {
        let range = context.document.textRange(of: heading)
        let bytes = context.source.bytes[range.start..<range.end]
        guard let start = bytes.firstIndex(where: { [0x28, 0x5B, 0x3A, 0x2D, 0x2C, 0xE2].contains($0) }) else {
            return nil
        }
        let isBracket = bytes[start] == 0x28 || bytes[start] == 0x5B
        let end = isBracket ? bytes[start...].firstIndex { $0 == 0x29 || $0 == 0x5D } ?? range.end : range.end
        let inside = SourceRange(start + 1, max(start + 1, end))
        guard case .duration(let duration, _) = DurationReader.read(context.source, inside) else { return nil }
        return Located(duration, at: context.source.bytes.trimmed(inside))
    }

    /// One warning a field that stands there empty; one note for all that are not there.
    private static func reportGaps(in fields: FieldsReader, of phase: Phase, _ context: inout ReadingContext) {
        let texts = PhaseField.allCases.filter { $0 != .duration }
        let missing = texts.filter { fields[$0] == nil }
        if !missing.isEmpty {
            let names = missing.map { "“\($0.title)”" }.joined(separator: ", ")
            let saysWhatToDo = !missing.contains(.facilitatorActions) && !missing.contains(.learnerActivities)
            context.report(
                .fieldMissing,
                saysWhatToDo ? .note : .warning,
                at: phase.heading.range,
                "\(phase.kind.title) says nothing under \(names).",
                fix: .init("Add a line such as “**\(missing[0].title):** …”.")
            )
        }
        for field in texts {
            guard let found = fields[field], phase.text(of: field) == nil else { continue }
            context.report(
                .fieldEmpty,
                .warning,
                at: found.label,
                "“\(field.title)” in \(phase.kind.title) is empty.",
                fix: .init("Say what happens, or take the label out.")
            )
        }
    }

    private static func capitalised(_ owner: String) -> String {
        owner.prefix(1).uppercased() + owner.dropFirst()
    }
}
