extension Event {
    /// Who joins or hands something in by the event's request; `nil` if nobody does.
    package var requester: LearnerID? {
        switch (body, by) {
        case (.learnerJoined(let id, _, _), _), (_, .learner(let id)): id
        // Where the draw used to stand behind the joining that it belongs to.
        case (.reviewsDrawn(_, let reviews), .program) where reviews.count == 1: reviews[0].learner
        case _: nil
        }
    }
}

extension Session {
    /// Who joined or handed something in by a request that was carried out; `nil` if nobody did.
    package func requester(of request: RequestID) -> LearnerID? { requests.learner(of: request) }
}
