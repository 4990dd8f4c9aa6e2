import Diagnostics
import Lessons
import Workshop

extension SessionSummary {
    /// What was planned and did not happen, or happened in part.
    var openEnds: [Report.Section] {
        let ends = itemsLeftOut + activitiesLeftOut + activitiesLeftOpen + unfinishedSheets
        guard !ends.isEmpty else { return [] }
        return [Report.Section("open-ends", "Open ends", [.list(ends)])]
    }

    private var itemsLeftOut: [String] {
        results.timing.filter { $0.startedAt == nil }.map { "\($0.title) did not take place." }
    }

    private var activitiesLeftOut: [String] {
        session.setup.activities.filter { session.activities[$0.id]?.openedAt == nil }
            .map { "\($0.kind.name) “\($0.title)” was not opened." }
    }

    private var activitiesLeftOpen: [String] {
        session.setup.activities.filter { session.activities[$0.id]?.status == .open }
            .map { "\($0.kind.name) “\($0.title)” is still open." }
    }

    private var unfinishedSheets: [String] {
        results.rubrics.flatMap { rubric in
            rubric.teams.filter { $0.incompleteSheets > 0 }.map { team in
                let name = session.team(team.team)?.name ?? "\(team.team)"
                return "\(counted(team.incompleteSheets, "score sheet")) for \(name) lacked a score and did not count."
            }
        }
    }
}
