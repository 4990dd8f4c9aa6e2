import Lessons

extension Session {
    /// What a command leads to. Changes nothing; the events are to be made durable and then applied, all or none.
    ///
    /// A command that would change nothing (the same ballot again, a tally that is shown already) yields no events, and
    /// so does one whose request has led to events before. The request stands on the last event, so that a journal torn
    /// between two events of one command lets the sender try again.
    /// - Parameter instant: now. Events are never earlier than the newest one before them.
    /// - Parameter request: the sender's name for the command, unique in the session.
    package func decide(
        _ command: Command,
        by participant: Participant,
        at instant: Instant,
        request: RequestID? = nil
    ) throws(Refusal) -> [Event] {
        if let request, requests.contains(request) { return [] }
        let instant = max(instant, changedAt)
        let bodies = try bodies(of: command, by: participant, at: instant)
        return bodies.enumerated().map { index, body in
            Event(at: instant, by: participant, request: index == bodies.count - 1 ? request : nil, body: body)
        }
    }

    private func bodies(
        of command: Command,
        by participant: Participant,
        at instant: Instant
    ) throws(Refusal) -> [Event.Body] {
        if command.isFacilitators, case .learner = participant { throw .notAllowed }
        return switch command {
        case .start(let startedAt): try start(startedAt ?? instant, at: instant)
        case .pause: try pause()
        case .resume: try resume()
        case .extend(let seconds): try extend(by: seconds)
        case .next: try next()
        case .back: try back()
        case .end: try end()

        case .open(let id): try open(id)
        case .close(let id): try close(id)
        case .showResults(let id): try showResults(id)
        case .group(let id, let answers, let label): try group(id, answers, as: label)
        case .mark(let id, let answers, let mark): try self.mark(id, answers, mark)
        case .present(let id, let team): try present(id, team)
        case .drawReviews(let id): try drawReviews(id)
        case .showSlide(let id, let number): try showSlide(id, number)
        case .addTeam(let name): try addTeam(name)
        case .move(let learner, let team): try move(learner, to: team)
        case .time(let command): try decide(command, at: instant).map(Event.Body.time) + reviewsDrawn(by: command)
        case .rename(let learner, let name): try rename(learner, to: name)
        case .merge(let learner, let other): try merge(learner, with: other)
        case .remove(let learner): try sendOut(learner)
        case .join(let name, let team): try join(name, team)
        case .chooseTeam(let team): try chooseTeam(team, by: sender(participant))

        case .answerPoll(let id, let choices): try answerPoll(id, choices, by: sender(participant))
        case .answerQuiz(let id, let choices): try answerQuiz(id, choices, by: sender(participant))
        case .answerWords(let id, let words): try answerWords(id, words, by: sender(participant))
        case .answerScale(let id, let value): try answerScale(id, value, by: sender(participant))
        case .answerRank(let id, let order): try answerRank(id, order, by: sender(participant))
        case .ask(let id, let text): try ask(id, text, by: sender(participant))
        case .vote(let id, let question, let isFor): try vote(id, for: question, isFor, by: sender(participant))
        case .fillWorksheet(let id, let field, let text):
            try fillWorksheet(id, field, text, by: sender(participant))
        case .place(let id, let component, let placement):
            try place(id, component, at: placement, by: sender(participant))
        case .link(let id, let link, let isLinked): try self.link(id, link, isLinked, by: sender(participant))
        case .answerQuestion(let id, let text): try answerQuestion(id, text, by: sender(participant))
        case .answerReflection(let id, let question, let text):
            try answerReflection(id, question, text, by: sender(participant))
        case .score(let id, let team, let sheet): try score(id, team, sheet, by: sender(participant))
        case .scoreOwnTeam(let id, let sheet): try scoreOwnTeam(id, sheet, by: sender(participant))
        }
    }

    /// The learner who hands something in.
    private func sender(_ participant: Participant) throws(Refusal) -> Learner {
        switch participant {
        case .facilitator, .program: throw .notAllowed
        case .learner(let id):
            guard let learner = person(id) else { throw .unknownLearner }
            return learner
        }
    }
}
