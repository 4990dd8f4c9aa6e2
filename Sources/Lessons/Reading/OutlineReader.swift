import Diagnostics
import Markdown

/// Sorts the blocks of a document into a `PlanOutline`, heading by heading.
///
/// Headings are known by their names, whatever their level, except that inside a phase a deeper heading is a field or
/// an activity. A heading that no name fits belongs to the section around it if it is deeper, and is guessed at otherwise.
struct OutlineReader {
    private var context: ReadingContext
    private(set) var outline = PlanOutline()
    /// Where the blocks that follow belong.
    private var place = Place.head
    /// The level of the headings of phases, from the first one on.
    private var phaseLevel = Int.max
    private var sectionLevel = 0
    /// What each heading names, in the order of the file; `headingCount` of them are read.
    private let matches: [HeadingName.Match?]
    private var headingCount = 0
    private var activityCount = 0
    /// Nobody runs a thousand phases and breaks either.
    private static let mostSegments = 1_000
    private var isOutOfSegments = false
    /// How much stands below the heading so far, and how much of it is read.
    private var blocksHere = 0
    private static let mostBlocks = 10_000
    /// How many headings were compared with all names; more than these are not worth the time.
    private var guesses = 0
    private static let mostGuesses = 200
    /// Phases that the plan names plainly, so that a renamed one can be told from an additional one.
    private let namedPhases: Set<PhaseKind>
    /// The phases begun so far, by whatever name, and the last of them.
    private var foundPhases: Set<PhaseKind> = []
    private var lastPhase: PhaseKind?

    private enum Place: Hashable {
        case head
        case headSection(PlanHead.Field)
        case section(PlanSection)
        case questions(HeadingName.Audience)
        case segment
        case activity
        case strayActivity
        /// One of more activities than a plan may have.
        case surplusActivity
        case elsewhere
    }

    private init(_ context: ReadingContext) {
        self.context = context
        matches = Self.matches(in: context.document)
        namedPhases = Set(matches.lazy.compactMap { $0?.phase })
    }

    static func read(_ context: inout ReadingContext) -> PlanOutline {
        var reader = OutlineReader(context)
        for (index, block) in context.document.blocks.enumerated() { reader.take(block, at: index) }
        context = reader.context
        return reader.outline
    }

    private static func matches(in document: MarkdownDocument) -> [HeadingName.Match?] {
        Array(document.blocks.lazy.filter(\.isHeading).map { HeadingName.named(document.plainText(of: $0)) })
    }

    private mutating func take(_ block: Block, at index: Int) {
        switch block.kind {
        case .heading(let level): takeHeading(block, level)
        case .frontMatter, .comment, .rule: break
        case .paragraph, .item, .table, .quote, .code: takeContent(block, at: index)
        }
    }

    private mutating func takeContent(_ block: Block, at index: Int) {
        blocksHere += 1
        guard blocksHere <= Self.mostBlocks else {
            if blocksHere == Self.mostBlocks + 1 { reportTooManyBlocks(from: block) }
            return
        }
        switch place {
        case .head: outline.head.append(block)
        case .headSection(let field): outline.headSections[field, default: []].append(block)
        case .section(let section): outline.sections[section]?.blocks.append(block)
        case .questions(let audience): outline.questions[audience, default: []].append(block)
        case .segment: outline.segments[outline.segments.count - 1].blocks.append(block)
        case .activity: extendActivity(to: index)
        case .strayActivity, .surplusActivity, .elsewhere: break
        }
    }

    private mutating func extendActivity(to index: Int) {
        let segment = outline.segments.count - 1
        let activity = outline.segments[segment].activities.count - 1
        outline.segments[segment].activities[activity].extend(to: index, in: context.document)
    }
}

// MARK: Headings

extension OutlineReader {
    private mutating func takeHeading(_ block: Block, _ level: Int) {
        blocksHere = 0
        let text = context.document.plainText(of: block)
        let match = matches[headingCount]
        headingCount += 1
        let isInPhase = place == .segment || place == .activity || place == .surplusActivity
        if isInPhase, takeInsidePhase(block, level, text, named: match?.name) { return }
        if let match, takeNamed(match, block, level, text) { return }
        if outline.title == nil, outline.sections.isEmpty, outline.segments.isEmpty {
            outline.title = block
        } else {
            takeUnnamed(block, level, text, isAmongPhases: isInPhase || place == .section(.lessonStructure))
        }
    }

