import Lessons

// What was handed in for one anonymous activity, as events that add up to it and tell of nobody.

extension Session {
    /// The fewest events that lead to an activity's ballots, in an order that follows from what they say.
    func anonymousEvents(of id: ActivityID, at instant: Instant) -> [Event] {
        guard let activity = activity(id), let state = activities[id] else { return [] }
        let bodies: [AnonymousBody] =
            switch state.ballots {
            case .choices: choices(of: activity, state)
            case .words(let words):
                numbered(words.values.sorted { $0.bytes.precedes($1.bytes) }) { .wordsAnswered(id, words: $0) }
            case .values: values(of: activity, state)
            case .answers(let answers): AnonymousAnswers(answers).bodies(of: activity)
            case .worksheets(let worksheets): Self.fillings(of: id, worksheets.withoutNames)
            case .maps(let maps): Self.placements(of: id, maps.values.sorted { $0.numbers.precedes($1.numbers) })
            case .sheets(let sheets): self.sheets(of: id, sheets) + adjustedMeans(of: activity)
            case .presentations, .nothing: []
            }
        return bodies.map { Event(at: instant, by: $0.by, body: $0.body) }
    }

    private func choices(of activity: Activity, _ state: ActivityState) -> [AnonymousBody] {
        let ballots = matched(activity, state.choices) { $0.choices }
        return ballots.map { id, choices in
            let body: Event.Body =
                switch activity.kind {
                case .rank: .rankAnswered(activity.id, order: choices)
                case .quiz: .quizAnswered(activity.id, choices: choices)
                case .poll, .question, .words, .scale, .questionsAndAnswers, .worksheet, .map, .reflection, .rubric,
                    .slots, .slides:
                    .pollAnswered(activity.id, choices: choices)
                }
            return AnonymousBody(by: .learner(id), body: body)
        }
    }

    private func values(of activity: Activity, _ state: ActivityState) -> [AnonymousBody] {
        matched(activity, state.values) { $0.values }.map {
            AnonymousBody(by: .learner($0), body: .scaleAnswered(activity.id, value: $1))
        }
    }

    /// Ballots by anonymous numbers. What is asked twice keeps the same number both times, so that the shift can be
    /// told; the numbers follow from the two ballots together.
    private func matched<Ballot: AnonymousOrder>(
        _ activity: Activity,
        _ ballots: [LearnerID: Ballot],
        _ read: (ActivityState) -> [LearnerID: Ballot]
    ) -> [(LearnerID, Ballot)] {
        let other = setup.activities.first { $0.id == activity.repeats || $0.repeats == activity.id }
        let isFirst = activity.repeats == nil
        let others = other.flatMap { $0.options.isAnonymous ? activities[$0.id] : nil }.map(read) ?? [:]
        let (first, second) = isFirst ? (ballots, others) : (others, ballots)
        let pairs = Set(first.keys).union(second.keys).map {
            (first[$0]?.key ?? [], second[$0]?.key ?? [], ballots[$0])
        }
        let ordered = pairs.sorted { left, right in
            left.0 == right.0 ? left.1.precedes(right.1) : left.0.precedes(right.0)
        }
        return ordered.enumerated().compactMap { index, pair in pair.2.map { (.anonymous(index + 1), $0) } }
    }

    private static func fillings(of id: ActivityID, _ sheets: [Author: [Int: FilledField]]) -> [AnonymousBody] {
        sheets.sorted { $0.key < $1.key }.flatMap { author, fields in
            fields.sorted { $0.key < $1.key }.map { field, filled in
                AnonymousBody(
                    by: .learner(filled.writer),
                    body: .worksheetFilled(id, author: author, field: field, text: filled.text)
                )
            }
        }
    }

    private static func placements(of id: ActivityID, _ maps: [PlacedMap]) -> [AnonymousBody] {
        maps.enumerated().flatMap { index, map -> [AnonymousBody] in
            let learner = LearnerID.anonymous(index + 1)
            let placed = map.placements.sorted { $0.key < $1.key }.map {
                Event.Body.componentPlaced(id, author: .learner(learner), component: $0, at: $1)
            }
            let linked = map.links.sorted().map {
                Event.Body.componentsLinked(id, author: .learner(learner), link: $0)
            }
            return (placed + linked).map { AnonymousBody(by: .learner(learner), body: $0) }
        }
    }

