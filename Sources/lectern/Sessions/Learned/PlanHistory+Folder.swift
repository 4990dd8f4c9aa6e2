import Diagnostics
import Foundation
import Records
import Workshop

extension PlanHistory {
    /// What was learned from the sessions in a folder, by plan, in the order in which the plans were first run. Journals
    /// that cannot be read teach nothing.
    /// - Parameter names: of the plans that matter; of the sessions of others only the first line is read. `nil` for all.
    static func all(in folder: URL, of names: Set<String>? = nil) -> [PlanHistory] {
        var plans: [String] = []
        var sessions: [String: [(name: String, session: Session)]] = [:]
        for folder in SessionFolder.sessions(in: folder) {
            if let names, let plan = folder.planName, !names.contains(plan) { continue }
            guard let events = try? folder.events(), let session = try? Session(replaying: events) else { continue }
            let plan = session.setup.planName
            if sessions[plan] == nil { plans.append(plan) }
            sessions[plan, default: []].append((folder.name, session))
        }
        return plans.compactMap { PlanHistory(plan: $0, sessions[$0] ?? []) }
    }

    /// What there is to say, a line each.
    var text: String {
        let count = counted(sessions.count, "session")
        let times = items.compactMap(\.sentence).map { "  \($0).\n" }
        let onTime = times.isEmpty ? ["  Everything took about as long as planned.\n"] : []
        let said = lookingBack.map { "  \($0.question) — \($0.answer)\n" }
        return "\(plan), \(count):\n" + (times + onTime + said).joined()
    }
}

extension SessionFolder {
    /// The file name of the plan that the session is of; `nil` where the journal's beginning does not say.
    fileprivate var planName: String? {
        guard case .sessionCreated(let setup)? = firstEvent?.body else { return nil }
        return setup.planName
    }
}
