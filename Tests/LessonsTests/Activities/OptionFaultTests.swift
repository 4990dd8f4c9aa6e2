import Diagnostics
import Lessons
import Testing

/// What is said of one activity in Engage: `identifier «the words it is about» mend`.
private func said(_ activity: String) -> [String] {
    let text = plan(with: activity)
    let source = SourceText(name: "plan.md", text: text)
    return PlanChecker().everything(about: reading(text)).filter { $0.severity != .preparation }.map { fault in
        let words = source[fault.range].split(separator: "\n").first ?? ""
        return "\(fault.identifier) «\(words)» \(fault.fix?.sentence ?? "")"
    }
}

private func activities(_ activity: String) -> [Activity] {
    reading(plan(with: activity)).plan.activities
}

@Suite struct `Options in brackets` {
    // Every option, for every kind.

    private static let examples: [(option: String, kinds: Set<String>)] = [
        ("choose up to 2", ["Poll", "Quiz", "Words"]), ("choose any", ["Poll", "Quiz", "Words"]),
        ("up to 3 words", ["Words"]),
        ("1-5", ["Scale", "Slides"]), ("\"low\" to \"high\"", ["Scale"]), ("by team", ["Map"]),
        ("score 2 each", ["Rubric"]), ("grade reviewers", ["Rubric"]),
        ("slides 3-7", ["Slides"]),
        (
            "anonymous",
            ["Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Q&A", "Map", "Reflect", "Rubric", "Use"]
        ),
        (
            "hide results",
            [
                "Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Q&A", "Worksheet", "Map", "Reflect", "Rubric",
                "Use",
            ]
        ),
        (
            "3 minutes",
            [
                "Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Q&A", "Worksheet", "Map", "Reflect", "Rubric",
                "Slots", "Use",
            ]
        ),
        (
            "again in Evaluate",
            ["Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Map", "Reflect", "Rubric", "Use"]
        ),
    ]

    private static let kinds = [
        "Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Q&A", "Worksheet", "Map", "Reflect", "Rubric", "Slots",
        "Slides", "Use",
    ]

    /// Something whole of each kind, the options left out.
    private static func whole(_ kind: String, _ option: String) -> String {
        let title: String
        let body: String
        switch kind {
        case "Poll", "Rank", "Worksheet", "Map", "Reflect": (title, body) = ("What?", "- One\n- Two\n- Three")
        case "Quiz": (title, body) = ("What?", "- [x] One\n- [ ] Two\n- [ ] Three")
        case "Rubric": (title, body) = ("Bread", "| Criterion | 1 Low | 2 High |\n|---|---|---|\n| Taste | a | b |")
        case "Slots": (title, body) = ("Everybody, 3 minutes each", "")
        case "Slides": (title, body) = ("deck.md", "")
        case "Use": (title, body) = ("opening-poll", "")
        default: (title, body) = ("What?", "")
        }
        return "#### \(kind) (\(option)): \(title)\n\(body)"
    }

    @Test(arguments: kinds) func `are taken by the kinds that they are for, and by no other`(kind: String) {
        for (option, kinds) in Self.examples {
            let text = Self.whole(kind, option)
            let expected = kinds.contains(kind) ? [] : ["option-unknown «\(option)» Take it out."]
            #expect(said(text) == expected, "\(text)")
            #expect(!activities(text).isEmpty, "\(text)")
        }
    }

    @Test(arguments: kinds) func `are taken behind the title as well`(kind: String) {
        for (option, kinds) in Self.examples where kinds.contains(kind) {
            let text = Self.whole(kind, option)
            let behind = text.replacing(" (\(option)):", with: ":").replacing(
                "\n",
                with: " (\(option))\n",
                maxReplacements: 1
            )
            #expect(said(behind) == [], "\(behind)")
            #expect(activities(behind) == activities(text), "\(behind)")
        }
    }

    @Test(arguments: [
        ("#### Question: What did you see (and hear)?", "What did you see (and hear)?"),
        ("#### Question: What do you make of this (in your own words)", "What do you make of this (in your own words)"),
        ("#### Question: What would you do with (1-5) hours", "What would you do with (1-5) hours"),
        ("#### Question: Rate it (1-5)", "Rate it (1-5)"), ("#### Question: (2 minutes)", "Question"),
    ])
    func `behind the title are only options if all of them are`(text: String, title: String) {
        #expect(activities(text).map(\.title) == [title])
    }

