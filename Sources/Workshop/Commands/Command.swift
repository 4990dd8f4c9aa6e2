package import Lessons

/// Something somebody asks of a session. A command is decided into events or refused with a reason; it changes
/// nothing by itself.
package enum Command: Hashable, Sendable {
    // The facilitator's.

    /// Begin the first item of the agenda; `startedAt` lies in the past when the room began before the key was pressed.
    case start(startedAt: Instant?)
    case pause
    case resume
    /// Give the running item more time, or take some away; whole seconds, not 0.
    case extend(seconds: Int)
    /// On to the next item of the agenda.
    case next
    /// Back to the item before.
    case back
    case end
    case open(ActivityID)
    case close(ActivityID)
    /// Let the room see the tally of an activity that hides it.
    case showResults(ActivityID)
    /// Put answers, by number, into the group of a label, or with `nil` out of their groups.
    case group(ActivityID, answers: [Int], label: String?)
    case mark(ActivityID, answers: [Int], AnswerMark)
    /// Let a team present in its slot, or with `nil` nobody any more.
    case present(ActivityID, team: TeamID?)
    /// Draw anew who scores whom, where not everybody scores all others.
    case drawReviews(ActivityID)
    /// Show a slide of a deck, by its number in the deck.
    case showSlide(ActivityID, Int)
    case addTeam(name: String)
    /// Put a learner into a team, or into none.
    case move(LearnerID, to: TeamID?)
    /// Change the agenda ahead, correct what the clock says, take something back.
    case time(TimeCommand)
    case rename(LearnerID, name: String)
    /// One person came in twice: what they handed in as the first is the second's from now on, where the second has not
    /// handed in the same.
    case merge(LearnerID, into: LearnerID)
    /// Send a learner out, with everything that they handed in.
    case remove(LearnerID)

    // Anybody's: how a learner comes in. The team is created if nobody has named it yet.

    case join(name: String, team: String?)

    // A learner's.

    /// Go into a team; as often as one likes before the start, and once after it.
    case chooseTeam(TeamID)
    /// Numbers of options, from 1.
    case answerPoll(ActivityID, choices: [Int])
    case answerQuiz(ActivityID, choices: [Int])
    case answerQuestion(ActivityID, text: String)
    case answerWords(ActivityID, words: [String])
    case answerScale(ActivityID, value: Int)
    /// Numbers of items, from 1, the first place first.
    case answerRank(ActivityID, order: [Int])
    /// One more question on the wall of a Q&A.
    case ask(ActivityID, text: String)
    /// Vote for a question of the wall by its number, or take the vote back.
    case vote(ActivityID, question: Int, isFor: Bool)
    /// Write into a field of the team's worksheet, by its number from 1; an empty text clears it.
    case fillWorksheet(ActivityID, field: Int, text: String)
    /// Put a component, by its number from 1, on the map, or with `nil` take it off.
    case place(ActivityID, component: Int, at: Placement?)
    /// Say that one component needs another, or no longer.
    case link(ActivityID, MapTask.Link, isLinked: Bool)
    /// - Parameter question: its number, from 1.
    case answerReflection(ActivityID, question: Int, text: String)
    case score(ActivityID, team: TeamID, sheet: ScoreSheet)
    /// A team's view of itself, kept apart from what others say.
    case scoreOwnTeam(ActivityID, sheet: ScoreSheet)
}

/// One reviewer's scores for one team.
package struct ScoreSheet: Hashable, Sendable, Codable {
    /// The score given by criterion, in the rubric's order; `nil` where nothing is given yet. A sheet counts only when
    /// every criterion has its score.
    package var scores: [Int?]
    /// At most 2,000 characters.
    package var comment: String?

    package init(scores: [Int?], comment: String? = nil) {
        self.scores = scores
        self.comment = comment
    }

    /// Whether every criterion has its score.
    package var isComplete: Bool { !scores.contains(nil) }
}
