package import Lessons

/// What bore on an objective: every activity tied to it by `Assesses` for which somebody handed something in.
package struct ObjectiveEvidence: Hashable, Sendable, Codable {
    /// The objective's number, from 1.
    package var objective: Int
    /// In the agenda's order; empty where there is no evidence.
    package var evidence: [Evidence]

    /// What one activity, or one criterion of it, says of an objective.
    package struct Evidence: Hashable, Sendable, Codable {
        package var activity: ActivityID
        /// How many handed something in: ballots, authors of texts, complete score sheets.
        package var n: Int
        /// The criterion of a rubric that is worded as the objective; `nil` for the rubric as a whole.
        package var criterion: String?
        /// What the number says.
        package var measure: Measure?
        package var value: Double?
        /// The ends of the scale on which the value stands.
        package var lowest: Double?
        package var highest: Double?
        /// Of what was asked a second time: after less before, on average over those who answered both times.
        package var shift: Double?
        package var shiftN: Int?
    }

    /// What a number of evidence is, since numbers of different kinds do not compare.
    package enum Measure: String, Hashable, Sendable, Codable {
        /// Of a quiz: how many of the ballots were right, from 0 to 1.
        case shareRight
        /// Of a scale.
        case median
        /// Of a rubric: the mean over sheets, by weight.
        case meanScore
    }
}

extension SessionResults {
    /// Every objective with what bore on it.
    static func evidence(for objectives: [SessionObjective], in results: [ActivityResult]) -> [ObjectiveEvidence] {
        objectives.map { objective in
            ObjectiveEvidence(
                objective: objective.number,
                evidence: results.filter { $0.heading.assesses.contains(objective.number) }
                    .compactMap { $0.evidence(for: objective) }
            )
        }
    }
}

extension ActivityResult {
    package var heading: ActivityHeading {
        switch self {
        case .poll(let result): result.activity
        case .quiz(let result): result.activity
        case .question(let result): result.activity
        case .words(let result): result.activity
        case .scale(let result): result.activity
        case .rank(let result): result.activity
        case .questionsAndAnswers(let result): result.activity
        case .worksheet(let result): result.activity
        case .map(let result): result.activity
        case .reflection(let result): result.activity
        case .rubric(let result): result.activity
        case .slots(let result): result.activity
        case .slides(let result): result.activity
        }
    }

    /// - Returns: `nil` where nobody handed anything in.
    fileprivate func evidence(for objective: SessionObjective) -> ObjectiveEvidence.Evidence? {
        guard count > 0 else { return nil }
        var evidence = ObjectiveEvidence.Evidence(activity: heading.id, n: count)
        switch self {
        case .quiz(let quiz): evidence.tell(quiz)
        case .scale(let scale): evidence.tell(scale)
        case .rubric(let rubric): evidence.tell(rubric, of: objective)
        case .poll, .question, .words, .rank, .questionsAndAnswers, .worksheet, .map, .reflection, .slots, .slides:
            break
        }
        return evidence
    }

    /// How many handed something in.
    private var count: Int {
        switch self {
        case .poll(let poll): poll.ballots
        case .quiz(let quiz): quiz.ballots
        case .question(let question): question.answers.count
        case .words(let words): words.ballots
        case .scale(let scale): scale.ballots
        case .rank(let rank): rank.ballots
        case .questionsAndAnswers(let wall): wall.questions.count
        case .worksheet(let worksheet): worksheet.sheets.count
        case .map(let map): map.ballots
        case .reflection(let reflection): reflection.questions.map(\.answers.count).max() ?? 0
        case .rubric(let rubric): rubric.teams.reduce(0) { $0 + $1.sheets.count }
        case .slots(let slots): slots.presentations.count
        case .slides: 0
        }
    }
}

extension ObjectiveEvidence.Evidence {
    fileprivate mutating func tell(_ quiz: QuizResult) {
        guard let right = quiz.rightBallots, quiz.ballots > 0 else { return }
        (measure, value, lowest, highest) = (.shareRight, Double(right) / Double(quiz.ballots), 0, 1)
        tell(quiz.change)
    }

    fileprivate mutating func tell(_ scale: ScaleResult) {
        (measure, value) = (.median, scale.summary?.median)
        (lowest, highest) = (scale.values.first.map { Double($0.value) }, scale.values.last.map { Double($0.value) })
        tell(scale.change)
    }

    private mutating func tell(_ change: Change?) {
        guard let change, let mean = change.shift?.mean else { return }
        (shift, shiftN) = (mean, change.both)
    }

    /// Of a rubric the criterion that says what the objective says, where there is one, or else all by weight.
    fileprivate mutating func tell(_ rubric: RubricResult, of objective: SessionObjective) {
        let index = rubric.criteria.firstIndex { $0.name.nameKey == objective.text.nameKey }
        let criteria = index.map { [rubric.criteria[$0]] } ?? rubric.criteria
        let weights = criteria.reduce(0) { $0 + $1.weight }
        let means = rubric.teams.flatMap(\.sheets).map { sheet -> Double in
            if let index { return Double(sheet.scores[index]) }
            return zip(sheet.scores, criteria).reduce(0) { $0 + Double($1.0) * $1.1.weight } / weights
        }
        guard weights > 0, !means.isEmpty else { return }
        criterion = index.map { rubric.criteria[$0].name }
        (measure, value) = (.meanScore, means.reduce(0, +) / Double(means.count))
        let levels = criteria.flatMap { $0.levels.map(\.score) }
        (lowest, highest) = (levels.min().map(Double.init), levels.max().map(Double.init))
    }
}
