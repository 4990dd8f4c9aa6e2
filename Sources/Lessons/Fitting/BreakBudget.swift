import Diagnostics

/// Where the minutes of breaks come from: what the lesson's own duration leaves open first, then the phases that have
/// most, five minutes at a time, none giving more than a third of what it has for all breaks together. What cannot be
/// had makes the lesson longer.
struct BreakBudget {
    private let plan: LessonPlan
    private let breakSeconds: Int
    /// What every segment has left.
    private var seconds: [Int]
    /// What the lesson's own duration leaves open.
    private var spare: Int

    init(_ plan: LessonPlan) {
        self.plan = plan
        breakSeconds = plan.structureSeconds > 3 * 3600 ? 900 : 600
        seconds = plan.structure.map(\.seconds)
        spare = max(0, (plan.duration?.value.seconds ?? 0) - plan.structureSeconds)
    }

    /// - Parameter places: the indices of segments behind which a break is wanted, ascending, each with a length in
    ///   seconds or `nil` for what suits the lesson.
    func proposals(behind places: [(segment: Int, seconds: Int?)]) -> [BreakProposal] {
        var budget = self
        let sources = places.map { place in budget.take(place.seconds ?? breakSeconds) }
        var breaks = 0
        return zip(places, sources).compactMap { place, source in
            guard case .phase(let phase) = plan.structure[place.segment] else { return nil }
            let length = place.seconds ?? breakSeconds
            defer { breaks += length }
            return BreakProposal(
                segment: place.segment,
                after: phase.kind,
                startSeconds: budget.seconds[...place.segment].reduce(breaks, +),
                seconds: length,
                moved: source ?? [],
                lengthens: source == nil
            )
        }
    }

    /// The minutes of one break.
    /// - Returns: what phases give; `nil` if they cannot.
    private mutating func take(_ length: Int) -> [BreakProposal.Share]? {
        if spare >= length {
            spare -= length
            return []
        }
        let before = seconds
        for _ in 0..<(length + TimeGivers.step - 1) / TimeGivers.step {
            guard let giver = plan.structure.indices.filter(canGive).max(by: { seconds[$0] < seconds[$1] }) else {
                seconds = before
                return nil
            }
            seconds[giver] -= TimeGivers.step
        }
        return plan.structure.indices.filter { seconds[$0] < before[$0] }.compactMap { index in
            guard case .phase(let phase) = plan.structure[index] else { return nil }
            let time = MovedTime(
                from: phase.kind,
                plannedSeconds: before[index],
                seconds: before[index] - seconds[index]
            )
            return BreakProposal.Share(segment: index, time: time)
        }
    }

    private func canGive(_ index: Int) -> Bool {
        guard case .phase = plan.structure[index] else { return false }
        return (seconds[index] - TimeGivers.step) * 3 >= plan.structure[index].seconds * 2
    }
}

extension Segment {
    /// 0 where the plan does not say.
    fileprivate var seconds: Int { duration?.value.seconds ?? 0 }
}
