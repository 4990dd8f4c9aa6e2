import Diagnostics

extension CheckReport {
    /// The longest that people should sit without a break, in seconds.
    private static let longestStretch = 2 * 3600
    /// The shortest time in which a team can present and be scored, in seconds.
    private static let shortestSlot = 5 * 60

    /// What the room will need and the plan does not supply. Nearly every real plan lacks some of it.
    mutating func checkPreparations(teams: Int) {
        let cues = plan.phases.map(PhaseCues.init)
        for cue in cues { checkPollAndQuiz(cue) }
        checkRubric(cues)
        checkBreaks()
        for cue in cues where cue.phase.kind == .evaluate { checkSlots(cue, teams) }
    }

    private mutating func checkPollAndQuiz(_ cues: PhaseCues) {
        guard !cues.phase.activities.contains(where: \.value.kind.asksEverybody) else { return }
        let phase = cues.phase.kind.title
        if let poll = cues[.poll] {
            report(
                .preparePoll,
                .preparation,
                at: poll.field.range,
                "\(phase) speaks of a poll (“\(poll.words)”), but the plan does not say what is asked.",
                fix: "Add “#### Poll: …?” with its options as a list, or “#### Question: …?” for free answers."
            )
        }
        if let quiz = cues[.quiz] {
            report(
                .prepareQuiz,
                .preparation,
                at: quiz.field.range,
                "\(phase) speaks of a quiz (“\(quiz.words)”), but the plan has no questions for it.",
                fix: "Add “#### Quiz: …?” with its options as a list, the right ones as “- [x] …”."
            )
        }
    }

    private mutating func checkRubric(_ cues: [PhaseCues]) {
        let hasRubric = plan.activities.contains { if case .rubric = $0.kind { true } else { false } }
        guard !hasRubric, let last = cues.last(where: { $0[.rubric] ?? $0[.peerEvaluation] != nil }),
            let cue = last[.rubric] ?? last[.peerEvaluation]
        else { return }
        report(
            .prepareRubric,
            .preparation,
            at: cue.field.range,
            "\(last.phase.kind.title) speaks of scoring (“\(cue.words)”), but the plan gives no criteria.",
            reason: "Without them Lectern suggests one criterion an objective.",
            fix: "Add “#### Rubric: …” with a table of criteria and levels."
        )
    }

    private mutating func checkBreaks() {
        var stretch = 0
        var longest = 0
        for segment in plan.structure {
            switch segment {
            case .phase(let phase): stretch += phase.duration?.value.seconds ?? 0
            case .pause: stretch = 0
            }
            longest = max(longest, stretch)
        }
        guard longest > Self.longestStretch else { return }
        report(
            .prepareBreak,
            .preparation,
            at: structure,
            "\(Self.length(longest)) pass without a break.",
            fix: "Add “### Break” with “**Duration:** 15 minutes” between two phases."
        )
    }

    private mutating func checkSlots(_ cues: PhaseCues, _ teams: Int) {
        guard let presenting = cues.learnersPresent, let duration = cues.phase.duration?.value,
            duration.seconds / teams < Self.shortestSlot
        else { return }
        report(
            .prepareEvaluate,
            .preparation,
            at: presenting.field.range,
            "\(duration) for \(teams) teams to present in leave each \(Self.share(duration.seconds / teams)).",
            reason: "Presenting and being scored takes a team at least \(Self.shortestSlot / 60) minutes.",
            fix: "Give Evaluate \(Self.length(teams * Self.shortestSlot)), or let fewer teams present."
        )
    }

    private static func share(_ seconds: Int) -> String {
        seconds < 60
            ? "\(seconds) s" : seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
    }
}

extension Activity.Kind {
    /// Whether everybody is asked something that can stand for a poll or a quiz.
    fileprivate var asksEverybody: Bool {
        switch self {
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers: true
        case .worksheet, .map, .reflection, .rubric, .slots, .slides: false
        }
    }
}
