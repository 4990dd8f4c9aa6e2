package import Lessons

/// A room of people who do not exist. It looks at a session and says who does what when; it changes nothing itself.
///
/// What somebody does depends on the seed, on who they are and on what is asked, and on nothing else: the same seed
/// gives the same session.
package struct MadeUpRoom: Sendable {
    package let learners: [MadeUpLearner]
    /// When the session begins.
    package let start: Instant
    let seed: UInt64
    /// What will be done, the soonest last.
    private var plans: [Plan] = []
    /// Openings of activities that somebody has taken note of.
    private var noticed: Set<Notice> = []
    /// The numbers of those who have joined.
    private var ids: [LearnerID?]
    /// Answers that came when nothing was open for them any more.
    package private(set) var lateAnswers: [ActivityID: Int] = [:]

    /// One thing that one learner will do.
    package struct Deed: Hashable, Sendable {
        /// Of the room's learners, from 0.
        package let learner: Int
        let what: What

        enum What: Hashable, Sendable {
            case join
            /// Hand in one part of an activity, from 0: a question of a reflection, a team to score, a field.
            case hand(ActivityID, part: Int)
        }
    }

    private struct Plan: Sendable {
        let at: Instant
        let number: Int
        let deed: Deed
    }

    private struct Notice: Hashable, Sendable {
        let learner: Int
        let activity: ActivityID
        let openedAt: Instant
    }

    /// - Parameters:
    ///   - count: how many learners.
    ///   - teams: how many teams; `nil` for one for every six, 0 for none.
    ///   - seed: the same gives the same room.
    ///   - setup: the session that they come to.
    package init(
        learners count: Int,
        teams: Int? = nil,
        seed: UInt64,
        for setup: SessionSetup,
        startingAt start: Instant
    ) {
        let usual = count < 4 ? 0 : max(2, (count + 5) / 6)
        let seconds = setup.agenda.reduce(0) { $0 + $1.plannedSeconds }
        learners = MadeUpLearner.crowd(of: count, inTeams: teams ?? usual, for: seconds, seed: seed)
        self.start = start
        self.seed = seed
        ids = learners.map { _ in nil }
        for (index, learner) in learners.enumerated() {
            plan(Deed(learner: index, what: .join), at: start.advanced(bySeconds: learner.arrival))
        }
        sort()
    }

    /// When the next thing will be done; `nil` if nothing is planned.
    package var nextAt: Instant? { plans.last?.at }

    /// Takes what is to be done up to an instant, in order, each with its instant.
    package mutating func take(until instant: Instant) -> [(at: Instant, deed: Deed)] {
        var taken: [(at: Instant, deed: Deed)] = []
        while let plan = plans.last, plan.at <= instant {
            plans.removeLast()
            taken.append((plan.at, plan.deed))
        }
        return taken
    }

    /// When the last thing planned for an activity will be done; `nil` if nothing is.
    func lastPlan(for id: ActivityID) -> Instant? {
        plans.first { plan in
            if case .hand(id, _) = plan.deed.what { true } else { false }
        }?.at
    }

    /// How many things are still planned for an activity.
    func plansLeft(for id: ActivityID) -> Int {
        plans.count { plan in
            if case .hand(id, _) = plan.deed.what { true } else { false }
        }
    }

    /// Looks round: who has come, what has been opened. Whoever is there plans what to do about it.
    package mutating func notice(_ session: Session) {
        let open = session.setup.activities.filter { session.activities[$0.id]?.status == .open }
        var isChanged = false
        for index in learners.indices {
            if ids[index] == nil { ids[index] = session.learner(named: learners[index].name)?.id }
            guard ids[index] != nil else { continue }
            for activity in open {
                guard let openedAt = session.activities[activity.id]?.openedAt else { continue }
                let notice = Notice(learner: index, activity: activity.id, openedAt: openedAt)
                guard noticed.insert(notice).inserted else { continue }
                planAnswers(to: activity, by: index, openedAt: openedAt, in: session)
                isChanged = true
            }
        }
        if isChanged { sort() }
    }

    /// What one of them did was refused: an answer that came too late is counted, all else is left.
    package mutating func note(_ refusal: Refusal, of command: Command) {
        if case .activityClosed = refusal, let id = command.activity { lateAnswers[id, default: 0] += 1 }
    }

    /// The number that a learner has in the session; `nil` before they have joined.
    func id(of learner: Int) -> LearnerID? { ids[learner] }

    private mutating func planAnswers(
        to activity: Activity,
        by index: Int,
        openedAt: Instant,
        in session: Session
    ) {
        let learner = learners[index]
        let arrival = start.advanced(bySeconds: learner.arrival)
        let leaves = learner.departure.map { start.advanced(bySeconds: $0) } ?? .latest
        for (part, delay) in delays(of: activity, by: index, in: session) {
            let at = max(openedAt, arrival).advanced(byMilliseconds: Int64(delay * 1000))
            guard at <= leaves else { continue }
            plan(Deed(learner: index, what: .hand(activity.id, part: part)), at: at)
        }
    }

    private mutating func plan(_ deed: Deed, at instant: Instant) {
        plans.append(Plan(at: instant, number: plans.count, deed: deed))
    }

    /// The soonest last; of two at the same instant the one planned first.
    private mutating func sort() {
        plans.sort { ($0.at, $0.deed.learner, $0.number) > ($1.at, $1.deed.learner, $1.number) }
    }
}

extension Command {
    /// The activity that something is handed in for; `nil` for every other command.
    fileprivate var activity: ActivityID? {
        switch self {
        case .answerPoll(let id, _), .answerQuiz(let id, _), .answerQuestion(let id, _), .answerWords(let id, _),
            .answerScale(let id, _), .answerRank(let id, _), .ask(let id, _), .vote(let id, _, _),
            .fillWorksheet(let id, _, _), .place(let id, _, _), .link(let id, _, _), .answerReflection(let id, _, _),
            .score(let id, _, _), .scoreOwnTeam(let id, _):
            id
        case .start, .pause, .resume, .extend, .next, .back, .end, .open, .close, .showResults, .group, .mark, .present,
            .addTeam, .move, .time, .join, .drawReviews, .showSlide,
            .rename, .merge, .remove, .chooseTeam:
            nil
        }
    }
}
