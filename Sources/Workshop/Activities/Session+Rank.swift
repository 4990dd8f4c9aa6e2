import Lessons

extension Session {
    func answerRank(_ id: ActivityID, _ order: [Int], by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .rank(let ranking) = activity.kind else { throw .wrongKind(title: activity.title) }
        try ranking.check(order)
        return state.choices[learner.id] == order ? [] : [.rankAnswered(id, order: order)]
    }
}

extension Ranking {
    /// Whether a ballot names items, each once. It need not name all: those left out share the last places.
    fileprivate func check(_ order: [Int]) throws(Refusal) {
        guard !order.isEmpty else { throw .noChoice }
        if let unknown = order.first(where: { $0 < 1 || $0 > items.count }) {
            throw .unknownChoice(unknown, of: items.count)
        }
        var seen: Set<Int> = []
        if let twice = order.first(where: { !seen.insert($0).inserted }) { throw .sameChoiceTwice(twice) }
    }
}
