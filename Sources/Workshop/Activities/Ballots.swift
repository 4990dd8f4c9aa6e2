import Lessons

/// What has been handed in for one activity. Each case holds one ballot for everybody who can hand one in; the last one
/// counts.
package enum Ballots: Hashable, Sendable {
    /// Polls, quizzes and rankings: numbers of options, from 1; of a ranking the first place first.
    case choices([LearnerID: [Int]])
    case words([LearnerID: [String]])
    /// Scales.
    case values([LearnerID: Int])
    /// Questions, reflections and the questions of a Q&A.
    case answers(Answers)
    case worksheets([Author: [Int: FilledField]])
    case maps([Author: PlacedMap])
    /// Rubrics.
    case sheets(ScoreSheets)
    /// Slots.
    case presentations([Presentation])
    /// What nobody hands anything in for.
    case nothing
}

extension Ballots {
    /// None yet, of the kind's own form.
    init(for kind: Activity.Kind) {
        self =
            switch kind {
            case .poll, .quiz, .rank: .choices([:])
            case .words: .words([:])
            case .scale: .values([:])
            case .question, .reflection, .questionsAndAnswers: .answers(Answers())
            case .worksheet: .worksheets([:])
            case .map: .maps([:])
            case .rubric: .sheets(ScoreSheets())
            case .slots: .presentations([])
            case .slides: .nothing
            }
    }

    /// How many have handed something in.
    package var count: Int {
        switch self {
        case .choices(let choices): choices.count
        case .words(let words): words.count
        case .values(let values): values.count
        case .answers(let answers): Set(answers.entries.lazy.filter { !$0.isWithdrawn }.map(\.author)).count
        case .worksheets(let worksheets): worksheets.count
        case .maps(let maps): maps.count
        case .sheets(let sheets): sheets.ofOthers.count
        case .presentations(let presentations): Set(presentations.map(\.team)).count
        case .nothing: 0
        }
    }
}

// Each takes what it holds out of itself first, so that changing it copies nothing.
extension Ballots {
    mutating func keep(_ choices: [Int], of learner: LearnerID) {
        guard case .choices(var all) = self else { return }
        self = .nothing
        all[learner] = choices
        self = .choices(all)
    }

    mutating func keep(_ words: [String], of learner: LearnerID) {
        guard case .words(var all) = self else { return }
        self = .nothing
        all[learner] = words
        self = .words(all)
    }

    mutating func keep(_ value: Int, of learner: LearnerID) {
        guard case .values(var all) = self else { return }
        self = .nothing
        all[learner] = value
        self = .values(all)
    }

    mutating func changeAnswers(_ change: (inout Answers) -> Void) {
        guard case .answers(var answers) = self else { return }
        self = .nothing
        change(&answers)
        self = .answers(answers)
    }

    mutating func keep(_ filled: FilledField?, in field: Int, of author: Author) {
        guard case .worksheets(var all) = self else { return }
        self = .nothing
        all[author, default: [:]][field] = filled
        if all[author]?.isEmpty == true { all[author] = nil }
        self = .worksheets(all)
    }

    mutating func changeMap(of author: Author, _ change: (inout PlacedMap) -> Void) {
        guard case .maps(var all) = self else { return }
        self = .nothing
        change(&all[author, default: PlacedMap()])
        if all[author] == PlacedMap() { all[author] = nil }
        self = .maps(all)
    }

    mutating func changeSheets(_ change: (inout ScoreSheets) -> Void) {
        guard case .sheets(var sheets) = self else { return }
        self = .nothing
        change(&sheets)
        self = .sheets(sheets)
    }

    mutating func changePresentations(_ change: (inout [Presentation]) -> Void) {
        guard case .presentations(var all) = self else { return }
        self = .nothing
        change(&all)
        self = .presentations(all)
    }
}
