import ArgumentParser
import Diagnostics
import Lessons

/// Breaks that a plan does not have and a session should: only those that the facilitator asks for.
struct BreakOptions: ParsableArguments {
    @Flag(help: "Take the breaks that `lectern show` proposes for a plan that has none in two hours.")
    var breaks = false

    @Option(
        name: .customLong("break"),
        help: ArgumentHelp(
            "Take a break after a phase, as explore or explore:15 for its minutes; as often as you like.",
            valueName: "phase[:minutes]"
        )
    )
    var wishes: [BreakWish] = []

    func validate() throws {
        guard !breaks || wishes.isEmpty else {
            throw ValidationError("--breaks takes the proposed ones, --break your own; give one of them.")
        }
    }

    /// The plan with the breaks in it, and the text that says so; the same plan where none are wanted.
    func applied(to plan: PlanFile) throws(CommandFailure) -> PlanFile {
        let proposals = breaks ? plan.plan.breakProposals : plan.plan.breakProposals(after: wishes.map(\.pair))
        guard let proposals else {
            throw CommandFailure(
                "--break names a phase that \(plan.source.name) does not have, or names one twice.",
                .wrongUsage
            )
        }
        guard !proposals.isEmpty else { return plan }
        let bytes = PlanCopy(of: plan.plan, in: plan.source).adding(breaks: proposals)
        let changed = plan.rewritten(as: SourceText(name: plan.source.name, bytes: bytes))
        guard changed.plan.structure.count == plan.plan.structure.count + proposals.count else {
            throw CommandFailure("The text of \(plan.source.name) does not allow a break to be written in.", .hasErrors)
        }
        return changed
    }
}

/// "explore:15": a break of 15 minutes after Explore.
struct BreakWish: ExpressibleByArgument {
    let phase: PhaseKind
    /// Whole minutes, from 1 to 120.
    let minutes: Int?

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let phase = PhaseKind(rawValue: parts[0].lowercased()) else { return nil }
        let minutes = parts.count == 2 ? Int(parts[1]) : nil
        if parts.count == 2, !(1...120).contains(minutes ?? 0) { return nil }
        self.phase = phase
        self.minutes = minutes
    }

    var pair: (phase: PhaseKind, seconds: Int?) { (phase, minutes.map { $0 * 60 }) }
}
