import Foundation
import Lessons

/// A journal from which one learner has been removed.
package struct ForgottenLearner: Hashable, Sendable {
    package var id: LearnerID
    package var name: String
    /// Every name that the learner ever had here and nobody else has now, that one first.
    package var names: [String]
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
    /// Removes a learner from a journal for good: name, team and everything that they handed in for themselves, also what
    /// they handed in under another name or number before a merge. What they did for their team (fields of its worksheet,
    /// places on its map) stays the team's, without a name. Whom the facilitator has sent out can be removed all the same:
    /// the journal still has them.
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
        let guests = GuestList(of: events, in: session)
        guard let learner = guests.guest(who) else { throw .unknownLearner(who) }
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
        var forgotten = ForgottenLearner(
            id: learner.id,
            name: learner.names.first ?? who,
            names: learner.names,
            events: kept,
            removedEvents: removed,
            mentions: []
        )
        forgotten.mentions = kept.indices.filter { kept[$0].body.texts.contains(where: forgotten.isNamed) }.map {
            $0 + 1
        }
        return forgotten
    }
}

extension ForgottenLearner {
    /// Whether one of the names stands in a text as words of their own.
    package func isNamed(in text: String) -> Bool {
        func words(_ text: String) -> [Substring] { text.nameKey.split { !$0.isLetter && !$0.isNumber } }
        let found = words(text)
        return names.map(words).contains { name in
            !name.isEmpty && found.indices.contains { found[$0...].starts(with: name) }
        }
    }
}

extension Event.Body {
    /// What people wrote, those included who made the plan.
    fileprivate var texts: [String] {
        switch self {
        case .teamAdded(_, let name), .learnerJoined(_, let name, _), .learnerRenamed(_, let name): [name]
        case .questionAnswered(_, let text), .questionAsked(_, let text), .reflectionAnswered(_, _, let text): [text]
        case .wordsAnswered(_, let words): words
        case .worksheetFilled(_, _, _, let text): [text].compactMap(\.self)
        case .teamScored(_, _, let sheet), .ownTeamScored(_, _, let sheet): [sheet.comment].compactMap(\.self)
        case .answersGrouped(_, _, let label): [label]
        case .sessionCreated(let setup): setup.texts
        case .time(let event): event.texts
        case .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .learnerMoved, .activityOpened, .activityClosed, .resultsShown, .pollAnswered,
            .quizAnswered, .scaleAnswered, .rankAnswered, .questionVoted, .voteWithdrawn, .componentPlaced,
            .componentTakenOff, .componentsLinked, .linkTakenOff, .answersUngrouped, .answersMarked,
            .presentationStarted, .presentationEnded, .reviewsDrawn, .scoresAdjusted, .learnersMerged, .learnerRemoved,
            .journalRecovered, .learnerForgotten, .slideShown:
            []
        }
    }
}

extension TimeEvent {
    /// What the facilitator wrote.
    fileprivate var texts: [String] {
        switch self {
        case .agendaReplanned(let replan): [replan.reason].compactMap(\.self)
        case .lookedBack(_, let text): [text]
        case .stepsSet(_, let steps): steps.map(\.title)
        case .finishSet, .beginCorrected, .pauseEntered, .slotsArranged, .breakAdded, .actionUndone: []
        }
    }
}

extension SessionSetup {
    /// Every text in it, whatever it says.
    fileprivate var texts: [String] {
        guard let json = try? JSONEncoder().encode(self),
            let value = try? JSONDecoder().decode(JSONValue.self, from: json)
        else { return [] }
        return value.texts
    }
}
