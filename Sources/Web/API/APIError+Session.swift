import HTTPTypes
import Hummingbird
import LiveSession
import Records
import Workshop

extension APIError {
    init(_ error: LiveSessionError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .notStored(let error):
            self.init(.serviceUnavailable, "notStored", error.description)
            retryAfter = 2
        case .storageFailed(let error): self.init(.serviceUnavailable, "storageFailed", error.description)
        case .closed: self.init(.serviceUnavailable, "sessionClosed", error.description)
        }
    }

    init(_ refusal: Refusal) {
        self.init(refusal.status, refusal.code, refusal.description)
    }
}

extension Refusal {
    /// 403 for what is not one's own to do, 404 for what does not exist, 409 for what does not go now, 422 for what
    /// never goes.
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .notAllowed, .ownTeam, .ownQuestion, .notDrawn: .forbidden
        case .unknownLearner, .unknownTeam, .unknownActivity, .unknownQuestion, .unknownAnswer: .notFound
        case .notStarted, .alreadyStarted, .ended, .paused, .notPaused, .noNextItem, .noItemBefore, .nameTaken,
            .teamNameTaken, .activityNotOpen, .activityClosed, .activityAlreadyOpen, .noTeam, .tooManyQuestions,
            .inTeamAlready, .activityNotWaiting, .nothingToDraw, .nothingToReplan, .nothingToUndo, .noSlides,
            .pausedAlready, .itemNotAhead, .itemNotBegun, .itemProtected, .belowFloor, .notSpare,
            .tooFewTeamsToDraw:
            .conflict
        case .startInTheFuture, .startTooLongAgo, .extensionOutOfRange, .emptyName, .longName, .wrongKind,
            .unknownChoice, .noChoice, .sameChoiceTwice, .tooManyChoices, .emptyText, .longText,
            .wrongNumberOfScores, .scoreOutsideLevels, .tooManyWords, .longWord, .valueOutsideScale, .unknownField,
            .unknownComponent, .outsideMap, .linkToItself, .nothingToSort, .noAnswerNamed, .mergeWithItself,
            .unknownSlide, .beginOutOfRange, .breakOutOfRange, .changeoverOutOfRange, .stepOutOfRange, .teamTwice,
            .finishInThePast, .pauseOutOfRange, .pauseWithoutLength:
            .unprocessableContent
        }
    }
}

extension APIError {
    /// What could not be kept about who may come in.
    init(_ error: RecordsError) {
        self.init(error.isFinal ? LiveSessionError.storageFailed(error) : .notStored(error))
    }
}
