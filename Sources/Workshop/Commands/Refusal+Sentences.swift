// The wording of every refusal, in one place: a sentence for the person in the room who sent the command.

extension Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notStarted: "The session has not started yet."
        case .alreadyStarted: "The session has already started."
        case .ended: "The session has ended."
        case .paused: "The session is paused already."
        case .notPaused: "The session is not paused."
        case .startInTheFuture: "A session cannot have started in the future."
        case .startTooLongAgo: "A session can be said to have started at most 12 hours before it was set up."
        case .noNextItem: "This is the last item of the agenda; end the session instead."
        case .noItemBefore: "This is the first item of the agenda."
        case .extensionOutOfRange(let seconds):
            """
            \(seconds.magnitude / 60) min cannot be \(seconds < 0 ? "taken away" : "added"): an item keeps at least one minute \
            and takes at most 12 hours.
            """

        case .nothingToReplan: "That changes nothing; “replan” lists what can be done."
        case .itemNotAhead(let title): "“\(title)” is not ahead: only what has not begun can give time."
        case .notSpare(let seconds):
            seconds > 0
                ? "No more than \(Self.minutes(seconds)) can be given: so much earlier the session would end."
                : "There are no minutes to give: the session does not end early."
        case .itemProtected(let title): "“\(title)” is protected; add “protect none” to take from it all the same."
        case .belowFloor(let title, let seconds):
            "“\(title)” keeps at least \(Self.minutes(seconds)): half of its plan, and never under five minutes."
        case .activityNotWaiting(let title): "“\(title)” has been opened or cut already."
        case .breakOutOfRange: "A break takes from one minute to two hours."
        case .finishInThePast: "The end must lie ahead."
        case .itemNotBegun(let title): "“\(title)” has not begun; “start” and “next” begin an item."
        case .beginOutOfRange(let title, let from, let to) where to.milliseconds(since: from) < 60_000:
            "“\(title)” began when the item before it ended, and that one had less than a minute. "
                + "Correct when the one before it began."
        case .beginOutOfRange(let title, let from, let to):
            "“\(title)” can only have begun in the \(Self.minutes(Int(to.milliseconds(since: from) / 1000))) "
                + "after the item before it began, and before it ended itself."
        case .pauseWithoutLength: "A pause ends after it begins."
        case .pauseOutOfRange: "A pause lies between the start of the session and now."
        case .pausedAlready: "The clock stood still all that time already."
        case .teamTwice: "A team stands twice in this order."
        case .changeoverOutOfRange: "Between two teams lies at most an hour."
        case .stepOutOfRange: "A step takes from a second to a day, and a phase has at most 50."
        case .nothingToUndo: "There is nothing to undo."

        case .notAllowed: "Only the facilitator can do that, or only a learner can."
        case .unknownLearner: "No such learner is in this session; join first."
        case .unknownTeam(let team): "There is no team “\(team)”."
        case .emptyName: "A name needs at least one character."
        case .longName(let length): "A name has at most 60 characters; this one has \(length)."
        case .nameTaken(let name): "Somebody is already here as “\(name)”; add something that tells you apart."
        case .teamNameTaken(let name): "There is already a team “\(name)”."
        case .inTeamAlready(let name): "You are in “\(name)”; only the facilitator can move you now."
        case .mergeWithItself: "Nobody can be merged with themselves."

        case .unknownActivity(let activity): "There is no activity “\(activity)” in this session."
        case .activityNotOpen(let title): "“\(title)” is not open yet."
        case .activityClosed(let title): "“\(title)” is closed."
        case .activityAlreadyOpen(let title): "“\(title)” is open already."
        case .wrongKind(let title): "“\(title)” asks for another kind of answer."
        case .unknownChoice(let choice, let count): "There is no option \(choice); the options are 1 to \(count)."
        case .noChoice: "Choose at least one option."
        case .sameChoiceTwice(let choice): "Option \(choice) is chosen twice."
        case .tooManyChoices(let count, let most):
            "\(count) options are chosen; at most \(most) \(most == 1 ? "is" : "are") allowed."
        case .emptyText: "The text is empty."
        case .longText(let length): "A text has at most 2,000 characters; this one has \(length)."
        case .unknownQuestion(let question, let count):
            "There is no question \(question); the questions are 1 to \(count)."
        case .ownTeam(let name): "“\(name)” is your own team; nobody scores their own among the others."
        case .noTeam: "You are in no team."
        case .wrongNumberOfScores(let count, let criteria):
            "\(count) \(count == 1 ? "score is" : "scores are") given; the rubric has \(criteria) \(criteria == 1 ? "criterion" : "criteria")."
        case .scoreOutsideLevels(let score, let criterion, let lowest, let highest):
            "\(score) is no level of “\(criterion)”; its levels go from \(lowest) to \(highest)."
        case .tooManyWords(let count, let most):
            "\(count) words are given; at most \(most) \(most == 1 ? "is" : "are") asked for."
        case .longWord(let length): "A word has at most 40 characters; this one has \(length)."
        case .valueOutsideScale(let value, let lowest, let highest):
            "\(value) is not on this scale; it goes from \(lowest) to \(highest)."
        case .unknownField(let field, let count): "There is no field \(field); the fields are 1 to \(count)."
        case .unknownComponent(let component, let count):
            "There is no component \(component); the components are 1 to \(count)."
        case .outsideMap: "A place on a map has a visibility and an evolution, each from 0 to 1."
        case .linkToItself(let name): "“\(name)” cannot need itself."
        case .ownQuestion: "This is your own question; others vote for it."
        case .tooManyQuestions(let most): "Everybody can ask at most \(most) questions here."
        case .notDrawn(let name, let drawn):
            drawn.isEmpty
                ? "“\(name)” is not among the teams that you score; none was drawn for you."
                : "“\(name)” is not among the teams that you score: \(drawn.joined(separator: ", "))."
        case .nothingToDraw(let title): "In “\(title)” everybody scores all other teams; there is nothing to draw."
        case .tooFewTeamsToDraw(let teams, let each):
            "With \(teams) \(teams == 1 ? "team" : "teams") and \(each) to score each, everybody scores all others; "
                + "there is nothing to draw."
        case .noSlides(let title): "The slides of “\(title)” are not with this session."
        case .unknownSlide(let slide, let first, let last):
            first == last
                ? "There is no slide \(slide) here; slide \(first) is the only one."
                : "There is no slide \(slide) here; the slides are \(first) to \(last)."

        case .nothingToSort(let title): "“\(title)” has no free texts to sort."
        case .noAnswerNamed: "Name at least one answer by its number."
        case .unknownAnswer(let number, let count):
            count == 0
                ? "There is no answer \(number); nothing has come in yet."
                : "There is no answer \(number); the answers are 1 to \(count)."
        }
    }
}