    /// Fields and activities below the heading of a phase.
    /// - Returns: whether the heading was one.
    private mutating func takeInsidePhase(_ block: Block, _ level: Int, _ text: String, named name: HeadingName?)
        -> Bool
    {
        guard level > phaseLevel || (level == phaseLevel && name == nil) else { return false }
        let segment = outline.segments.count - 1
        let isActivity = ActivityHeading.begins(text)
        guard level > phaseLevel || isActivity else { return false }
        if !isActivity, PhaseField.named(context.key(context.document.textRange(of: block))) != nil {
            outline.segments[segment].blocks.append(block)
            place = .segment
            return true
        }
        if name == .pause { return false }
        beginActivity(block, in: segment)
        return true
    }

    /// Nobody runs a thousand activities: more than that are a broken file, and not worth the memory.
    private mutating func beginActivity(_ block: Block, in segment: Int) {
        activityCount += 1
        guard activityCount <= ActivityReader.mostActivities else {
            place = .surplusActivity
            guard activityCount == ActivityReader.mostActivities + 1 else { return }
            context.report(
                .tooMany,
                .error,
                at: context.document.textRange(of: block),
                "This plan has more than \(ActivityReader.mostActivities) activities.",
                fix: .init("Make several plans of it.")
            )
            return
        }
        outline.segments[segment].activities.append(ActivityText(heading: block))
        place = .activity
    }

    /// - Returns: `false` if the name means nothing here.
    private mutating func takeNamed(_ match: HeadingName.Match, _ block: Block, _ level: Int, _ text: String) -> Bool {
        if level == 1, outline.title == nil, place == .head, match.certainty != .usual { return false }
        switch match.name {
        case .section(let section): begin(section, block, level, match.certainty, text)
        case .phase(let kind): beginSegment(.phase(kind), block, level)
        case .pause:
            guard !outline.segments.isEmpty || place == .section(.lessonStructure) else { return false }
            beginSegment(.pause, block, level)
        case .questions(let audience):
            place = .questions(audience)
            if outline.questions[audience] == nil { outline.questions[audience] = [] }
        case .head(let field):
            guard outline.segments.isEmpty else { return false }
            place = .headSection(field)
        }
        return true
    }

    private mutating func begin(
        _ section: PlanSection,
        _ block: Block,
        _ level: Int,
        _ certainty: HeadingName.Certainty,
        _ text: String
    ) {
        place = .section(section)
        sectionLevel = level
        let range = context.document.textRange(of: block)
        switch certainty {
        case .usual: break
        case .other:
            context.report(
                .sectionRenamed,
                .note,
                at: range,
                "“\(text)” is read as the section “\(section.title)”.",
                fix: .init("Call it “\(section.title)”.", edits: [.init(range, section.title)])
            )
        case .guess:
            context.report(
                .sectionRenamed,
                .warning,
                at: range,
                "There is no section “\(text)”; it is read as “\(section.title)”.",
                fix: .init("Did you mean “\(section.title)”?", edits: [.init(range, section.title)])
            )
        }
        if outline.sections[section] != nil {
            context.report(
                .sectionRepeated,
                .warning,
                at: range,
                "The section “\(section.title)” stands in the plan twice.",
                fix: .init("Move what stands here under the first “\(section.title)”.")
            )
        } else {
            outline.sections[section] = .init(heading: block)
        }
    }

    private mutating func beginSegment(_ name: PlanOutline.Segment.Name, _ block: Block, _ level: Int) {
        guard outline.segments.count < Self.mostSegments else {
            if !isOutOfSegments { reportTooManySegments(at: context.document.textRange(of: block)) }
            isOutOfSegments = true
            place = .elsewhere
            return
        }
        outline.segments.append(.init(name: name, heading: block))
        if case .phase(let kind) = name {
            phaseLevel = level
            foundPhases.insert(kind)
            lastPhase = kind
        }
        if phaseLevel == .max { phaseLevel = level }
        place = .segment
    }
}

extension OutlineReader {
    private mutating func reportTooManyBlocks(from block: Block) {
        context.report(
            .tooMany,
            .error,
            at: SourceRange(at: block.range.start),
            "More than \(Self.mostBlocks) items and paragraphs stand below one heading; from here on they are left aside.",
            fix: .init("Leave what people can read.")
        )
    }

