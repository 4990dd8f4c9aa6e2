import Diagnostics

// What runs between the opening and the end: the map, questions, and how well the room follows.

extension SuggestionRule {
    /// One map, in the first phase that maps. A map that is there already, to be looked at, calls for nothing.
    func map(of lesson: Lesson) -> [Suggestion] {
        let components = lesson.plan.keyConcepts.map(\.value).withoutRepetition
        guard !components.isEmpty else { return [] }
        for cues in lesson.cues {
            guard let cue = mapping(in: cues) else { continue }
            return [
                suggestion(
                    .map(MapTask(components: components)),
                    "Place these on the map",
                    in: cues.phase,
                    because: cue
                )
            ]
        }
        return []
    }

    private func mapping(in cues: PhaseCues) -> PhaseCues.Found? {
        let made = cues[.makesMap, in: [.learners, .facilitator]]
        switch cues.phase.kind {
        case .explore, .elaborate: return made ?? cues[.mapping]
        case .engage, .explain, .evaluate: return cues[.makesMap, in: [.learners]]
        }
    }

    /// A wall for what learners ask.
    func questions(of lesson: Lesson) -> [Suggestion] {
        lesson.cues.compactMap { cues in
            let named = cues[.questionsAndAnswers]
            let asked =
                cues.phase.kind == .explain ? cues[.learnersAsk, in: [.learners, .technology, .facilitator]] : nil
            guard let cue = named ?? asked else { return nil }
            return suggestion(.questionsAndAnswers, "What is still open?", in: cues.phase, because: cue)
        }
    }

    /// How well the room follows an explanation. Where a quiz is to find out, only its author knows what it asks.
    func understanding(of lesson: Lesson) -> [Suggestion] {
        guard let explain = lesson.first(.explain) else { return [] }
        let fields: [PhaseCues.Field] = [.technology, .learners, .facilitator]
        let check = explain[.quiz] == nil ? explain[.understanding, in: fields] : nil
        guard let cue = explain[.poll, in: fields] ?? check else { return [] }
        let scale = Scale(lowestLabel: "not yet", highestLabel: "right away")
        return [suggestion(.scale(scale), "Could you explain this to a colleague?", in: explain.phase, because: cue)]
    }
}