    @Test func `may stand in several brackets, in any case, with any sign between`() {
        let texts = [
            "#### Poll (anonymous, 3 minutes; choose any): What?\n- One\n- Two",
            "#### Poll (Anonymous) [3 Min.] (CHOOSE ANY): What?\n- One\n- Two",
            "#### **Poll (choose all, anonymously):** What? (3 minutes)\n- One\n- Two",
            "#### Poll 1 (choose several; 180 seconds; anonymous;): What?\n- One\n- Two",
        ]
        for text in texts {
            #expect(said(text) == [], "\(text)")
            #expect(activities(text) == activities(texts[0]), "\(text)")
        }
    }

    @Test(arguments: [
        // Malformed brackets.
        ("#### Question (anonymous: Why?", "brackets-unclosed «(» Write “)” in front of the colon."),
        ("#### Question (anonymous: Why (or not)?", "brackets-unclosed «(» Write “)” in front of the colon."),
        (
            "#### Question (anonymous) please: Why?",
            "option-unknown «please» Put it into the brackets, or behind the colon."
        ),
        (
            "#### Question anonymous): Why?",
            "activity-unknown «Question anonymous)» Did you mean “Question (anonymous)”?"
        ),
        ("#### Question Why?", "activity-unknown «Question Why?» Did you mean “Question: Why?”?"),
        // Options that are none.
        ("#### Question (anonimous): Why?", "option-unknown «anonimous» Did you mean “anonymous”?"),
        ("#### Question (anon): Why?", "option-unknown «anon» Did you mean “anonymous”?"),
        ("#### Question (hide the result): Why?", "option-unknown «hide the result» Did you mean “hide results”?"),
        ("#### Question (3): Why?", "option-unknown «3» Did you mean “3 minutes”?"),
        ("#### Question: Why? (anonimous)", "option-unknown «anonimous» Did you mean “anonymous”?"),
        ("#### Question (loudly): Why?", "option-unknown «loudly» "),
        ("#### Words (3 wrds): Why?", "option-unknown «3 wrds» "),
        // Numbers, times and phases that cannot be.
        ("#### Poll (choose up to 0): Why?\n- A\n- B", "option-out-of-range «choose up to 0» Write “choose any”."),
        ("#### Poll (choose up to 101): Why?\n- A\n- B", "option-out-of-range «choose up to 101» Write “choose any”."),
        ("#### Poll (choose a few): Why?\n- A\n- B", "option-out-of-range «choose a few» Write “choose up to 2”."),
        ("#### Poll (choose up to 3): Why?\n- A\n- B", "poll-too-small «choose up to 3» Write “choose any”."),
        ("#### Words (21 words): Why?", "option-out-of-range «21 words» Write “up to 20 words”."),
        ("#### Words (0 words): Why?", "option-out-of-range «0 words» Write “up to 1 words”."),
        ("#### Question (0 minutes): Why?", "option-out-of-range «0 minutes» Write “3 minutes”."),
        ("#### Question (25 hours): Why?", "option-out-of-range «25 hours» Write “3 minutes”."),
        ("#### Question (-3 minutes): Why?", "option-out-of-range «-3 minutes» Write “3 minutes”."),
        ("#### Question (2-3 minutes): Why?", "duration-is-range «2-3 minutes» Write “3 minutes”."),
        ("#### Question (20 minutes): Why?", "activity-too-long «» Give it less time, or the phase more."),
        ("#### Step (20 minutes): Compare", "steps-too-long «» Shorten a step, or give the phase more."),
        ("#### Question (again): Why?", "option-out-of-range «again» Write “again in Evaluate”."),
        ("#### Question (again in Lunch): Why?", "option-out-of-range «again in Lunch» Write “again in Evaluate”."),
        (
            "#### Question (again in Elaborat): Why?",
            "option-unknown «again in Elaborat» Did you mean “again in Elaborate”?"
        ),
        ("#### Question (again in Engage): Why?", "again-without-phase «again in Engage» Write “again in Evaluate”."),
        ("#### Rubric (score 0 each): Bread", "option-out-of-range «score 0 each» Write “score 2 each”."),
        ("#### Rubric (score some each): Bread", "option-out-of-range «score some each» Write “score 2 each”."),
        (
            "#### Rubric (grade reviewer): Bread (score 2 eech)",
            "option-unknown «score 2 eech» Did you mean “score 2 each”?"
        ),
        // The same twice.
        ("#### Question (anonymous, anonymous): Why?", "option-repeated «anonymous» Take one of them out."),
        ("#### Question (2 minutes, 3 minutes): Why?", "option-repeated «3 minutes» Take one of them out."),
        ("#### Poll (choose any, choose 2): Why?\n- A\n- B", "option-repeated «choose 2» Take one of them out."),
        ("#### Scale (1-5, 1-7): Why?", "option-repeated «1-7» Take one of them out."),
        // Scales.
        ("#### Scale (5-1): Why?", "scale-range «5-1» Write “1-5”."),
        ("#### Scale (1-1): Why?", "scale-range «1-1» Write a range such as “1-5” or “0-10”."),
        ("#### Scale (0-100): Why?", "scale-range «0-100» Write a range such as “1-5” or “0-10”."),
        (
            "#### Scale (\"low\" to \"Low\"): Why?",
            "option-out-of-range «\"low\" to \"Low\"» Write “\"ad hoc\" to \"optimised\"”."
        ),
        (
            "#### Scale (\"low\" to \"\"): Why?",
            "option-out-of-range «\"low\" to \"\"» Write “\"ad hoc\" to \"optimised\"”."
        ),
        (
            "#### Scale (bad to fair to good): Why?",
            "option-out-of-range «bad to fair to good» Write “\"ad hoc\" to \"optimised\"”."
        ),
        ("#### Scale (\"low\"): Why?", "option-unknown «\"low\"» "),
        ("#### Scale (low to high): Why?\n- a\n- b\n- c", "scale-ends «low to high» Take it out."),
        ("#### Scale (1-5): Why?\n- a\n- b", "scale-levels «a» Describe every number from 1 to 5, one an item."),
        ("#### Scale: Why?\n- a", "scale-levels «a» Describe every number from 1 to 5, one an item."),
        // Slides.
        ("#### Slides (slides 7-3): d.md", "option-out-of-range «slides 7-3» Write “slides 3-7”."),
        ("#### Slides (slides 0-3): d.md", "option-out-of-range «slides 0-3» Write “slides 3-1”."),
        ("#### Slides (slides): d.md", "option-out-of-range «slides» Write “slides 3-7”."),
        ("#### Slides (3-7): d.md#Rules", "option-repeated «3-7» Take it out."),
        // Use.
        ("#### Use (again in Evaluate): kpi-only", "template-unknown «kpi-only» Name one of them."),
        (
            "#### Use (again in Engage): opening-poll",
            "again-without-phase «again in Engage» Write “again in Evaluate”."
        ),
        ("#### Use (choose any): opening-poll", "option-unknown «choose any» Take it out."),
    ])
    func `that are wrong are told at their place, with the mend`(_ text: String, _ expected: String) {
        #expect(said(text) == [expected])
    }

