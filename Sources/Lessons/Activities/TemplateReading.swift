import Diagnostics
import Markdown
import Templates

/// A template as it was read for one phase: what it brings in, and what there is to say of its file.
struct TemplateReading {
    let template: Template
    let source: SourceText
    var activities: [Activity] = []
    var diagnostics: [Diagnostic] = []

    /// For which phase a template was read; `again in …` means something else in each.
    struct Key: Hashable {
        let name: String
        let segment: Int
    }

    init(_ template: Template, _ surroundings: ActivityReader.Surroundings) {
        self.template = template
        source = SourceText(name: template.place, bytes: template.bytes)
        var context = ReadingContext(document: MarkdownDocument(source))
        var surroundings = surroundings
        surroundings.template = template.name
        for text in Self.texts(in: context) {
            activities += ActivityReader.read(text, surroundings, &context)
        }
        TextFaults.report(&context)
        diagnostics = context.diagnostics.inOrderOfFile
    }

    /// The first thing that is wrong with it, if anything is.
    var fault: Diagnostic? {
        diagnostics.first { $0.severity == .error || $0.severity == .warning }
    }

    /// The headings of a template that begin with the name of an activity, and those that may be meant so; and what
    /// follows each.
    private static func texts(in context: ReadingContext) -> [ActivityText] {
        var texts: [ActivityText] = []
        var isInside = false
        for (index, block) in context.document.blocks.enumerated() {
            if case .heading(let level) = block.kind {
                let text = context.document.plainText(of: block)
                // A title of the file is no misspelt activity; a heading with a colon below it is.
                isInside = ActivityHeading.begins(text) || level >= 4
                if isInside { texts.append(ActivityText(heading: block)) }
                if texts.count == ActivityReader.mostActivities { break }
            } else if isInside {
                texts[texts.count - 1].extend(to: index, in: context.document)
            }
        }
        return texts
    }
}