    /// Each sheet by a number of its own: who scored all teams but one would else be known by the one that is missing.
    /// What does not count, since its reviewer is a member now, is left out, because it names the reviewer's team.
    private func sheets(of id: ActivityID, _ sheets: ScoreSheets) -> [AnonymousBody] {
        let others = sheets.ofOthers.flatMap { reviewer, sheets in
            sheets.filter { learner(reviewer)?.team != $0.key }.map { ($0, $1) }
        }
        let own = sheets.own.compactMap { member, sheet -> (TeamID, ScoreSheet)? in
            guard let team = sheets.ownTeams[member], member.isAnonymous || learner(member)?.team == team else {
                return nil
            }
            return (team, sheet)
        }
        let bodies =
            others.sorted { Self.precedes($0, $1) }.map { Event.Body.teamScored(id, team: $0, sheet: $1) }
            + own.sorted { Self.precedes($0, $1) }.map { Event.Body.ownTeamScored(id, team: $0, sheet: $1) }
        return numbered(bodies) { $0 }
    }

    /// What cannot be reckoned any more once nobody knows which sheets are one reviewer's.
    private func adjustedMeans(of activity: Activity) -> [AnonymousBody] {
        let means = AnonymousReviewers(self, activity)?.adjustedMeans ?? []
        return means.isEmpty ? [] : [AnonymousBody(by: .program, body: .scoresAdjusted(activity.id, means))]
    }

    private static func precedes(_ left: (TeamID, ScoreSheet), _ right: (TeamID, ScoreSheet)) -> Bool {
        if left.0 != right.0 { return left.0 < right.0 }
        let (first, second) = (left.1.scores.map { $0 ?? .min }, right.1.scores.map { $0 ?? .min })
        if first != second { return first.precedes(second) }
        return (left.1.comment ?? "").bytes.precedes((right.1.comment ?? "").bytes)
    }

    private func numbered<Ballot>(_ ballots: [Ballot], _ body: (Ballot) -> Event.Body) -> [AnonymousBody] {
        ballots.enumerated().map { AnonymousBody(by: .learner(.anonymous($0 + 1)), body: body($1)) }
    }
}

/// What happened, and by whom, without an instant.
struct AnonymousBody {
    var by: Participant
    var body: Event.Body
}

/// Ballots that can be brought into an order of their own, which has nothing to do with who handed them in.
protocol AnonymousOrder {
    var key: [Int] { get }
}

extension Int: AnonymousOrder {
    var key: [Int] { [self] }
}

extension [Int]: AnonymousOrder {
    var key: [Int] { self }
}

extension Sequence where Element: Comparable {
    func precedes(_ other: some Sequence<Element>) -> Bool { lexicographicallyPrecedes(other) }
}

extension String {
    /// What it is compared by where two spellings of one letter must not count as the same.
    var bytes: [UInt8] { Array(utf8) }
}

extension [String] {
    /// As `String.bytes`, a byte that UTF-8 never has between two.
    var bytes: [UInt8] { flatMap { $0.bytes + [0xFF] } }
}

extension PlacedMap {
    /// What two maps are told apart by.
    fileprivate var numbers: [Double] {
        placements.sorted { $0.key < $1.key }.flatMap { [Double($0.key), $0.value.visibility, $0.value.evolution] }
            + [-1] + links.sorted().flatMap { [Double($0.from), Double($0.to)] }
    }
}

extension [Author: [Int: FilledField]] {
    /// The same worksheets by anonymous numbers, in an order that follows from what stands in them.
    var withoutNames: Self {
        let sheets = values.sorted { $0.sortingKey.precedes($1.sortingKey) }
        return Dictionary(
            uniqueKeysWithValues: sheets.enumerated().map { index, fields in
                let learner = LearnerID.anonymous(index + 1)
                return (Author.learner(learner), fields.mapValues { FilledField(text: $0.text, writer: learner) })
            }
        )
    }
}

extension [Int: FilledField] {
    fileprivate var sortingKey: [UInt8] {
        sorted { $0.key < $1.key }.flatMap { "\($0.key) \($0.value.text)".bytes + [0xFF] }
    }
}
