import Lessons

/// A journal from which one learner has been removed.
package struct ForgottenLearner: Hashable, Sendable {
    package var id: LearnerID
    package var name: String
    /// What the journal is to hold from now on. The last event says that somebody was removed.
    package var events: [Event]
    /// How many events were removed with the learner.
    package var removedEvents: Int
    /// Numbers of the events of others, from 1, in whose texts the learner's name still stands.
    package var mentions: [Int]
}

/// Why nobody is removed.
package enum ForgettingFault: Error, Hashable, Sendable {
    case unknownLearner(String)
    case replay(ReplayFault)
}

extension ForgettingFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownLearner(let name): "There is no learner “\(name)” in this session; name one by name or as l3."
        case .replay(let fault): fault.description
        }
    }
}

extension Session {
    /// Removes a learner from a journal for good: name, team and everything that they handed in for themselves. What
    /// they did for their team (fields of its worksheet, places on its map) stays the team's, without a name.
    ///
    /// Everything that is left adds up: numbers of answers that move up are changed wherever they are named, and votes
    /// for what is gone go with it.
    /// - Parameters:
    ///   - who: a name, or a number such as l3.
    ///   - instant: now, for the event that says that somebody was removed.
    package static func forgetting(
        _ who: String,
        in events: [Event],
        at instant: Instant
    ) throws(ForgettingFault) -> ForgottenLearner {
        let session: Session
        do {
            session = try Session(replaying: events)
        } catch {
            throw .replay(error)
        }
        guard let learner = session.learner(named: who) ?? LearnerID(who).flatMap(session.learner) else {
            throw .unknownLearner(who)
        }
        var eraser = LearnerEraser(of: learner.id, from: session)
        var kept = eraser.erase(from: events)
        let removed = events.count - kept.count
        kept.append(
            Event(
                at: max(session.changedAt, instant),
                by: .program,
                body: .learnerForgotten(learner.id, removedEvents: removed)
            )
        )
        let mentions = kept.indices.filter { kept[$0].body.mentions(learner.name) }.map { $0 + 1 }
        return ForgottenLearner(
            id: learner.id,
            name: learner.name,
            events: kept,
            removedEvents: removed,
            mentions: mentions
        )
    }
}

extension Event.Body {
    /// Whether a name stands in it as words of their own.
    fileprivate func mentions(_ name: String) -> Bool {
        texts.contains { text in
            let words = text.nameKey.split { !$0.isLetter && !$0.isNumber }
            let name = name.nameKey.split { !$0.isLetter && !$0.isNumber }
            guard !name.isEmpty, words.count >= name.count else { return false }
            return words.indices.contains { words[$0...].starts(with: name) }
        }
    }

    /// What people wrote.
    private var texts: [String] {
        switch self {
        case .teamAdded(_, let name), .learnerJoined(_, let name, _), .learnerRenamed(_, let name): [name]
        case .questionAnswered(_, let text), .questionAsked(_, let text), .reflectionAnswered(_, _, let text): [text]
        case .wordsAnswered(_, let words): words
        case .worksheetFilled(_, _, _, let text): [text].compactMap(\.self)
        case .teamScored(_, _, let sheet), .ownTeamScored(_, _, let sheet): [sheet.comment].compactMap(\.self)
        case .answersGrouped(_, _, let label): [label]
        case .sessionCreated, .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .learnerMoved, .activityOpened, .activityClosed, .resultsShown, .pollAnswered,
            .quizAnswered, .scaleAnswered, .rankAnswered, .questionVoted, .voteWithdrawn, .componentPlaced,
            .componentTakenOff, .componentsLinked, .linkTakenOff, .answersUngrouped, .answersMarked,
            .presentationStarted, .presentationEnded, .reviewsDrawn, .learnersMerged, .learnerRemoved,
            .journalRecovered, .learnerForgotten, .slideShown,
            .time:
            []
        }
    }
}
