import Foundation
import LiveSession
import Records
import TestSupport
import Workshop

/// A session of four hours at the room's own speed, held against the system's clock: not part of any gate, because it
/// takes as long as it says.
///
///     performance soak 240        so many minutes
enum Soaking {
    static func figures(minutes: Int) async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let begin = Date()
        let begun = Instant(milliseconds: Int64((begin.timeIntervalSince1970 * 1000).rounded(.down)))
        let setup = SessionSetup(
            title: "Soak",
            planName: "soak.md",
            agenda: [AgendaItem(kind: .engage, title: "Engage", plannedSeconds: minutes * 60 + 600)]
        )
        let (_, opened) = try SessionFolder.create(
            in: scratch.url,
            named: SessionName(title: "Soak", at: begun, in: .gmt),
            plan: Data("# Soak".utf8),
            events: [Event(at: begun, by: .program, body: .sessionCreated(setup))]
        )
        let clock = SessionClock.system()
        let live = try LiveSession(opened, clock: clock)
        _ = try await live.perform(.start(startedAt: nil), by: .facilitator)
        let started = await live.state()
        guard let start = started.startedAt else { return [] }
        // What the system's clock said at the instant that the session counts from.
        let anchor = Date().timeIntervalSince1970 * 1000 - Double(clock.now.milliseconds(since: start))
        var worst = 0.0
        var samples = 0
        while Date().timeIntervalSince(begin) < Double(minutes * 60) {
            try await Task.sleep(for: .milliseconds(500))
            let session = await live.state()
            // What remains, by the session; what has gone, by the system.
            let before = Date().timeIntervalSince1970 * 1000
            let remaining = session.remainingMilliseconds(of: 0, at: clock.now)
            let after = Date().timeIntervalSince1970 * 1000
            let gone = Double(session.plannedSeconds(of: 0)) * 1000 - Double(remaining)
            let drift = max(before - anchor - gone, gone - (after - anchor), 0)
            worst = max(worst, drift)
            samples += 1
            // Something happens now and then, and the journal grows.
            if samples % 120 == 0 { _ = try await live.perform(.addTeam(name: "Team \(samples)"), by: .facilitator) }
            // Hours are long: whoever ends the soak early still knows how far it came.
            if samples % 1_200 == 0 {
                let reached = Int(Date().timeIntervalSince(begin) / 60)
                print("\(reached) minutes: at most \(text(worst, decimals: 1)) ms over \(samples) looks")
            }
        }
        await live.close()
        return [
            Figure(
                name: "drift of a session against the system's clock over \(minutes) minutes, worst of \(samples)",
                value: "\(text(worst, decimals: 1)) ms",
                limit: "under 50",
                holds: worst < 50
            )
        ]
    }
}
