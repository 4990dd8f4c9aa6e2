import Diagnostics
import Markdown

/// Reads the questions to look back with. Questions that stand above both headings are for learners.
enum ReflectionQuestionsReader {
    static func read(_ outline: PlanOutline, _ context: ReadingContext) -> ReflectionQuestions {
        var questions = ReflectionQuestions()
        let unaddressed = outline.sections[.reflectionQuestions]?.blocks ?? []
        var audience = HeadingName.Audience.learners
        var blocks: [HeadingName.Audience: [Block]] = [:]
        for block in unaddressed {
            if let label = audienceLabel(block, context) {
                audience = label
            } else {
                blocks[audience, default: []].append(block)
            }
        }
        for (key, more) in outline.questions { blocks[key, default: []].append(contentsOf: more) }
        questions.forLearners = ListReader.read(blocks[.learners] ?? [], context)
        questions.forFacilitator = ListReader.read(blocks[.facilitator] ?? [], context)
        return questions
    }

    /// `**For Learners:**` where others write a heading.
    private static func audienceLabel(_ block: Block, _ context: ReadingContext) -> HeadingName.Audience? {
        guard block.kind == .paragraph, block.lines.count == 1,
            case .questions(let audience)? = HeadingName.named(context.document.plainText(of: block))?.name
        else { return nil }
        return audience
    }
}
