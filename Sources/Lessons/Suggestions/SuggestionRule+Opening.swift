import Diagnostics

extension SuggestionRule {
    /// What Engage begins with. Real plans never quote the question or give options, and nearly always want thoughts, so
    /// a question is what most of them get.
    func opening(of lesson: Lesson) -> [Suggestion] {
        guard let engage = lesson.first(.engage) else { return [] }
        let plan = lesson.plan
        if let cloud = engage[.wordCloud] {
            let words = Self.prompt(cloud, engage, plan).words
            return [suggestion(.words(WordCloud()), words, in: engage.phase, because: cloud)]
        }
        if let poll = engage[.poll, in: [.technology, .learners, .facilitator]] {
            return [self.poll(poll, engage, plan)]
        }
        guard let cue = engage[.firstThoughts] ?? engage[.ideas, in: [.technology, .learners, .resources]] else {
            return []
        }
        return [suggestion(.question, Self.prompt(cue, engage, plan).question, in: engage.phase, because: cue)]
    }

    /// The field that gave the cue names the topic, or else another that speaks of first thoughts.
    private static func prompt(_ cue: PhaseCues.Found, _ engage: PhaseCues, _ plan: LessonPlan) -> OpeningPrompt {
        let fields = [[.technology], [.learners], [.facilitator]].compactMap { engage[.firstThoughts, in: $0] }
        return OpeningPrompt(from: [cue.field.value] + fields.map(\.field.value), plan)
    }

    /// A poll: what it asks for stands in the same field.
    private func poll(_ poll: PhaseCues.Found, _ engage: PhaseCues, _ plan: LessonPlan) -> Suggestion {
        let cues = Cue.found(in: poll.field.value)
        let prompt = Self.prompt(poll, engage, plan)
        func found(_ words: String) -> PhaseCues.Found {
            PhaseCues.Found(words: words, fieldName: poll.fieldName, field: poll.field)
        }
        if let words = cues[.choice], let choices = choices(on: prompt.isNamed ? prompt.topic : "", plan) {
            return suggestion(.poll(choices), prompt.choice, in: engage.phase, because: found(words))
        }
        if let words = cues[.priorKnowledge], cues[.thoughts] == nil {
            let scale = Scale(lowestLabel: "new for me", highestLabel: "I could teach it")
            return suggestion(.scale(scale), prompt.knowledge, in: engage.phase, because: found(words))
        }
        let words = cues[.firstThoughts] ?? poll.words
        return suggestion(.question, prompt.question, in: engage.phase, because: found(words))
    }

    /// The key concepts to choose from, without what the topic names itself; `nil` if there are too few to choose.
    private func choices(on topic: String, _ plan: LessonPlan) -> Poll? {
        let concepts = plan.keyConcepts.map(\.value).withoutRepetition.prefix(12)
            .filter { !topic.lowercased().contains($0.lowercased()) }
        guard concepts.count >= 3 else { return nil }
        return Poll(choices: concepts, selection: concepts.count > 3 ? .upTo(3) : .one)
    }
}

extension [String] {
    /// Each text once, the first place counts.
    var withoutRepetition: [String] {
        var seen: Set<String> = []
        return filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
