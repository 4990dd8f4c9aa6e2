import Lessons

// What people say: the commands that real learners' phones would send.

extension MadeUpRoom {
    /// The command that a deed comes to, and who sends it; `nil` where there is nothing to do any more.
    package func command(for deed: Deed, in session: Session) -> (command: Command, sender: Participant)? {
        let learner = learners[deed.learner]
        switch deed.what {
        case .join: return (.join(name: learner.name, team: learner.team), .program)
        case .hand(let id, let part):
            guard let sender = self.id(of: deed.learner), let activity = session.activity(id) else { return nil }
            var numbers = MadeUpNumbers(seed: seed, "answer", learner.name, id.rawValue, "\(part)")
            return answer(activity, part, sender, learner, &numbers, in: session).map { ($0, .learner(sender)) }
        }
    }

    private func answer(
        _ activity: Activity,
        _ part: Int,
        _ sender: LearnerID,
        _ learner: MadeUpLearner,
        _ numbers: inout MadeUpNumbers,
        in session: Session
    ) -> Command? {
        let id = activity.id
        switch activity.kind {
        case .poll(let poll): return .answerPoll(id, choices: choices(poll, id, &numbers))
        case .quiz(let quiz):
            let isRight = numbers.happens(learner.skill)
            return .answerQuiz(id, choices: isRight ? quiz.right : choices(quiz.poll, id, &numbers))
        case .question: return .answerQuestion(id, text: numbers.one(of: MadeUpWords.answers) ?? "")
        case .words(let cloud):
            let words = (0...numbers.below(cloud.most)).compactMap { _ in numbers.one(of: MadeUpWords.words) }
            return .answerWords(id, words: words)
        case .scale(let scale): return .answerScale(id, value: value(on: scale, id, &numbers))
        case .rank(let ranking): return .answerRank(id, order: order(ranking.items.count, id, &numbers))
        case .questionsAndAnswers: return wall(id, part, sender, &numbers, in: session)
        case .worksheet:
            return .fillWorksheet(id, field: part + 1, text: numbers.one(of: MadeUpWords.entries) ?? "")
        case .map(let task): return place(part, on: task, id, &numbers)
        case .reflection:
            return .answerReflection(id, question: part + 1, text: numbers.one(of: MadeUpWords.reflections) ?? "")
        case .rubric(let rubric): return score(rubric, id, part, sender, learner, &numbers, in: session)
        case .slots, .slides: return nil
        }
    }

    /// Some options are liked more than others, by everybody.
    private func choices(_ poll: Poll, _ id: ActivityID, _ numbers: inout MadeUpNumbers) -> [Int] {
        let options = Array(1...max(1, poll.choices.count))
        var liking = MadeUpNumbers(seed: seed, "liking", id.rawValue)
        let likes = options.map { _ in 0.2 + liking.share() }
        let drawn = zip(options, likes).map { ($0, $1 * numbers.share()) }.sorted { $0.1 > $1.1 }.map(\.0)
        let count = poll.most == 1 ? 1 : 1 + numbers.below(min(poll.most, 3))
        return drawn.prefix(count).sorted()
    }

    private func value(on scale: Scale, _ id: ActivityID, _ numbers: inout MadeUpNumbers) -> Int {
        var liking = MadeUpNumbers(seed: seed, "liking", id.rawValue)
        let width = Double(scale.values.upperBound - scale.values.lowerBound)
        let middle = Double(scale.values.lowerBound) + width * (0.25 + liking.share() / 2)
        let value = Int(numbers.around(middle, spread: width / 2).rounded())
        return min(max(value, scale.values.lowerBound), scale.values.upperBound)
    }

    /// An order that most agree on, with a neighbour or two changed; some name only the first places.
    private func order(_ count: Int, _ id: ActivityID, _ numbers: inout MadeUpNumbers) -> [Int] {
        var liking = MadeUpNumbers(seed: seed, "liking", id.rawValue)
        var order = liking.shuffled(Array(1...max(1, count)))
        for _ in 0..<2 where order.count > 1 {
            let place = numbers.below(order.count - 1)
            order.swapAt(place, place + 1)
        }
        return numbers.happens(0.1) ? Array(order.prefix(max(1, count / 2))) : order
    }

    private func wall(
        _ id: ActivityID,
        _ part: Int,
        _ sender: LearnerID,
        _ numbers: inout MadeUpNumbers,
        in session: Session
    ) -> Command? {
        if part == 0 { return .ask(id, text: numbers.one(of: MadeUpWords.questions) ?? "") }
        let others = (session.activities[id]?.answers.entries ?? []).enumerated().filter { $1.author != sender }
        return numbers.one(of: others).map { .vote(id, question: $0.offset + 1, isFor: true) }
    }

    private func place(_ part: Int, on task: MapTask, _ id: ActivityID, _ numbers: inout MadeUpNumbers) -> Command? {
        var liking = MadeUpNumbers(seed: seed, "liking", id.rawValue, "\(part)")
        func near(_ middle: Double) -> Double { min(max(numbers.around(middle, spread: 0.25), 0), 1) }
        let middle = (0.1 + liking.share() * 0.8, 0.1 + liking.share() * 0.8)
        return Placement(visibility: near(middle.0), evolution: near(middle.1))
            .map { .place(id, component: part + 1, at: $0) }
    }

    /// A sheet for the next team that is not one's own; the last part is one's own. A few leave a criterion out.
    private func score(
        _ rubric: Rubric,
        _ id: ActivityID,
        _ part: Int,
        _ sender: LearnerID,
        _ learner: MadeUpLearner,
        _ numbers: inout MadeUpNumbers,
        in session: Session
    ) -> Command? {
        let own = session.learner(sender)?.team
        let subject = session.teams.indices.contains(part) ? session.teams[part] : nil
        guard let about = subject?.id ?? own else { return nil }
        if subject != nil, about == own { return nil }
        var quality = MadeUpNumbers(seed: seed, "quality", about.description)
        let level = 0.35 + quality.share() * 0.5
        let scores = rubric.criteria.map { criterion -> Int? in
            let levels = criterion.levels.map(\.score).sorted()
            guard !numbers.happens(0.01), !levels.isEmpty else { return nil }
            let bias = learner.kindness * 0.4 + (subject == nil ? 0.5 : 0)
            let place = numbers.around(level * Double(levels.count - 1) + bias, spread: 1.2)
            return levels[min(max(Int(place.rounded()), 0), levels.count - 1)]
        }
        let comment = numbers.happens(0.3) ? numbers.one(of: MadeUpWords.comments) : nil
        let sheet = ScoreSheet(scores: scores, comment: comment)
        return subject == nil ? .scoreOwnTeam(id, sheet: sheet) : .score(id, team: about, sheet: sheet)
    }
}
