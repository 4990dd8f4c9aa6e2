package import Lessons

extension Session {
    /// Shows a slide of an open deck.
    func showSlide(_ id: ActivityID, _ number: Int) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .slides(let slides) = activity.kind else { throw .wrongKind(title: activity.title) }
        guard let numbers = slides.numbers else { throw .noSlides(title: activity.title) }
        guard numbers.contains(number) else {
            throw .unknownSlide(number, first: numbers.lowerBound, last: numbers.upperBound)
        }
        return state.slide == number ? [] : [.slideShown(id, slide: number)]
    }

    /// The slide that is shown, or was shown last; the first one of a deck that was never open. `nil` where there is none.
    package func slide(of id: ActivityID) -> Int? {
        guard case .slides(let slides) = activity(id)?.kind else { return nil }
        return activities[id]?.slide ?? slides.first
    }
}
