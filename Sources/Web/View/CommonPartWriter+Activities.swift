import Lessons
import Workshop

extension CommonPartWriter {
    /// - Returns: `nil` for what this role does not see.
    func fields(of activity: Activity) -> [UInt8]? {
        guard let state = session.activities[activity.id], role == .facilitator || state.status != .waiting else {
            return nil
        }
        let isShown = role == .facilitator || state.showsResults
        return JSONText.fields { text in
            text.key("activity")
            text.raw(results.activity(activity.id, withSolution: role == .facilitator))
            text.add("status", state.status.rawValue)
            text.add("showsResults", state.showsResults)
            text.add("closesAt", closing(of: activity.id)?.description)
            text.add("answered", state.ballots.count)
            text.add("expected", session.expected(for: activity))
            if isShown, let result = results.result(activity.id, for: role) {
                text.key("result")
                text.raw(result)
            }
            addKind(of: activity, state, to: &text)
        }
    }

    /// When it closes by itself; `nil` without a limit and while the clock stands.
    private func closing(of id: ActivityID) -> Instant? {
        session.timeLimitEnd(of: id)
    }

    private func addKind(of activity: Activity, _ state: Session.ActivityState, to text: inout JSONText) {
        switch activity.kind {
        case .questionsAndAnswers:
            text.key("wall")
            text.raw(results.wall(activity.id, withHidden: role == .facilitator))
        case .slides(let slides):
            if role != .learner { addSlide(of: activity.id, slides, to: &text) }
        case .slots: addPresentations(of: activity.id, to: &text)
        case .question, .reflection:
            if role == .facilitator { addAnswers(state.answers, to: &text) }
        case .poll, .quiz, .words, .scale, .rank, .worksheet, .map, .rubric: break
        }
    }

    private func addSlide(of id: ActivityID, _ slides: Slides, to text: inout JSONText) {
        guard let deck = room.frame.slides[slides.file], let numbers = slides.numbers,
            let number = session.slide(of: id), let html = deck.html[number: number]
        else { return text.addNull("slide") }
        text.add("slide") { text in
            text.add("index", number - numbers.lowerBound)
            text.add("count", numbers.count)
            text.add("html", html)
            if role == .facilitator { text.add("notes", array: deck.notes[number: number] ?? []) { $0.value($1) } }
        }
    }

    private func addPresentations(of id: ActivityID, to text: inout JSONText) {
        if let presentation = session.presentation(of: id) {
            text.add("presenting") { text in
                text.add("team", presentation.team.description)
                let left = session.stage == .running ? session.remainingPresentation(of: id, at: now) : nil
                text.add("endsAt", left.map { max(now, session.changedAt).advanced(byMilliseconds: $0).description })
                text.add(
                    "remainingSeconds",
                    session.remainingPresentation(of: id, at: now).map { Int((Double($0) / 1000).rounded(.up)) }
                )
            }
        } else {
            text.addNull("presenting")
        }
        text.add("order", array: session.teamsInOrder(for: id)) { $0.value($1.id.description) }
        let presented = Set(session.activities[id]?.presentations.map(\.team) ?? [])
        text.add("presented", array: presented.sorted()) { $0.value($1.description) }
        text.add("next", session.nextTeamToPresent(in: id)?.id.description)
    }
}
