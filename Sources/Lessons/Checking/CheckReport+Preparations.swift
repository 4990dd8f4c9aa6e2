import Diagnostics

extension CheckReport {
    /// What the room will need and the plan does not supply. Nearly every real plan lacks some of it.
    mutating func checkPreparations(teams: Int) {
        let cues = phases.map(PhaseCues.init)
        for cue in cues { checkPollAndQuiz(cue) }
        checkRubric(cues)
        checkBreaks()
        for fit in PresentationFit.all(in: plan, cues, teams: teams) where !fit.fits { reportTight(fit) }
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
        let longest = plan.longestStretchSeconds
        guard longest > LessonPlan.longestStretch else { return }
        let proposals = plan.breakProposals.map(\.sentence)
        report(
            .prepareBreak,
            .preparation,
            at: structure,
            "\(Self.length(longest)) pass without a break.",
            fix: "Add “### Break” with “**Duration:** 15 minutes” between two phases"
                + (proposals.isEmpty ? "." : ", such as " + proposals.joined(separator: " And "))
        )
    }

    /// Presentations and scoring that do not fit, with every way that does.
    private mutating func reportTight(_ fit: PresentationFit) {
        let ways = fit.ways.map { fit.sentence(of: $0) }
        report(
            .prepareEvaluate,
            .preparation,
            at: fit.range,
            "\(Self.length(fit.phaseSeconds)) for \(fit.teams) teams to present in leave each "
                + "\(PresentationFit.minutes(fit.shareSeconds)).",
            reason: fit.sentence,
            fix: (ways.isEmpty ? "Let fewer teams present. " : "What fits: \(ways.joined(separator: "; ")). ")
                + fit.sentence
        )
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
