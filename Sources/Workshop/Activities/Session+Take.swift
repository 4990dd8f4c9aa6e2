import Lessons

// The events by which activities fill up. One switch over those of learners, one over those of the facilitator.

extension Session {
    /// Keeps what a learner hands in for an open activity. A new ballot takes the place of the one before.
    mutating func take(_ event: Event) {
        guard case .learner(let id) = event.by, let activity = event.body.activity,
            activities[activity]?.status == .open, let learner = person(id) ?? nobody(id)
        else { return }
        activities[activity]?.ballots.keep(event.body, of: learner)
    }

    /// Who stands for a ballot of which nobody can tell whose it is.
    private func nobody(_ id: LearnerID) -> Learner? {
        id.isAnonymous ? Learner(id: id, name: "", joinedAt: createdAt) : nil
    }

    /// Sorts what has come in, or lets a team present.
    mutating func sort(_ event: Event) {
        guard let id = event.body.activity else { return }
        switch event.body {
        case .answersGrouped(_, let numbers, let label):
            activities[id]?.ballots.changeAnswers { $0.group(numbers, as: label) }
        case .answersUngrouped(_, let numbers):
            activities[id]?.ballots.changeAnswers { $0.group(numbers, as: nil) }
        case .answersMarked(_, let numbers, let mark):
            activities[id]?.ballots.changeAnswers { $0.mark(numbers, mark) }
        case .presentationStarted(_, let team):
            guard activities[id]?.status == .open, self.team(team) != nil else { return }
            activities[id]?.ballots.changePresentations {
                $0.end(at: event.at)
                $0.append(Presentation(team: team, startedAt: event.at))
            }
        case .presentationEnded:
            activities[id]?.ballots.changePresentations { $0.end(at: event.at) }
        case .reviewsDrawn(_, let reviews):
            activities[id]?.ballots.changeSheets { $0.draw(reviews) }
        case .scoresAdjusted(_, let means):
            activities[id]?.ballots.changeSheets { $0.adjusted = means }
        case .sessionCreated, .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .teamAdded, .learnerJoined, .learnerMoved, .learnerRenamed,
            .learnersMerged, .learnerRemoved, .activityOpened, .activityClosed, .resultsShown,
            .pollAnswered, .quizAnswered, .questionAnswered, .wordsAnswered, .scaleAnswered, .rankAnswered,
            .questionAsked, .questionVoted, .voteWithdrawn, .worksheetFilled, .componentPlaced, .componentTakenOff,
            .componentsLinked, .linkTakenOff, .reflectionAnswered, .teamScored, .ownTeamScored, .slideShown, .time,
            .journalRecovered, .learnerForgotten:
            break
        }
    }
}

extension Ballots {
    fileprivate mutating func keep(_ body: Event.Body, of learner: Session.Learner) {
        switch body {
        case .pollAnswered(_, let choices), .quizAnswered(_, let choices), .rankAnswered(_, let choices):
            keep(choices, of: learner.id)
        case .wordsAnswered(_, let words): keep(words, of: learner.id)
        case .scaleAnswered(_, let value): keep(value, of: learner.id)
        case .questionAnswered(_, let text): changeAnswers { $0.keep(text, of: learner.id) }
        case .reflectionAnswered(_, let question, let text):
            changeAnswers { $0.keep(text, of: learner.id, to: question) }
        case .questionAsked(_, let text): changeAnswers { $0.add(text, of: learner.id) }
        case .questionVoted(_, let number): changeAnswers { $0.vote(for: number, by: learner.id, true) }
        case .voteWithdrawn(_, let number): changeAnswers { $0.vote(for: number, by: learner.id, false) }
        case .worksheetFilled(_, let author, let field, let text):
            keep(text.map { FilledField(text: $0, writer: learner.id) }, in: field, of: author)
        case .componentPlaced(_, let author, let component, let placement):
            changeMap(of: author) { $0.placements[component] = placement }
        case .componentTakenOff(_, let author, let component):
            changeMap(of: author) { $0.placements[component] = nil }
        case .componentsLinked(_, let author, let link): changeMap(of: author) { $0.links.insert(link) }
        case .linkTakenOff(_, let author, let link): changeMap(of: author) { $0.links.remove(link) }
        case .teamScored(_, let team, let sheet):
            changeSheets { $0.ofOthers[learner.id, default: [:]][team] = sheet }
        case .ownTeamScored(_, let team, let sheet):
            guard let team = team ?? learner.team else { return }
            changeSheets {
                $0.own[learner.id] = sheet
                $0.ownTeams[learner.id] = team
            }
        case .sessionCreated, .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .teamAdded, .learnerJoined, .learnerMoved, .learnerRenamed,
            .learnersMerged, .learnerRemoved, .activityOpened, .activityClosed, .resultsShown,
            .answersGrouped, .answersUngrouped, .answersMarked, .presentationStarted, .presentationEnded,
            .reviewsDrawn, .scoresAdjusted, .slideShown, .time, .journalRecovered, .learnerForgotten:
            break
        }
    }
}