    @Test func `that are far too many are not all read`() {
        let text = "#### Question (\(Array(repeating: "x", count: 5_000).joined(separator: ","))): Why?"
        #expect(said(text).count == 21)
        #expect(said(text).contains("too-many «x» Take out what is no option."))
    }

    @Test func `that are wrong leave the others`() {
        let options = activities("#### Question (anonimous, 3 minutes, hide results: Why?").first?.options
        #expect(options?.timeLimitSeconds == 180 && options?.hidesResults == true && options?.isAnonymous == false)
    }
}

@Suite struct `What stands below an activity` {
    @Test(arguments: [
        // Lists.
        ("#### Poll: Why?", "poll-without-options «Poll: Why?» List the options below it, each with “- ” in front."),
        ("#### Poll: Why?\n- A\n-\n- B", "item-empty «-» Write something behind the mark, or take it out."),
        ("#### Poll: Why?\n- A\n  - so\n- B", "list-unused «- so» Write what belongs to an item on its own line."),
        ("#### Poll: Why?\n- A\n- B\n- A", "poll-option-repeated «A» Take one of them out."),
        (
            "#### Quiz: Why?\n- [x] A\n- [x] B",
            "quiz-without-wrong «Quiz» Add something that people might take for right, or ask it as a poll."
        ),
        (
            "#### Quiz: Why?\n- [x] A\n- [y] B",
            "quiz-box «[y] B» Write “[x]” in front of what is right, “[ ]” in front of what is not."
        ),
        ("#### Quiz: Why?\n- A\n- B", "quiz-without-answer «Quiz» Write “[x]” in front of every right option."),
        ("#### Rank: Why?\n- A", "rank-too-small «Rank» List at least two items below it, each with “- ” in front."),
        ("#### Reflect: Why?\n- A?\n- A?", "poll-option-repeated «A?» Take one of them out."),
        (
            "#### Slots: 3 minutes a team\n- A",
            "list-unused «A» Teams present in the order in which they came in; “present” takes another one."
        ),
        ("#### Slides: d.md\n- A", "list-unused «A» Write it on a slide of the deck."),
        (
            "#### Use: opening-poll\n- A",
            "list-unused «A» Write it into the template, or the activity itself in place of “Use”."
        ),
        // Slots.
        (
            "#### Slots: -3 minutes a team",
            "slots-without-length «-3 minutes a team» Write “#### Slots: 5 minutes a team”."
        ),
        ("#### Slots: 0 minutes", "slots-without-length «0 minutes» Write “#### Slots: 5 minutes a team”."),
        ("#### Slots: quickly", "slots-without-length «quickly» Write “#### Slots: 5 minutes a team”."),
        ("#### Slots: 3-5 minutes a team", "duration-is-range «3-5 minutes a team» Write “5 minutes”."),
        (
            "#### Slots (4 minutes): 3 minutes a team",
            "option-repeated «4 minutes» Say it once: “#### Slots: 5 minutes a team”."
        ),
        // Objectives.
        ("#### Question: Why?\nAssesses: 9", "assesses-unknown «9» Use the numbers 1 to 3, the rows of the table."),
        ("#### Question: Why?\nAssesses: 0", "assesses-unknown «0» Use the numbers 1 to 3, the rows of the table."),
        (
            "#### Question: Why?\nAssesses: the first",
            "assesses-unknown «the first» Use the numbers 1 to 3, the rows of the table."
        ),
        ("#### Question: Why?\nAssesses:", "assesses-unknown «» Use the numbers 1 to 3, the rows of the table."),
        ("#### Question: Why?\nAssesses: 2-9", "assesses-unknown «2-9» Use the numbers 1 to 3, the rows of the table."),
        ("#### Question: Why?\nAsseses: 1, 2", "assesses-unknown «Asseses» Did you mean “Assesses”?"),
        ("#### Question: Why?\nAssesses: 1\n\nAssesses: 2", "assesses-unknown «Assesses» Put all numbers on one line."),
    ])
    func `and is wrong is told at its place, with the mend`(_ text: String, _ expected: String) {
        #expect(said(text) == [expected])
    }

