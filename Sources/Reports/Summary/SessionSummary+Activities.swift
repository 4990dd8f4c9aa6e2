import Diagnostics
import Lessons
import Workshop

extension SessionSummary {
    /// What was asked and what came back.
    func blocks(for result: ActivityResult) -> [Document.Block] {
        switch result {
        case .poll(let poll): heading(poll.activity, "Poll") + body(of: poll)
        case .quiz(let quiz): heading(quiz.activity, "Quiz") + body(of: quiz)
        case .question(let question): heading(question.activity, "Question") + list(question.answers)
        case .words(let words): heading(words.activity, "Words") + body(of: words)
        case .scale(let scale): heading(scale.activity, "Scale") + body(of: scale)
        case .rank(let rank): heading(rank.activity, "Ranking") + body(of: rank)
        case .questionsAndAnswers(let wall): heading(wall.activity, "Q&A") + body(of: wall)
        case .worksheet(let worksheet): heading(worksheet.activity, "Worksheet") + body(of: worksheet)
        case .map(let map): heading(map.activity, "Map") + body(of: map)
        case .reflection(let reflection): heading(reflection.activity, "Reflection") + body(of: reflection)
        case .rubric(let rubric): heading(rubric.activity, "Peer scores") + body(of: rubric)
        case .slots(let slots): heading(slots.activity, "Presentations") + body(of: slots)
        case .slides(let slides): heading(slides.activity, "Slides") + body(of: slides)
        }
    }

    private func heading(_ activity: ActivityHeading, _ kind: String) -> [Document.Block] {
        let title = activity.title.isEmpty || activity.title == kind ? kind : "\(kind): \(activity.title)"
        let first = activity.repeats.flatMap(session.activity)
        let remarks = [
            activity.isAnonymous ? "Anonymous." : nil,
            session.activity(activity.id)?.isSuggested == true ? "Suggested by the words of the plan." : nil,
            first.map { "Asked a second time; the first time was in \($0.phase.title)." },
        ]
        .compactMap(\.self)
        let remark = remarks.isEmpty ? [] : [Document.Block.paragraph([.emphasis(remarks.joined(separator: " "))])]
        return [.heading(level: 3, title)] + remark
    }

    /// How far the deck was shown.
    private func body(of slides: SlidesResult) -> [Document.Block] {
        guard let first = slides.firstSlide, let last = slides.lastSlide else {
            return [.paragraph([.emphasis("The deck \(slides.file) was not with the session.")])]
        }
        guard let shown = slides.shownSlide else { return [.paragraph([.emphasis("Not shown.")])] }
        let whole = first == last ? "slide \(first)" : "slides \(first) to \(last)"
        return [
            .paragraph("\(whole.prefix(1).uppercased() + whole.dropFirst()); the last one shown was slide \(shown).")
        ]
    }

    /// "3 ballots of 4 learners."
    func turnout(_ ballots: Int) -> Document.Block {
        .paragraph("\(counted(ballots, "ballot")) of \(counted(results.learners.count, "learner")).")
    }

    /// A name of an author, if there is one to name.
    func name(_ author: Author) -> String { session.name(of: author) ?? "\(author)" }

    var nothing: Document.Block { .paragraph([.emphasis("Nothing was handed in.")]) }
}
