import Lessons

extension Session {
    /// How far one activity is, and what has been handed in for it.
    package struct ActivityState: Hashable, Sendable {
        package internal(set) var status = Status.waiting
        package internal(set) var openedAt: Instant?
        package internal(set) var closedAt: Instant?
        package internal(set) var showsResults: Bool
        package internal(set) var ballots: Ballots
        /// Of slides the one that was shown last, by its number in the deck; `nil` before any was.
        package internal(set) var slide: Int?

        init(for activity: Activity) {
            showsResults = !activity.options.hidesResults && !activity.kind.isSeenByFacilitatorFirst
            ballots = Ballots(for: activity.kind)
        }

        /// Whether something can be handed in.
        package enum Status: String, Hashable, Sendable, Codable {
            case waiting
            case open
            case closed
        }
    }
}

// What has been handed in, where only one kind of ballots is of interest; empty for every other kind.
extension Session.ActivityState {
    /// Numbers of options by learner: polls, quizzes and rankings.
    package var choices: [LearnerID: [Int]] {
        if case .choices(let choices) = ballots { choices } else { [:] }
    }

    package var words: [LearnerID: [String]] {
        if case .words(let words) = ballots { words } else { [:] }
    }

    package var values: [LearnerID: Int] {
        if case .values(let values) = ballots { values } else { [:] }
    }

    package var answers: Answers {
        if case .answers(let answers) = ballots { answers } else { Answers() }
    }

    package var worksheets: [Author: [Int: FilledField]] {
        if case .worksheets(let worksheets) = ballots { worksheets } else { [:] }
    }

    package var maps: [Author: PlacedMap] {
        if case .maps(let maps) = ballots { maps } else { [:] }
    }

    package var sheets: ScoreSheets {
        if case .sheets(let sheets) = ballots { sheets } else { ScoreSheets() }
    }

    package var presentations: [Presentation] {
        if case .presentations(let presentations) = ballots { presentations } else { [] }
    }
}

extension Session.ActivityState {
    mutating func open(at instant: Instant) {
        guard status != .open else { return }
        status = .open
        openedAt = instant
        closedAt = nil
    }

    mutating func close(at instant: Instant) {
        guard status == .open else { return }
        status = .closed
        closedAt = instant
        ballots.changePresentations { $0.end(at: instant) }
    }
}

extension Activity.Kind {
    /// Whether results are on no wall before the facilitator shows them, whatever the plan says: what people score one
    /// another, and what they write down for themselves.
    fileprivate var isSeenByFacilitatorFirst: Bool {
        switch self {
        case .rubric, .reflection: true
        case .poll, .quiz, .words, .question, .scale, .rank, .questionsAndAnswers, .worksheet, .map, .slides, .slots:
            false
        }
    }
}