    @Test(arguments: [
        ("| Criterion | 1 A | 2 B |\n|---|---|---|\n| Taste | x |", "| Taste | x |"),
        ("| Criterion | 1 A | 2 B |\n|---|---|---|\n| Taste | x | y | z |", "| Taste | x | y | z |"),
        ("| Criterion | 1 A | 2 B |\n|---|---|---|\n| | x | y |", "| | x | y |"),
        ("| Criterion | 1 A | 2 B |\n|---|---|---|\n| Taste | x | y |\n| Taste | z | w |", "| Taste | z | w |"),
        ("| Criterion | 1 A | 1 B |\n|---|---|---|\n| Taste | x | y |", "| Criterion | 1 A | 1 B |"),
        ("| Criterion | 1 A | B |\n|---|---|---|\n| Taste | x | y |", "| Criterion | 1 A | B |"),
        ("| Criterion | 1 A |\n|---|---|\n| Taste | x |", "| Criterion | 1 A |"),
        ("| Criterion | 1 A | 2 B |\n|---|---|---|", "| Criterion | 1 A | 2 B |"),
        ("| Criterion | Weight | 1 A | 2 B |\n|---|---|---|---|\n| Taste | -2 | x | y |", "-2"),
        ("| Criterion | Weight | 1 A | 2 B |\n|---|---|---|---|\n| Taste | much | x | y |", "much"),
        (
            "| Criterion | 1 A | 2 B |\n|---|---|---|\n| Taste | x | y |\n\n| Criterion | 1 A |\n|---|---|\n| Look | z |",
            "| Criterion | 1 A |"
        ),
    ])
    func `a rubric's table is told of row by row`(_ table: String, _ place: String) {
        let found = said("#### Rubric: Bread\n\(table)")
        #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("rubric-table «\(place)»") }, "\(found)")
    }

    @Test func `a list that nobody reads is cut`() {
        let text = "#### Poll: Why?\n" + (1...5_000).map { "- \($0)\n" }.joined()
        #expect(said(text) == ["too-many «201» Leave a list that people can read."])
        guard case .poll(let poll) = activities(text).first?.kind else {
            Issue.record("no poll")
            return
        }
        #expect(poll.choices.count == 200)
    }

