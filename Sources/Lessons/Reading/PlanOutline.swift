import Diagnostics
import Markdown

/// A plan's blocks sorted into the parts that they belong to, before any part is read.
struct PlanOutline {
    var title: Block?
    /// What stands in front of the first section.
    var head: [Block] = []
    /// "Duration" and "Target Audience" that are headings here.
    var headSections: [PlanHead.Field: [Block]] = [:]
    /// Each section by its first heading; what stands under further headings of the same name follows.
    var sections: [PlanSection: Section] = [:]
    /// Phases and breaks in the order of the file.
    var segments: [Segment] = []
    var questions: [HeadingName.Audience: [Block]] = [:]

    struct Section {
        let heading: Block
        var blocks: [Block] = []
    }

    struct Segment {
        let name: Name
        let heading: Block
        var blocks: [Block] = []
        var activities: [ActivityText] = []

        enum Name: Hashable {
            case phase(PhaseKind)
            case pause
        }
    }
}

/// An activity as it stands in the file: its heading and what follows.
struct ActivityText {
    let heading: Block
    /// What follows, as it stands in the document: rules and comments in between included, not copied.
    private(set) var blocks: ArraySlice<Block> = []

    init(heading: Block) {
        self.heading = heading
    }

    /// Takes a block, and what stands between it and the last one.
    /// - Parameter index: in the document's blocks; behind the heading and all taken so far.
    mutating func extend(to index: Int, in document: MarkdownDocument) {
        let start = blocks.isEmpty ? index : blocks.startIndex
        blocks = document.blocks[start...index]
    }

    /// From the heading to the end of the last block.
    var range: SourceRange {
        heading.range.union((blocks.last ?? heading).range)
    }
}

extension PlanOutline {
    /// The kinds of the phases there are, by name.
    var phaseKinds: Set<PhaseKind> {
        Set(
            segments.compactMap {
                switch $0.name {
                case .phase(let kind): kind
                case .pause: nil
                }
            }
        )
    }

    /// Whether there is anything in it that only a lesson plan has.
    var looksLikePlan: Bool {
        phaseKinds.count >= 2 || sections.count >= 3 || (phaseKinds.count + sections.count >= 2 && !head.isEmpty)
    }
}
