import Lessons

// How the journal writes an event: see `Event+Reading.swift`.
//
// A room that votes sends thousands a second, and an encoder of whole values takes far too long for that. So an
// event puts its own members together; only what is rare, such as a plan's agenda, goes through the encoder.

extension Event {
    /// Its members: when, who and what first, because that is what a person who opens the file looks for; then the
    /// others by their keys.
    /// - Throws: `EncodingError` for an event that JSON cannot carry, such as a weight that is not a number.
    package func write(to text: inout JSONText) throws {
        text.add("at", at.description)
        text.add("by", by.description)
        text.add("type", body.type.rawValue)
        var members = JSONMembers()
        members.add(request, EventKey.request)
        try body.write(to: &members)
        text.raw(members.inOrder)
    }
}

extension Event.Body {
    fileprivate func write(to members: inout JSONMembers) throws {
        members.add(activity, EventKey.activity)
        switch self {
        case .sessionCreated(let setup):
            try members.add(encoding: setup, EventKey.setup)
        case .sessionStarted(let startedAt):
            members.add(startedAt, EventKey.startedAt)
        case .itemStarted(let index):
            members.add(index, EventKey.index)
        case .itemExtended(let index, let seconds):
            members.add(index, EventKey.index)
            members.add(seconds, EventKey.extendedSeconds)
        case .sessionPaused, .sessionResumed, .sessionEnded:
            break
        case .time(let event):
            try event.write(to: &members)
        case .teamAdded(let team, let name):
            members.add(team, EventKey.team)
            members.add(name, EventKey.name)
        case .learnerJoined(let learner, let name, let team):
            members.add(learner, EventKey.learner)
            members.add(name, EventKey.name)
            members.add(team, EventKey.team)
        case .learnerMoved(let learner, let team):
            members.add(learner, EventKey.learner)
            members.add(team, EventKey.team)
        case .learnerRenamed(let learner, let name):
            members.add(learner, EventKey.learner)
            members.add(name, EventKey.name)
        case .learnersMerged(let learner, let other):
            members.add(learner, EventKey.learner)
            members.add(other, EventKey.into)
        case .learnerRemoved(let learner):
            members.add(learner, EventKey.learner)
        case .activityOpened, .activityClosed, .resultsShown, .presentationEnded:
            break
        case .pollAnswered(_, let choices), .quizAnswered(_, let choices):
            members.add(choices, EventKey.choices)
        case .questionAnswered(_, let text), .questionAsked(_, let text):
            members.add(text, EventKey.text)
        case .wordsAnswered(_, let words):
            members.add(words, EventKey.words)
        case .scaleAnswered(_, let value):
            members.add(value, EventKey.value)
        case .rankAnswered(_, let order):
            members.add(order, EventKey.order)
        case .questionVoted(_, let answer), .voteWithdrawn(_, let answer):
            members.add(answer, EventKey.answer)
        case .worksheetFilled(_, let author, let field, let text):
            members.add(author, EventKey.author)
            members.add(field, EventKey.field)
            members.add(text, EventKey.text)
        case .componentPlaced(_, let author, let component, let placement):
            members.add(author, EventKey.author)
            members.add(component, EventKey.component)
            members.add(placement.visibility, EventKey.visibility)
            members.add(placement.evolution, EventKey.evolution)
        case .componentTakenOff(_, let author, let component):
            members.add(author, EventKey.author)
            members.add(component, EventKey.component)
        case .componentsLinked(_, let author, let link), .linkTakenOff(_, let author, let link):
            members.add(author, EventKey.author)
            members.add(link.from, EventKey.from)
            members.add(link.to, EventKey.to)
        case .reflectionAnswered(_, let question, let text):
            members.add(question, EventKey.question)
            members.add(text, EventKey.text)
        case .teamScored(_, let team, let sheet):
            members.add(team, EventKey.team)
            members.add(sheet)
        case .ownTeamScored(_, let team, let sheet):
            members.add(team, EventKey.team)
            members.add(sheet)
        case .answersGrouped(_, let answers, let label):
            members.add(answers, EventKey.answers)
            members.add(label, EventKey.label)
        case .answersUngrouped(_, let answers):
            members.add(answers, EventKey.answers)
        case .answersMarked(_, let answers, let mark):
            members.add(answers, EventKey.answers)
            try members.add(encoding: mark, EventKey.mark)
        case .presentationStarted(_, let team):
            members.add(team, EventKey.team)
        case .reviewsDrawn(_, let reviews):
            try members.add(encoding: reviews, EventKey.reviews)
        case .scoresAdjusted(_, let means):
            try members.add(encoding: means, EventKey.means)
        case .slideShown(_, let slide):
            members.add(slide, EventKey.slide)
        case .journalRecovered(let droppedBytes):
            members.add(droppedBytes, EventKey.droppedBytes)
        case .learnerForgotten(let learner, let removedEvents):
            members.add(learner, EventKey.learner)
            members.add(removedEvents, EventKey.removedEvents)
        }
    }
}

extension JSONMembers {
    /// The sheet's own keys, beside those of the event.
    fileprivate mutating func add(_ sheet: ScoreSheet) {
        add(sheet.scores, EventKey.scores)
        add(sheet.comment, EventKey.comment)
    }
}
