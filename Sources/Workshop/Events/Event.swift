package import Lessons

/// Something that happened in a session. Events are the only thing that changes a session, and the only thing that is
/// kept: the session is what its events add up to.
package struct Event: Hashable, Sendable {
    package var at: Instant
    package var by: Participant
    /// The sender's name for the command that led here.
    package var request: RequestID?
    package var body: Body

    package init(at: Instant, by: Participant, request: RequestID? = nil, body: Body) {
        self.at = at
        self.by = by
        self.request = request
        self.body = body
    }

    /// What happened. In the journal the name of the case is the key `type`.
    package enum Body: Hashable, Sendable {
        case sessionCreated(SessionSetup)
        /// `startedAt` is when the first item really began; not after the event's own instant.
        case sessionStarted(startedAt: Instant)
        /// Another item of the agenda runs from here on.
        case itemStarted(index: Int)
        case sessionPaused
        case sessionResumed
        /// The item has so many seconds more than before; negative if fewer.
        case itemExtended(index: Int, seconds: Int)
        case sessionEnded
        case teamAdded(TeamID, name: String)
        case learnerJoined(LearnerID, name: String, team: TeamID?)
        case learnerMoved(LearnerID, team: TeamID?)
        case learnerRenamed(LearnerID, name: String)
        /// The first was the same person as the second, and is only the second from here on.
        case learnersMerged(LearnerID, into: LearnerID)
        case learnerRemoved(LearnerID)
        case activityOpened(ActivityID)
        case activityClosed(ActivityID)
        case resultsShown(ActivityID)

        case pollAnswered(ActivityID, choices: [Int])
        case quizAnswered(ActivityID, choices: [Int])
        case questionAnswered(ActivityID, text: String)
        case wordsAnswered(ActivityID, words: [String])
        case scaleAnswered(ActivityID, value: Int)
        /// Numbers of items, from 1, the first place first.
        case rankAnswered(ActivityID, order: [Int])
        /// One more question on the wall of a Q&A; its number is the next.
        case questionAsked(ActivityID, text: String)
        case questionVoted(ActivityID, answer: Int)
        case voteWithdrawn(ActivityID, answer: Int)
        /// - Parameter text: `nil` if the field was cleared.
        case worksheetFilled(ActivityID, author: Author, field: Int, text: String?)
        case componentPlaced(ActivityID, author: Author, component: Int, at: Placement)
        case componentTakenOff(ActivityID, author: Author, component: Int)
        case componentsLinked(ActivityID, author: Author, link: MapTask.Link)
        case linkTakenOff(ActivityID, author: Author, link: MapTask.Link)
        case reflectionAnswered(ActivityID, question: Int, text: String)
        case teamScored(ActivityID, team: TeamID, sheet: ScoreSheet)
        /// - Parameter team: of an anonymous sheet, whose it is; else `nil`, and it is the learner's own.
        case ownTeamScored(ActivityID, team: TeamID? = nil, sheet: ScoreSheet)

        /// Answers, by number, belong together under a label, and to no other group.
        case answersGrouped(ActivityID, answers: [Int], label: String)
        case answersUngrouped(ActivityID, answers: [Int])
        case answersMarked(ActivityID, answers: [Int], mark: AnswerMark)
        /// A team presents; the one before it has ended.
        case presentationStarted(ActivityID, team: TeamID)
        case presentationEnded(ActivityID)
        /// The room sees a slide, by its number in the deck, from 1.
        case slideShown(ActivityID, slide: Int)
        /// These learners score these teams from here on; who is not named keeps theirs.
        case reviewsDrawn(ActivityID, [DrawnReviews])
        /// What severity explained of an anonymous rubric's scores, told while it was known whose sheet was whose.
        case scoresAdjusted(ActivityID, [AdjustedMean])

        /// What the facilitator has done about time.
        case time(TimeEvent)

        /// A torn end of the journal was cut off when it was opened.
        case journalRecovered(droppedBytes: Int)
        /// A learner was removed from the journal for good, with so many events.
        case learnerForgotten(LearnerID, removedEvents: Int)
    }
}
