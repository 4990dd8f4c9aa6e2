package import Diagnostics

/// Whether every team can present in a phase and be scored for it: the arithmetic for a number of teams.
///
/// A team needs its slot: the minutes of the plan's `Slots`, or else five minutes, scoring included. With slots of the
/// plan's own a minute of scoring comes on top where teams are scored, and wherever the phase ends in reflection three
/// minutes are kept for it, or as many as the plan gives it. These are Lectern's numbers, meant to be argued with; every sentence shows them.
package struct PresentationFit: Hashable, Sendable {
    package let phase: PhaseKind
    /// What the phase has.
    package let phaseSeconds: Int
    package let teams: Int
    /// What each team has to present.
    package let slotSeconds: Int
    /// Whether the plan says so, in `Slots`.
    package let isSlotOfPlan: Bool
    /// Whether teams are scored, or evaluate each other.
    package let isScored: Bool
    /// What scoring each team takes on top.
    package let scoringSeconds: Int
    /// What is kept for the reflection at the end.
    package let reflectionSeconds: Int
    /// Where the plan speaks of presenting.
    package let range: SourceRange
    /// What other phases could give, longest first.
    let others: [Giver]

    /// A phase that could give minutes.
    struct Giver: Hashable, Sendable {
        let phase: PhaseKind
        let seconds: Int
    }

    /// Without slots of the plan's own: presenting and being scored, in seconds.
    static let usualSlot = 300
    static let usualScoring = 60
    static let usualReflection = 180
}

extension PresentationFit {
    /// One team from its beginning to the next one's.
    package var teamSeconds: Int { slotSeconds + scoringSeconds }

    /// What is left for presenting and scoring.
    package var availableSeconds: Int { max(0, phaseSeconds - reflectionSeconds) }

    /// All teams, one after the other.
    package var neededSeconds: Int { teams * teamSeconds }

    package var fits: Bool { neededSeconds <= availableSeconds }

    /// What each team would get if the phase were shared out among them, as plans silently assume.
    package var shareSeconds: Int { phaseSeconds / max(teams, 1) }

    /// The phases of a plan in which teams present, with a length, in the order of the file.
    package static func all(in plan: LessonPlan, teams: Int) -> [PresentationFit] {
        all(in: plan, plan.phases.prefix(mostPhases).map(PhaseCues.init), teams: teams)
    }

    /// The same where the cues were looked for already.
    static func all(in plan: LessonPlan, _ cues: [PhaseCues], teams: Int) -> [PresentationFit] {
        cues.prefix(mostPhases).compactMap { PresentationFit($0, of: plan, teams: max(teams, 1)) }
    }

    /// What has more phases is no lesson that could be advised on.
    private static let mostPhases = 100

    private init?(_ cues: PhaseCues, of plan: LessonPlan, teams: Int) {
        let phase = cues.phase
        guard let duration = phase.duration?.value else { return nil }
        let slots = phase.activities.compactMap { located -> (Int, SourceRange)? in
            if case .slots(let slots) = located.value.kind { (slots.teamSeconds, located.range) } else { nil }
        }.first
        guard let place = slots?.1 ?? Self.presenting(in: cues) else { return nil }
        let kinds = phase.activities.map(\.value.kind)
        let isScored = cues[.peerEvaluation] != nil || kinds.contains { if case .rubric = $0 { true } else { false } }
        let reflections = phase.activities.filter { if case .reflection = $0.value.kind { true } else { false } }
        let isReflected = cues[.reflection] != nil || !reflections.isEmpty
        let reflecting = reflections.compactMap(\.value.options.timeLimitSeconds).max() ?? Self.usualReflection
        self.init(
            phase: phase.kind,
            phaseSeconds: duration.seconds,
            teams: teams,
            slotSeconds: slots?.0 ?? Self.usualSlot,
            isSlotOfPlan: slots != nil,
            isScored: isScored,
            scoringSeconds: slots != nil && isScored ? Self.usualScoring : 0,
            reflectionSeconds: isReflected ? reflecting : 0,
            range: place,
            others: Self.givers(in: plan, besides: phase.kind)
        )
    }

    /// Without slots, Evaluate alone is when all teams are to present within one phase.
    private static func presenting(in cues: PhaseCues) -> SourceRange? {
        cues.phase.kind == .evaluate ? cues.learnersPresent?.field.range : nil
    }

    private static func givers(in plan: LessonPlan, besides kind: PhaseKind) -> [Giver] {
        plan.phases.prefix(mostPhases).filter { $0.kind != kind }
            .compactMap { phase in phase.duration.map { Giver(phase: phase.kind, seconds: $0.value.seconds) } }
            .enumerated().sorted { ($1.element.seconds, $0.offset) < ($0.element.seconds, $1.offset) }.map(\.element)
    }
}
