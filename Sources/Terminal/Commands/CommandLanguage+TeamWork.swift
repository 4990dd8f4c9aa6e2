import Lessons
import Workshop

// Worksheets, maps, votes and presentations.

extension CommandLanguage {
    /// `[ACTIVITY] NAME 2: TEXT`; without a text the field is cleared.
    func fill(_ text: String) throws(CommandFault) -> TypedCommand {
        let (activity, learner, rest) = try handedIn(.fill, text, until: .blank) {
            if case .worksheet = $0 { true } else { false }
        }
        let (field, answer) = try Self.numbered(.fill, rest)
        return .perform(.fillWorksheet(activity.id, field: field, text: answer), by: .learner(learner))
    }

    /// `[ACTIVITY] NAME 2: 0.8 0.35`, `[ACTIVITY] NAME 2: off`.
    func place(_ text: String) throws(CommandFault) -> TypedCommand {
        let (activity, learner, rest) = try handedIn(.place, text, until: .blank) {
            if case .map = $0 { true } else { false }
        }
        let (component, position) = try Self.numbered(.place, rest)
        let placement = position.lowercased() == "off" ? nil : try Self.placement(position)
        return .perform(.place(activity.id, component: component, at: placement), by: .learner(learner))
    }

    /// `[ACTIVITY] NAME: 2 1`, with `off` behind it to take the link away.
    func link(_ text: String) throws(CommandFault) -> TypedCommand {
        let (activity, learner, rest) = try handedIn(.link, text, until: .colon) {
            if case .map = $0 { true } else { false }
        }
        let (numbers, isOn) = Self.switched(rest)
        guard let ends = Self.numbers(numbers), ends.count == 2 else { throw .notNumbers(.link, rest) }
        let link = MapTask.Link(from: ends[0], to: ends[1])
        return .perform(.link(activity.id, link, isLinked: isOn), by: .learner(learner))
    }

    /// `[ACTIVITY] NAME: 3`, with `off` behind it to take the vote back.
    func vote(_ text: String) throws(CommandFault) -> TypedCommand {
        let (activity, learner, rest) = try handedIn(.vote, text, until: .colon) {
            if case .questionsAndAnswers = $0 { true } else { false }
        }
        let (number, isOn) = Self.switched(rest)
        guard let question = Int(number) else { throw .notNumbers(.vote, rest) }
        return .perform(.vote(activity.id, question: question, isFor: isOn), by: .learner(learner))
    }

    /// Nothing (the next team), a team, or `none`.
    func present(_ text: String) throws(CommandFault) -> TypedCommand {
        let (named, rest) = takeActivity(text)
        let activity = try open(for: .present, named: named) { if case .slots = $0 { true } else { false } }
        if rest.lowercased() == "none", session.team(named: rest) == nil {
            return .facilitator(.present(activity.id, team: nil))
        }
        guard rest.isEmpty else {
            let (team, _) = try takeTeam(rest, until: .blank)
            return .facilitator(.present(activity.id, team: team))
        }
        if let next = session.nextTeamToPresent(in: activity.id) {
            return .facilitator(.present(activity.id, team: next.id))
        }
        guard session.presentation(of: activity.id) != nil else { throw .noTeamLeft }
        return .facilitator(.present(activity.id, team: nil))
    }

    /// Nothing (the next slide), `next`, `back` or the number of a slide.
    func slide(_ text: String) throws(CommandFault) -> TypedCommand {
        let (named, rest) = takeActivity(text)
        let activity = try open(for: .slide, named: named) { if case .slides = $0 { true } else { false } }
        let current = session.slide(of: activity.id) ?? 0
        switch rest.lowercased() {
        case "", "next": return .facilitator(.showSlide(activity.id, current + 1))
        case "back": return .facilitator(.showSlide(activity.id, current - 1))
        case let number:
            guard let number = Int(number) else { throw .notNumbers(.slide, rest) }
            return .facilitator(.showSlide(activity.id, number))
        }
    }

    /// The activity that a line is for, whose it is, and what follows the name.
    private func handedIn(
        _ word: CommandWord,
        _ text: String,
        until end: NameEnd,
        where fits: (Activity.Kind) -> Bool
    ) throws(CommandFault) -> (Activity, LearnerID, rest: String) {
        guard text.contains(":") else { throw .wrongForm(word) }
        let (named, rest) = takeActivity(text)
        let activity = try open(for: word, named: named, where: fits)
        let (learner, answer) = try takeLearner(rest, until: end, for: word)
        return (activity, learner, answer)
    }

    /// `2: TEXT`
    private static func numbered(_ word: CommandWord, _ text: String) throws(CommandFault) -> (Int, String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0].trimmedBlanks) else { throw .wrongForm(word) }
        return (number, parts[1].trimmedBlanks)
    }

    private static func switched(_ text: String) -> (String, isOn: Bool) {
        text.lowercased().hasSuffix("off") ? (text.dropLast(3).trimmedBlanks, false) : (text.trimmedBlanks, true)
    }

    private static func placement(_ text: String) throws(CommandFault) -> Placement {
        let numbers = text.split(whereSeparator: { $0.isWhitespace || $0 == ";" }).map { part -> Double? in
            // A comma behind a number parts two numbers; inside one it is a decimal comma.
            let number = part.hasSuffix(",") ? String(part.dropLast()) : String(part)
            return Double(number.replacing(",", with: "."))
        }
        guard numbers.count == 2, let visibility = numbers[0], let evolution = numbers[1],
            let placement = Placement(visibility: visibility, evolution: evolution)
        else { throw .notPlacement(text) }
        return placement
    }
}
