/// Why a command leads to nothing. Each has a sentence for the person who sent it.
package enum Refusal: Error, Hashable, Sendable {
    // Of the session's course.
    case notStarted
    case alreadyStarted
    case ended
    case paused
    case notPaused
    case startInTheFuture
    /// A session cannot have begun before it was created less 12 hours.
    case startTooLongAgo
    case noNextItem
    case noItemBefore
    /// An item keeps at least one minute and takes at most 12 hours.
    case extensionOutOfRange(seconds: Int)

    // Of time.

    /// Nothing would change.
    case nothingToReplan
    case itemNotAhead(title: String)
    case itemProtected(title: String)
    /// It would have less than it keeps at least.
    case belowFloor(title: String, seconds: Int)
    /// More would be given than is spare.
    case notSpare(seconds: Int)
    case activityNotWaiting(title: String)
    /// A break takes one minute to two hours.
    case breakOutOfRange
    case finishInThePast
    case itemNotBegun(title: String)
    /// It cannot have begun then, given what was before and after it.
    case beginOutOfRange(title: String, from: Instant, to: Instant)
    case pauseWithoutLength
    case pauseOutOfRange(from: Instant, to: Instant)
    /// The clock stood all that time already.
    case pausedAlready
    case nothingToUndo
    /// A team stands twice in an order.
    case teamTwice
    /// At most an hour.
    case changeoverOutOfRange
    /// A step takes from a second to a day; an item has at most 50.
    case stepOutOfRange

    // Of people.
    case notAllowed
    case unknownLearner
    case unknownTeam(String)
    case emptyName
    /// Over 60 characters.
    case longName(Int)
    case nameTaken(String)
    case teamNameTaken(String)
    /// The team's name.
    case inTeamAlready(String)
    case mergeWithItself

    // Of activities.
    case unknownActivity(String)
    case activityNotOpen(title: String)
    case activityClosed(title: String)
    case activityAlreadyOpen(title: String)
    /// The activity is of another kind than the answer.
    case wrongKind(title: String)
    case unknownChoice(Int, of: Int)
    case noChoice
    case sameChoiceTwice(Int)
    case tooManyChoices(Int, most: Int)
    case emptyText
    case longText(Int)
    case unknownQuestion(Int, of: Int)
    case ownTeam(String)
    case noTeam
    case wrongNumberOfScores(Int, criteria: Int)
    case scoreOutsideLevels(Int, criterion: String, lowest: Int, highest: Int)
    case tooManyWords(Int, most: Int)
    /// Over 40 characters.
    case longWord(Int)
    case valueOutsideScale(Int, lowest: Int, highest: Int)
    case unknownField(Int, of: Int)
    case unknownComponent(Int, of: Int)
    /// A map goes from 0 to 1 both ways.
    case outsideMap
    case linkToItself(String)
    case ownQuestion
    case tooManyQuestions(most: Int)
    /// Not everybody scores all others here, and the draw gave this learner other teams.
    case notDrawn(String, drawn: [String])
    /// Everybody scores all others here.
    case nothingToDraw(title: String)
    /// Everybody can score so many only if there are two teams more.
    case tooFewTeamsToDraw(Int, reviewsEach: Int)
    /// The deck was not there when the session began.
    case noSlides(title: String)
    case unknownSlide(Int, first: Int, last: Int)

    // Of sorting what came in.

    /// There are no free texts here.
    case nothingToSort(title: String)
    case noAnswerNamed
    case unknownAnswer(Int, of: Int)
}
