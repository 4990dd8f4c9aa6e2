import Lessons

// The wall of a Q&A: everybody asks, everybody else votes.

extension Session {
    /// How many questions one learner may ask on one wall: enough for any room, too few to fill the screen with.
    package static let mostQuestions = 20

    func ask(_ id: ActivityID, _ typed: String, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let answers = try openWall(id)
        let text = try CleanText.from(typed)
        let own = answers.entries.filter { $0.author == learner.id && !$0.isWithdrawn }
        if own.contains(where: { $0.text == text }) { return [] }
        guard own.count < Self.mostQuestions else { throw .tooManyQuestions(most: Self.mostQuestions) }
        return [.questionAsked(id, text: text)]
    }

    func vote(_ id: ActivityID, for number: Int, _ isFor: Bool, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let answers = try openWall(id)
        guard let entry = answers[number] else { throw .unknownAnswer(number, of: answers.entries.count) }
        guard entry.author != learner.id else { throw .ownQuestion }
        guard entry.voters.contains(learner.id) != isFor else { return [] }
        return [isFor ? .questionVoted(id, answer: number) : .voteWithdrawn(id, answer: number)]
    }

    private func openWall(_ id: ActivityID) throws(Refusal) -> Answers {
        let (activity, state) = try openActivity(id)
        guard case .questionsAndAnswers = activity.kind else { throw .wrongKind(title: activity.title) }
        return state.answers
    }
}