    private mutating func reportTooManySegments(at range: SourceRange) {
        context.report(
            .tooMany,
            .error,
            at: range,
            "This plan has more than \(Self.mostSegments) phases and breaks; from here on they are left aside.",
            fix: .init("Make several plans of it.")
        )
    }
}

// MARK: Headings that no name fits

extension OutlineReader {
    private mutating func takeUnnamed(_ block: Block, _ level: Int, _ text: String, isAmongPhases: Bool) {
        if isAmongPhases, level == phaseLevel || (phaseLevel == .max && level > sectionLevel) {
            if takeRenamedPhase(block, level, text) { return }
        }
        if ActivityHeading.begins(text), level >= 3 {
            takeStrayActivity(block, text)
            return
        }
        if !isAmongPhases, level > sectionLevel, place != .head, place != .elsewhere { return }
        guesses += 1
        switch guesses <= Self.mostGuesses ? HeadingName.guessed(text) : nil {
        case .section(let section): begin(section, block, level, .guess, text)
        case .phase(let kind) where !namedPhases.contains(kind): beginRenamed(kind, block, level, text)
        case .phase, .pause, .questions, .head, nil: takeUnknown(block, level, text, isAmongPhases: isAmongPhases)
        }
    }

    /// A phase by another name: a known synonym, a slip of the finger, or the one phase that is missing at this place.
    private mutating func takeRenamedPhase(_ block: Block, _ level: Int, _ text: String) -> Bool {
        guard foundPhases.count < PhaseKind.allCases.count else { return false }
        let missing = PhaseKind.allCases.filter { !namedPhases.contains($0) && !foundPhases.contains($0) }
        guard !missing.isEmpty else { return false }
        let synonym = HeadingName.phaseSynonyms[NameKey(text)].flatMap { missing.contains($0) ? $0 : nil }
        let spelled = Spelling.closest(to: text, among: missing.map(\.title)).flatMap { title in
            missing.first { $0.title == title }
        }
        guard let kind = spelled ?? synonym ?? phaseMissingHere(among: missing) else { return false }
        beginRenamed(kind, block, level, text)
        return true
    }

    /// The phase that follows the last one in the 5E form, if that is missing.
    private func phaseMissingHere(among missing: [PhaseKind]) -> PhaseKind? {
        let order = PhaseKind.allCases
        let place = lastPhase.flatMap(order.firstIndex).map { $0 + 1 } ?? 0
        guard place < order.count, missing.contains(order[place]) else { return nil }
        return order[place]
    }

    private mutating func beginRenamed(_ kind: PhaseKind, _ block: Block, _ level: Int, _ text: String) {
        let range = context.document.textRange(of: block)
        context.report(
            .phaseRenamed,
            .warning,
            at: range,
            "There is no phase “\(text)”; it is read as \(kind.title).",
            reason: "The five phases are Engage, Explore, Explain, Elaborate and Evaluate.",
            fix: .init("Did you mean “\(kind.title)”?", edits: [.init(range, kind.title)])
        )
        beginSegment(.phase(kind), block, level)
    }

    private mutating func takeUnknown(_ block: Block, _ level: Int, _ text: String, isAmongPhases: Bool) {
        let range = context.document.textRange(of: block)
        place = .elsewhere
        if isAmongPhases, level >= phaseLevel, level > sectionLevel {
            context.report(
                .phaseUnknown,
                .warning,
                at: range,
                "“\(text)” is none of the five phases and no break; it is left out of the lesson.",
                fix: .init("Make it a break, an activity (####) of the phase before, or a section of its own (##).")
            )
        } else {
            sectionLevel = level
            context.report(
                .sectionUnknown,
                .note,
                at: range,
                "“\(text)” is no section of a lesson plan; what it says is left aside."
            )
        }
    }

    private mutating func takeStrayActivity(_ block: Block, _ text: String) {
        place = .strayActivity
        context.report(
            .activityOutsidePhase,
            .warning,
            at: context.document.textRange(of: block),
            "The activity “\(text)” stands in no phase and is not run.",
            fix: .init("Move it below the phase that it belongs to.")
        )
    }
}
