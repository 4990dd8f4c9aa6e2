import Diagnostics

extension SuggestionRule {
    /// What Engage begins with. Real plans never quote the question or give options, and nearly always want thoughts, so
    /// a question is what most of them get.
    func opening(of lesson: Lesson) -> [Suggestion] {
        guard let engage = lesson.first(.engage) else { return [] }
        let plan = lesson.plan
        if let cloud = engage[.wordCloud] { return [words(cloud, engage, plan)] }
        if let poll = engage[.poll, in: [.technology, .learners, .facilitator]] {
            return [self.poll(poll, engage, plan)]
        }
        guard let cue = engage[.firstThoughts] ?? engage[.ideas] else { return [] }
        return [
            suggestion(.question, OpeningPrompt.question(from: cue.field.value, plan), in: engage.phase, because: cue)
        ]
    }

    private func words(_ cue: PhaseCues.Found, _ engage: PhaseCues, _ plan: LessonPlan) -> Suggestion {
        suggestion(
            .words(WordCloud()),
            OpeningPrompt.words(from: cue.field.value, plan),
            in: engage.phase,
            because: cue
        )
    }

    /// A poll: what it asks for stands in the same field.
    private func poll(_ poll: PhaseCues.Found, _ engage: PhaseCues, _ plan: LessonPlan) -> Suggestion {
        let cues = Cue.found(in: poll.field.value)
        func found(_ words: String) -> PhaseCues.Found {
            PhaseCues.Found(words: words, fieldName: poll.fieldName, field: poll.field)
        }
        if let words = cues[.choice], let choices = choices(plan) {
            let title = OpeningPrompt.choice(from: poll.field.value, plan)
            return suggestion(.poll(choices), title, in: engage.phase, because: found(words))
        }
        if let words = cues[.priorKnowledge], cues[.thoughts] == nil {
            let scale = Scale(lowestLabel: "new to me", highestLabel: "I could teach it")
            let title = OpeningPrompt.knowledge(from: poll.field.value, plan)
            return suggestion(.scale(scale), title, in: engage.phase, because: found(words))
        }
        let words = cues[.firstThoughts] ?? poll.words
        let wider = cues[.thoughts] == nil ? engage[.firstThoughts] : nil
        let title = OpeningPrompt.question(from: (wider ?? poll).field.value, plan)
        return suggestion(.question, title, in: engage.phase, because: found(words))
    }

    /// The key concepts to choose from; `nil` if there are too few to choose.
    private func choices(_ plan: LessonPlan) -> Poll? {
        let concepts = plan.keyConcepts.map(\.value).withoutRepetition.prefix(12)
        guard concepts.count >= 3 else { return nil }
        return Poll(choices: Array(concepts), selection: concepts.count > 3 ? .upTo(3) : .one)
    }
}

extension [String] {
    /// Each text once, the first place counts.
    var withoutRepetition: [String] {
        var seen: Set<String> = []
        return filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
