import Foundation
import Lessons
import LiveSession
import Records
import Workshop

extension RunningSession {
    /// Takes the breaks that are proposed for the plan, with the minutes that phases give for them.
    /// - Returns: a sentence for the facilitator.
    func takeBreaks() async -> String {
        let agenda = await live.state().setup.agenda
        guard let plan = (try? InputFile.read(folder.plan.path)).map({ PlanFile($0).plan }),
            plan.structure.count == agenda.count, !plan.breakProposals.isEmpty
        else { return "No break is proposed; “break after PHASE 10” takes one." }
        do {
            for added in plan.breakProposals.added.reversed() {
                _ = try await live.perform(.time(.addBreak(added)), by: .facilitator)
            }
        } catch {
            return error.description
        }
        return "Taken: \(plan.breakProposals.map(\.sentence).joined(separator: " ")) “undo” takes it back."
    }
}

extension [BreakProposal] {
    /// The same as breaks of a session, each with its place once those behind it are there already.
    fileprivate var added: [AddedBreak] {
        map { proposal in
            let changes = proposal.moved.filter { $0.time.seconds > 0 }.map { share in
                let behind = self.count { $0.segment > proposal.segment && $0.segment < share.segment }
                return Replan.Change(index: share.segment + behind, extendedSeconds: -share.time.seconds)
            }
            return AddedBreak(after: proposal.segment, plannedSeconds: proposal.seconds, changes: changes)
        }
    }
}
