import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

/// One way in which people's plans differ from the uniform ones: a change to a plan, and what must come of it.
struct Mutation: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (String) -> String
    /// `nil` if the plan must read the same; otherwise the identifier of the diagnostic that must be there.
    let fault: PlanFault?
    /// What the line says at which the diagnostic stands; any line if `nil`.
    let line: String?

    init(
        _ name: String,
        fault: PlanFault? = nil,
        at line: String? = nil,
        _ change: @escaping @Sendable (String) -> String
    ) {
        self.name = name
        self.change = change
        self.fault = fault
        self.line = line
    }

    var testDescription: String { name }

    /// Puts one text in another's place, the first time it stands there.
    static func swap(
        _ name: String,
        _ old: String,
        _ new: String,
        fault: PlanFault? = nil,
        at line: String? = nil
    ) -> Mutation {
        Mutation(name, fault: fault, at: line) { $0.replacing(old, with: new, maxReplacements: 1) }
    }

    /// Puts one text in another's place wherever it stands.
    static func all(_ name: String, _ old: String, _ new: String) -> Mutation {
        Mutation(name) { $0.replacing(old, with: new) }
    }
}

@Suite("Plans as people change them")
struct MutationTests {
    static let text: [Mutation] = [
        .all("CR LF", "\n", "\r\n"),
        .all("CR", "\n", "\r"),
        Mutation("a byte order mark") { "\u{FEFF}" + $0 },
        Mutation("no final newline") { String($0.dropLast()) },
        .all("trailing blanks", "\n", "  \n"),
        .all("- bullets", "\n* ", "\n- "),
        .all("+ bullets", "\n* ", "\n+ "),
        .all("dots as bullets", "\n* ", "\n• "),
        .all("indented bullets", "\n* ", "\n  * "),
        .all("blank lines between items", "\n* ", "\n\n* "),
        .all("no-break space behind marks", "# ", "#\u{A0}"),
        .all("colon outside", ":** ", "**: "),
        .all("plain labels", "**Duration:**", "Duration:"),
        .all("slanted labels", "**Duration:**", "*Duration:*"),
        .all("labels as items", "\n**", "\n- **"),
        .all("closing #s", " Needed\n", " Needed ##\n"),
        Mutation("headings one deeper") { $0.replacing("\n#", with: "\n##") },
        Mutation("headings one higher") { $0.replacing("\n##", with: "\n#") },
        .all("phases at the level of sections", "\n### E", "\n## E"),
        .all("numbered headings", "\n## ", "\n## 1. "),
        Mutation("lower case headings") { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("##") ? $0.lowercased() : String($0) }.joined(separator: "\n")
        },
        .all("emoji in headings", "\n## ", "\n## 🎯 "),
        .swap(
            "underlined title",
            "# Baking Bread for a Crowd: From Starter to Stall\n",
            "Baking Bread for a Crowd: From Starter to Stall\n===\n"
        ),
        Mutation("front matter") { "---\nauthor: somebody\n---\n" + $0 },
        Mutation("a comment") { $0.replacing("\n## Key", with: "\n<!-- note\n## Not a section\n-->\n## Key") },
        .swap("rules between sections", "\n## Key", "\n---\n\n## Key"),
        Mutation("a line without an end", fault: nil) { $0 + String(repeating: " ", count: 1_000_000) },
        .swap("no blank line below the title", "Stall\n\n", "Stall\n"),
    ]

    static let parts: [Mutation] = [
        .swap("phase in words", "### Engage", "### Phase 1: Engage"),
        .swap("phase with its time", "### Engage\n**Duration:** 15 minutes\n", "### Engage (15 min)\n"),
        .swap("an hour as minutes", "2 hours", "120 min"),
        .swap("hours with h", "2 hours", "2h"),
        .swap("hours and minutes", "2 hours", "1 hour 60 minutes"),
        .swap("hours in words", "2 hours", "two hours"),
        .swap("a decimal", "**Duration:** 30 minutes", "**Duration:** 0.5 hours"),
        .swap("a fraction", "**Duration:** 30 minutes", "**Duration:** ½ h"),
        .swap("a remark", "2 hours", "2 hours (half-day workshop)"),
        .all("alignment with a tab", "  - Alignment", "\t- Alignment"),
        .all("alignment with four blanks", "  - Alignment", "    - Alignment"),
        .all("alignment with a star", "  - Alignment", "  * Alignment"),
        .all("alignment not indented", "  - Alignment", "- Alignment"),
        .all("alignment without bullet", "  - Alignment", "  Alignment"),
        .all("alignment in bold", "- Alignment:", "- **Alignment:**"),
        .all("alignment with one blank", "  - Alignment", " - Alignment"),
        .swap("table without header", "| Objective | Bloom's Taxonomy Level |\n", ""),
        .swap("table without delimiter", "|-----------|-------------------------|\n", ""),
        .swap(
            "table without both",
            "| Objective | Bloom's Taxonomy Level |\n|-----------|-------------------------|\n",
            ""
        ),
        Mutation("third column") {
            $0.replacing("Level |\n", with: "Level | Notes |\n").replacing("ing |\n", with: "ing | x |\n")
        },
        Mutation("columns numbered in front") {
            $0.replacing("| Objective |", with: "| # | Objective |").replacing(
                "|-----------|",
                with: "|---|-----------|"
            )
            .replacing("| Explain", with: "| 1 | Explain").replacing("| Analyze", with: "| 2 | Analyze")
            .replacing("| Design", with: "| 3 | Design")
        },
        Mutation("table without outer pipes") {
            $0.replacing("| Explain", with: "Explain").replacing("| Analyze", with: "Analyze")
                .replacing("| Design", with: "Design").replacing("| Objective", with: "Objective").replacing(
                    "ing |\n",
                    with: "ing\n"
                )
        },
        .swap("British level", "| Analyzing |", "| Analysing |"),
        .swap("level in lower case", "| Analyzing |", "| analyzing |"),
        .swap("level by number", "| Analyzing |", "| Level 4 |"),
        .swap("level of 1956", "| Creating |", "| Synthesis |"),
        .swap("bold level", "| Analyzing |", "| **Analyzing** |"),
        Mutation("sections in another order") { text in
            let parts = text.components(separatedBy: "\n## ")
            return ([parts[0]] + parts.dropFirst().reversed()).joined(separator: "\n## ")
        },
        .swap("a field over two lines", "pass it round", "pass it\nround"),
        .swap("field as a heading", "**Facilitator Actions:** Cut", "#### Facilitator Actions\nCut"),
        .swap("duration as a heading", "**Duration:** 2 hours\n", "## Duration\n2 hours\n\n## Audience\n")
            .fixingAudience,
    ]

    static let faulty: [Mutation] = [
        .swap("a phase missing", "### Explain", "### Nothing", fault: .phaseRenamed, at: "### Nothing"),
        Mutation("a phase taken out", fault: .phaseMissing, at: "## Lesson Structure") { text in
            guard let start = text.range(of: "### Explain"), let end = text.range(of: "### Elaborate") else {
                return text
            }
            return text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        },
        .swap("a phase twice", "### Explain", "### Explore", fault: .phaseRepeated, at: "### Explore"),
        Mutation("phases in another order", fault: .phaseOutOfOrder, at: "### Explore") {
            $0.replacing("### Explore", with: "### X").replacing("### Explain", with: "### Explore")
                .replacing("### X", with: "### Explain")
        },
        .swap("a phase of another form", "### Elaborate", "### Extend", fault: .phaseRenamed, at: "### Extend"),
        .swap("a phase misspelt", "### Elaborate", "### Elabrate", fault: .phaseRenamed, at: "### Elabrate"),
        .swap(
            "a sixth phase",
            "### Evaluate",
            "### Celebrate\n**Duration:** 5 minutes\n\n### Evaluate",
            fault: .phaseUnknown,
            at: "### Celebrate"
        ),
        .swap("no duration", "**Duration:** 2 hours\n", "", fault: .durationMissing, at: "# Baking"),
        .swap(
            "an unreadable duration",
            "2 hours",
            "a good while",
            fault: .durationUnreadable,
            at: "**Duration:** a good while"
        ),
        .swap("a bare number", "2 hours", "120", fault: .durationWithoutUnit, at: "**Duration:** 120"),
        .swap("half a day", "2 hours", "½ day", fault: .durationInDays, at: "**Duration:** ½ day"),
        .swap(
            "a range",
            "**Duration:** 15 minutes",
            "**Duration:** 10–15 minutes",
            fault: .durationIsRange,
            at: "**Duration:** 10–15"
        ),
        .swap(
            "a phase without duration",
            "**Duration:** 30 minutes\n",
            "",
            fault: .phaseDurationMissing,
            at: "### Explore"
        ),
        .swap("too short a duration", "15 minutes", "0 minutes", fault: .durationOutOfRange, at: "**Duration:** 0"),
        .swap(
            "durations that do not add up",
            "15 minutes",
            "25 minutes",
            fault: .durationMismatch,
            at: "**Duration:** 2 hours"
        ),
        .swap(
            "an empty field",
            " Guess in pairs what went wrong",
            "",
            fault: .fieldEmpty,
            at: "**Learner Activities:**"
        ),
        .swap(
            "a field missing",
            "**Learner Activities:** Guess in pairs what went wrong\n\n",
            "",
            fault: .fieldMissing,
            at: "### Engage"
        ),
        .swap(
            "a field twice",
            "**Resources Used:** One",
            "**Learner Activities:** One",
            fault: .fieldRepeated,
            at: "**Learner Activities:** One"
        ),
        .swap(
            "a field misspelt",
            "**Learner Activities:** Guess",
            "**Lerner Activities:** Guess",
            fault: .fieldUnknown,
            at: "**Lerner"
        ),
        .swap(
            "text in no field",
            "**Duration:** 15 minutes",
            "Some words.\n\n**Duration:** 15 minutes",
            fault: .textOutsideFields,
            at: "Some words."
        ),
        .swap(
            "a missing cell",
            "| Analyze why a loaf failed | Analyzing |",
            "| Analyze why a loaf failed |",
            fault: .levelMissing,
            at: "| Analyze"
        ),
        .swap("an unknown level", "| Analyzing |", "| Pondering |", fault: .levelUnknown, at: "| Analyze"),
        .swap("two levels", "| Analyzing |", "| Analyze/Evaluate |", fault: .levelAmbiguous, at: "| Analyze"),
        .swap("a verb of another level", "| Analyze why", "| List why", fault: .verbLevelMismatch, at: "| List"),
        .swap(
            "an empty row",
            "| Analyze why a loaf failed | Analyzing |",
            "| | |",
            fault: .rowWithoutObjective,
            at: "| | |"
        ),
        .swap(
            "an objective twice",
            "Analyze why a loaf failed",
            "Explain why dough rises",
            fault: .objectiveRepeated,
            at: "| Explain why dough rises | Anal"
        ),
        .swap(
            "a section misspelt",
            "## Key Concepts",
            "## Key Conzepts",
            fault: .sectionRenamed,
            at: "## Key Conzepts"
        ),
        .swap(
            "a section by another name",
            "## Key Concepts",
            "## Vocabulary",
            fault: .sectionRenamed,
            at: "## Vocabulary"
        ),
        .swap(
            "a section missing",
            "## Key Concepts\n* Starter\n* Proving\n* Oven spring\n",
            "",
            fault: .sectionMissing,
            at: "# Baking"
        ),
        .swap(
            "a section twice",
            "## Prior Knowledge",
            "## Key Concepts",
            fault: .sectionRepeated,
            at: "## Key Concepts"
        ),
        .swap("an empty section", "* Ovens are hot", "", fault: .sectionEmpty, at: "## Safety"),
        .swap(
            "another section",
            "## Safety",
            "## Thanks\n* To all\n\n## Safety",
            fault: .sectionUnknown,
            at: "## Thanks"
        ),
        .swap(
            "no title",
            "# Baking Bread for a Crowd: From Starter to Stall\n",
            "",
            fault: .titleMissing,
            at: ""
        ),
        .swap(
            "no audience",
            "**Target Audience:** Market traders, school cooks, and volunteers",
            "",
            fault: .audienceMissing,
            at: "# Baking"
        ),
        .swap(
            "no alignment",
            "  - Alignment: Shows whether learners explain why dough rises\n",
            "",
            fault: .alignmentMissing,
            at: "* **Formative**"
        ),
        .swap("no kind", "* **Formative**: Listening", "* Listening", fault: .assessmentKindMissing, at: "* Listening"),
        .swap("an open comment", "## Key", "<!-- note\n\n## Key", fault: .unclosedBlock, at: "<!-- note"),
        .swap("an open fence", "## Key", "```\n\n## Key", fault: .unclosedBlock, at: "```"),
        Mutation("no phases", fault: .structureMissing, at: "## Lesson Structure") { text in
            guard let start = text.range(of: "### Engage"), let end = text.range(of: "## Assessment") else {
                return text
            }
            return text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        },
    ]

    @Test(arguments: text + parts)
    func `read to the same plan without a word`(mutation: Mutation) {
        let changed = mutation.change(samplePlan)
        #expect(changed != samplePlan)
        #expect(reading(changed).plan.withoutPlaces == reading(samplePlan).plan.withoutPlaces)
        #expect(faults(changed) == [])
    }

    @Test(arguments: faulty)
    func `are told what is wrong and where`(mutation: Mutation) throws {
        let changed = mutation.change(samplePlan)
        let source = SourceText(name: "plan.md", text: changed)
        let fault = try #require(mutation.fault)
        let found = PlanChecker().everything(about: LessonPlanReader().read(source)).filter {
            $0.identifier == fault.rawValue
        }
        let lines = found.map { source[source.line(source.lineIndex(of: $0.range.start))] }
        let expected = mutation.line ?? ""
        #expect(lines.contains { $0.hasPrefix(expected) }, "\(lines)")
        #expect(
            found.allSatisfy { $0.summary.hasSuffix(".") || $0.summary.hasSuffix("?") || $0.summary.hasSuffix("”") }
        )
    }

    @Test func `the sample has no fault`() {
        #expect(faults(samplePlan) == [])
        #expect(faults(samplePlan, including: [.preparation]) == [])
    }

    @Test func `an escaped pipe is part of an objective`() {
        let changed = samplePlan.replacing("dough rises |", with: #"dough \| batter rises |"#)
        #expect(reading(changed).plan.objectives.first?.text.value == "Explain why dough | batter rises")
        #expect(faults(changed) == [])
    }

    @Test func `emoji, right-to-left names and curly quotes are words like any other`() {
        let changed = samplePlan.replacing("* Starter", with: "* 🎯 “ثقافة” – naïve’s שלום")
        #expect(reading(changed).plan.keyConcepts.first?.value == "🎯 “ثقافة” – naïve’s שלום")
        #expect(faults(changed) == [])
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `real plans that are changed so read to the same plan`() throws {
        let general = Self.text.filter {
            $0.name != "underlined title" && $0.name != "no blank line below the title"
                && $0.name != "a line without an end"
        }
        for url in try Corpus.lessonPlans() {
            let original = try String(contentsOf: url, encoding: .utf8)
            let plan = reading(original).plan.withoutPlaces
            for mutation in general + [Mutation.all("alignment with a tab", "  - Alignment", "\t* Alignment")] {
                #expect(
                    reading(mutation.change(original)).plan.withoutPlaces == plan,
                    "\(url.lastPathComponent): \(mutation.name)"
                )
            }
        }
    }
}

extension Mutation {
    /// With the audience as text below a heading too.
    fileprivate var fixingAudience: Mutation {
        Mutation(name, fault: fault, at: line) { change($0).replacing("**Target Audience:** ", with: "") }
    }
}
