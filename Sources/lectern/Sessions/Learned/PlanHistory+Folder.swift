import Foundation
import Records
import Workshop

extension PlanHistory {
    /// What was learned from the sessions in a folder, by plan, in the order in which the plans were first run. Journals
    /// that cannot be read teach nothing.
    static func all(in folder: URL) -> [PlanHistory] {
        var plans: [String] = []
        var sessions: [String: [(name: String, session: Session)]] = [:]
        for folder in SessionFolder.sessions(in: folder) {
            guard let events = try? folder.events(), let session = try? Session(replaying: events) else { continue }
            let plan = session.setup.planName
            if sessions[plan] == nil { plans.append(plan) }
            sessions[plan, default: []].append((folder.name, session))
        }
        return plans.compactMap { PlanHistory(plan: $0, sessions[$0] ?? []) }
    }

    /// What there is to say, a line each.
    var text: String {
        let count = sessions.count == 1 ? "1 session" : "\(sessions.count) sessions"
        let times = items.compactMap(\.sentence).map { "  \($0).\n" }
        let onTime = times.isEmpty ? ["  Everything took about as long as planned.\n"] : []
        let said = lookingBack.map { "  \($0.question) — \($0.answer)\n" }
        return "\(plan), \(count):\n" + (times + onTime + said).joined()
    }
}
