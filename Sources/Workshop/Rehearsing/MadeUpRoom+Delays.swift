import Lessons

// How long people take. The middles are guesses that every report names; no real room was measured.

extension MadeUpRoom {
    /// How many seconds after it was opened a learner will hand in each part of an activity; nothing for those who hand in
    /// nothing.
    func delays(of activity: Activity, by index: Int, in session: Session) -> [(part: Int, delay: Double)] {
        let learner = learners[index]
        var numbers = MadeUpNumbers(seed: seed, "delay", learner.name, activity.id.rawValue)
        // One in twenty looks out of the window.
        guard !numbers.happens(0.05) else { return [] }
        func taking(_ seconds: Double) -> Double { max(3, seconds * learner.pace * numbers.around(1, spread: 0.4)) }

        switch activity.kind {
        case .poll: return [(0, taking(25))]
        case .quiz(let quiz): return [(0, taking(30 + 5 * Double(quiz.choices.count)))]
        case .question: return [(0, taking(90))]
        case .words: return [(0, taking(45))]
        case .scale: return [(0, taking(20))]
        case .rank(let ranking): return [(0, taking(20 + 8 * Double(ranking.items.count)))]
        case .questionsAndAnswers:
            // Few ask; most vote once or twice.
            return (numbers.happens(0.2) ? [(0, taking(80))] : []) + [(1, taking(130)), (2, taking(160))]
        case .worksheet(let worksheet):
            let mates = max(1, session.members(of: TeamID(number: index)).count)
            return sequence(worksheet.fields.count, each: 75, taking).filter { ($0.part + index) % max(1, mates) < 2 }
        case .map(let task):
            let isOne = !task.isByTeam || numbers.happens(0.4)
            return isOne ? sequence(task.components.count, each: 25, taking) : []
        case .reflection(let questions): return sequence(questions.count, each: 75, taking)
        case .rubric(let rubric): return scoring(rubric, activity, in: session, taking)
        case .slots, .slides: return []
        }
    }

    /// One part after the other.
    private func sequence(_ count: Int, each seconds: Double, _ taking: (Double) -> Double) -> [(
        part: Int, delay: Double
    )] {
        var delay = 0.0
        return (0..<count).map { part in
            delay += taking(seconds)
            return (part, delay)
        }
    }

    /// A sheet for every team, after it has presented where teams present; the last part is the own team.
    private func scoring(
        _ rubric: Rubric,
        _ activity: Activity,
        in session: Session,
        _ taking: (Double) -> Double
    ) -> [(part: Int, delay: Double)] {
        let item = session.setup.agenda.first { $0.activities.contains(activity.id) }
        let slot = (item?.activities ?? []).compactMap(session.activity).lazy.compactMap { other -> Int? in
            if case .slots(let slots) = other.kind { slots.teamSeconds } else { nil }
        }.first
        let sheet = 15 * Double(rubric.criteria.count)
        var delay = 0.0
        return (0...session.teams.count).map { part in
            delay = max(delay + taking(sheet), Double(min(part + 1, session.teams.count) * (slot ?? 0)) + taking(10))
            return (part, delay)
        }
    }

    /// How long an activity takes until nine in ten of those who are in the session have handed everything in, in whole
    /// seconds; `nil` where that cannot be said.
    func neededSeconds(for activity: Activity, in session: Session) -> Int? {
        switch activity.kind {
        case .slots(let slots): return slots.teamSeconds * session.teams.count
        case .slides: return nil
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .worksheet, .map, .reflection,
            .rubric:
            let ends = learners.indices.filter { ids(has: $0) }
                .compactMap { delays(of: activity, by: $0, in: session).last?.delay }.sorted()
            guard !ends.isEmpty else { return nil }
            return Int(ends[min(ends.count - 1, ends.count * 9 / 10)].rounded(.up))
        }
    }

    private func ids(has learner: Int) -> Bool { id(of: learner) != nil }
}