    @Test(arguments: [
        ("1-3", [1, 2, 3]), ("1, 3", [1, 3]), ("3 and 1", [1, 3]), ("all", [1, 2, 3]), ("2–3", [2, 3]),
    ])
    func `Assesses takes numbers, ranges and all`(_ text: String, _ numbers: [Int]) {
        #expect(activities("#### Question: Why?\nAssesses: \(text)").map(\.assesses) == [numbers])
    }

    @Test func `more activities than anybody runs are one error`() {
        let text = plan(with: (1...1_500).map { "#### Question: Why \($0)?\n" }.joined())
        #expect(reading(text).plan.activities.count == 1_000)
        #expect(faults(text).map { $0.split(separator: " ").last } == ["too-many"])
        let used = plan(with: String(repeating: "#### Use: retrospective\n", count: 500))
        #expect(reading(used).plan.activities.count == 1_000)
        #expect(Set(faults(used).map { $0.split(separator: " ").last }) == ["too-many"])
    }
}

@Suite struct `A line right below a list` {
    @Test(arguments: ["Assesses: 2", "**Assesses:** 2", "assesses: 2", "- Assesses: 2", "  Assesses: 2"])
    func `ties to objectives and is no part of the last option`(line: String) {
        let text = "#### Poll: Which?\n- Rye\n- Wheat\n\(line)"
        #expect(activities(text).map(\.kind) == [.poll(Poll(choices: ["Rye", "Wheat"]))])
        #expect(activities(text).map(\.assesses) == [[2]])
        #expect(said(text) == [])
    }

    @Test func `is told of where it is misspelt`() {
        #expect(
            said("#### Poll: Which?\n- Rye\n- Wheat\nAsseses: 2") == [
                "assesses-unknown «Asseses» Did you mean “Assesses”?"
            ]
        )
    }

    @Test func `begins a map, and is an item of anything else`() {
        let map = activities("#### Map\n- Phone\nStart: tea-shop").first
        guard case .map(let task)? = map?.kind else {
            Issue.record("There is no map.")
            return
        }
        #expect(task.start?.name == "tea-shop")
        #expect(task.components.last == "Phone")
        let poll = activities("#### Poll: When?\n- Now\n- Later\nStart: at ten")
        #expect(poll.map(\.kind) == [.poll(Poll(choices: ["Now", "Later Start: at ten"]))])
    }

    @Test func `goes on with the item where it is plain text`() {
        let text = "#### Poll: Which?\n- Rye, which\n  keeps long\n- Wheat"
        #expect(activities(text).map(\.kind) == [.poll(Poll(choices: ["Rye, which keeps long", "Wheat"]))])
    }
}

@Suite struct `The ends of a scale` {
    @Test(arguments: [
        ("\"yes to all\" to \"no to any\"", "yes to all", "no to any"),
        ("“yes to all” to “no to any”", "yes to all", "no to any"), ("„kaum“ to „sehr“", "kaum", "sehr"),
        ("\"a, b\" to \"c; d\"", "a, b", "c; d"), ("\"low\" TO \"high\"", "low", "high"),
        ("low to high", "low", "high"), ("\"low\" to high", "low", "high"),
    ])
    func `are whatever stands in marks`(option: String, lowest: String, highest: String) {
        let text = "#### Scale (1-7, \(option)): How far?"
        let scale = Scale(lowest: 1, highest: 7, lowestLabel: lowest, highestLabel: highest)
        #expect(activities(text).map(\.kind) == [.scale(scale)])
        #expect(said(text) == [])
    }

    @Test func `are two`() {
        let said = said("#### Scale (low to middle to high): How far?")
        #expect(said == ["option-out-of-range «low to middle to high» Write “\"ad hoc\" to \"optimised\"”."])
    }
}

@Suite struct `A duration of the lesson that cannot be read` {
    @Test func `is a warning where every phase says how long it takes, and an error where one does not`() {
        func severities(_ text: String) -> [Diagnostic.Severity] {
            reading(text).diagnostics.filter { $0.identifier == "duration-unreadable" }.map(\.severity)
        }
        let text = samplePlan.replacing(/\*\*Duration:\*\* [^\n]*/, with: "**Duration:** a while", maxReplacements: 1)
        #expect(severities(text) == [.warning])
        var open = text
        if let ofEngage = text.ranges(of: /\*\*Duration:\*\* [^\n]*\n/).dropFirst().first {
            open.removeSubrange(ofEngage)
        }
        #expect(severities(open) == [.error])
    }
}