extension Refusal {
    /// "1 minute", "12 minutes", "7:30 minutes".
    private static func minutes(_ seconds: Int) -> String {
        let rest = seconds % 60
        if rest == 0 { return seconds == 60 ? "1 minute" : "\(seconds / 60) minutes" }
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest) minutes"
    }

    /// The name of the case, which programs can rely on: "activityClosed".
    package var code: String {
        switch self {
        case .notStarted: "notStarted"
        case .alreadyStarted: "alreadyStarted"
        case .ended: "ended"
        case .paused: "paused"
        case .notPaused: "notPaused"
        case .startInTheFuture: "startInTheFuture"
        case .startTooLongAgo: "startTooLongAgo"
        case .noNextItem: "noNextItem"
        case .noItemBefore: "noItemBefore"
        case .extensionOutOfRange: "extensionOutOfRange"
        case .nothingToReplan: "nothingToReplan"
        case .itemNotAhead: "itemNotAhead"
        case .itemProtected: "itemProtected"
        case .belowFloor: "belowFloor"
        case .notSpare: "notSpare"
        case .breakOutOfRange: "breakOutOfRange"
        case .activityNotWaiting: "activityNotWaiting"
        case .finishInThePast: "finishInThePast"
        case .itemNotBegun: "itemNotBegun"
        case .beginOutOfRange: "beginOutOfRange"
        case .pauseWithoutLength: "pauseWithoutLength"
        case .pauseOutOfRange: "pauseOutOfRange"
        case .pausedAlready: "pausedAlready"
        case .nothingToUndo: "nothingToUndo"
        case .teamTwice: "teamTwice"
        case .changeoverOutOfRange: "changeoverOutOfRange"
        case .stepOutOfRange: "stepOutOfRange"
        case .notAllowed: "notAllowed"
        case .unknownLearner: "unknownLearner"
        case .unknownTeam: "unknownTeam"
        case .emptyName: "emptyName"
        case .longName: "longName"
        case .nameTaken: "nameTaken"
        case .teamNameTaken: "teamNameTaken"
        case .inTeamAlready: "inTeamAlready"
        case .mergeWithItself: "mergeWithItself"
        case .unknownActivity: "unknownActivity"
        case .activityNotOpen: "activityNotOpen"
        case .activityClosed: "activityClosed"
        case .activityAlreadyOpen: "activityAlreadyOpen"
        case .wrongKind: "wrongKind"
        case .unknownChoice: "unknownChoice"
        case .noChoice: "noChoice"
        case .sameChoiceTwice: "sameChoiceTwice"
        case .tooManyChoices: "tooManyChoices"
        case .emptyText: "emptyText"
        case .longText: "longText"
        case .unknownQuestion: "unknownQuestion"
        case .ownTeam: "ownTeam"
        case .noTeam: "noTeam"
        case .wrongNumberOfScores: "wrongNumberOfScores"
        case .scoreOutsideLevels: "scoreOutsideLevels"
        case .tooManyWords: "tooManyWords"
        case .longWord: "longWord"
        case .valueOutsideScale: "valueOutsideScale"
        case .unknownField: "unknownField"
        case .unknownComponent: "unknownComponent"
        case .outsideMap: "outsideMap"
        case .linkToItself: "linkToItself"
        case .ownQuestion: "ownQuestion"
        case .tooManyQuestions: "tooManyQuestions"
        case .notDrawn: "notDrawn"
        case .nothingToDraw: "nothingToDraw"
        case .tooFewTeamsToDraw: "tooFewTeamsToDraw"
        case .noSlides: "noSlides"
        case .unknownSlide: "unknownSlide"
        case .nothingToSort: "nothingToSort"
        case .noAnswerNamed: "noAnswerNamed"
        case .unknownAnswer: "unknownAnswer"
        }
    }
}
