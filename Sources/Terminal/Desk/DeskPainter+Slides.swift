import Lessons
import Reports
import Workshop

extension DeskPainter {
    /// The slide that is shown, with its notes, and what comes after it.
    func slideLines(_ activity: Activity, _ slides: Slides, columns: Int) -> [Line] {
        guard let deck = state.decks[slides.file], let numbers = slides.numbers,
            let number = session.slide(of: activity.id), let slide = deck.slides[number: number]
        else {
            return "The deck \(slides.file) is not with this session.".wrapped(to: columns).map {
                Line($0, Style(.warning))
            }
        }
        let place =
            "Slide \(number) of \(numbers.lowerBound == 1 ? "" : "\(numbers.lowerBound) to ")\(numbers.upperBound)"
        let isOpen = session.activities[activity.id]?.status == .open
        let head = Line.ends(Line(place, .bold), Line(isOpen ? "← → turns" : "", .faint), columns: columns)
        // The first line of a page is its number.
        let page = SlidePages(of: deck).page(of: slide, columns: columns).dropFirst()
        let text = page.map { Line($0.harmless.clipped(to: columns)) }
        return [head, Line()] + text + nextLines(behind: number, to: numbers.upperBound, in: deck, columns: columns)
    }

    private func nextLines(behind number: Int, to last: Int, in deck: Deck, columns: Int) -> [Line] {
        guard number < last, let next = deck.slides[number].name else { return [] }
        return [Line()] + "Then: \(next)".wrapped(to: columns).map { Line($0, .faint) }
    }
}

extension Session {
    /// The slides that the arrow keys turn: the selected ones if they are open.
    func turnableSlide(_ selected: ActivityID?) -> (activity: ActivityID, number: Int)? {
        guard let selected, activities[selected]?.status == .open, let number = slide(of: selected) else { return nil }
        return (selected, number)
    }
}
