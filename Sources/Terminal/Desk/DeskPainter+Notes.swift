import Workshop

extension DeskPainter {
    /// What the plan says about the running item; before the start what is needed, after the end what to ask oneself.
    func notesLines(columns: Int) -> [Line] {
        let sections: [(String, [String])]
        switch session.stage {
        case .waiting:
            sections =
                [("BREAKS", advice), ("MATERIALS", session.setup.materials), ("OBJECTIVES", objectives)]
                + (session.setup.agenda.first.map { itemSections($0.notes) } ?? [])
        case .running, .paused:
            let cues = session.cues(at: now, state.cues).map { "\($0.heading): \($0.text)" }
            sections = [("NOW", cues)] + (session.currentItem.map { itemSections($0.notes) } ?? []) + nextSections
        case .ended: sections = [("ASK YOURSELF (: note 1: …)", lookingBack)]
        }
        let filled = sections.filter { !$0.1.isEmpty }
        guard !filled.isEmpty else {
            return [notesHeading("NOTES"), Line("The plan says nothing here.", .faint)]
        }
        return filled.enumerated().flatMap { index, section in
            (index == 0 ? [] : [Line()]) + [notesHeading(section.0)] + paragraphs(section.1, columns: columns)
        }
    }

    private func notesHeading(_ text: String) -> Line {
        heading(text, isActive: state.pane == .notes)
    }

    /// The facilitator's own questions, each with what they said to it.
    private var lookingBack: [String] {
        session.setup.facilitatorQuestions.enumerated().map { index, question in
            "\(index + 1). \(question)" + (session.lookingBack(on: index + 1).map { " — \($0)" } ?? "")
        }
    }

    private var advice: [String] {
        session.setup.agenda.contains { $0.kind == .pause } ? [] : [state.advice].compactMap(\.self)
    }

    private var objectives: [String] {
        session.setup.objectives.map { "\($0.number). \($0.text)" }
    }

    /// What the next item asks for, to be prepared while this one runs.
    private var nextSections: [(String, [String])] {
        guard let next = session.nextItem else { return [] }
        let notes = [next.notes.facilitatorActions, next.notes.learnerActivities, next.notes.resources]
        return [("NEXT: \(next.title.uppercased())", notes.compactMap { $0 })]
    }

    private func itemSections(_ notes: AgendaItem.Notes) -> [(String, [String])] {
        [
            ("FACILITATOR ACTIONS", [notes.facilitatorActions].compactMap { $0 }),
            ("LEARNER ACTIVITIES", [notes.learnerActivities].compactMap { $0 }),
            ("RESOURCES", [notes.resources].compactMap { $0 }),
            ("DIFFERENTIATION", [notes.differentiation].compactMap { $0 }),
            ("TECHNOLOGY", [notes.technology].compactMap { $0 }),
        ]
    }

    private func paragraphs(_ texts: [String], columns: Int) -> [Line] {
        guard texts.count > 1 else { return texts.flatMap { $0.wrapped(to: columns) }.map { Line($0) } }
        return texts.flatMap { text in
            // What has a number needs no point in front of it.
            let mark = text.first?.isNumber == true ? "" : "· "
            return text.wrapped(to: columns - 2).enumerated().map { Line(($0 == 0 ? mark : "  ") + $1) }
        }
    }
}
