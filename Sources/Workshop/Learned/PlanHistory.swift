import Diagnostics

/// What the sessions of one plan took, item by item: what can be learned for the next one.
package struct PlanHistory: Hashable, Sendable, Encodable {
    /// The plan's file name.
    package var plan: String
    /// The sessions that came to their end, by the names of their folders, oldest first.
    package var sessions: [String]
    package var items: [ItemHistory]
    /// What the facilitator said to their own questions the last time that they said anything.
    package var lookingBack: [Said]

    /// One item of the agenda over all sessions; of several with the same title each by itself.
    package struct ItemHistory: Hashable, Sendable, Encodable {
        package var title: String
        /// From 1, among items of the same title.
        package var occurrence: Int
        /// One for every session in which it was run.
        package var runs: [Run]
    }

    /// How long an item was to take in one session, and took.
    package struct Run: Hashable, Sendable, Encodable {
        package var session: String
        package var plannedSeconds: Int
        package var actualSeconds: Int
    }

    /// What the facilitator answered to one of their own questions after a session.
    package struct Said: Hashable, Sendable, Encodable {
        package var session: String
        package var question: String
        package var answer: String
    }
}

extension PlanHistory {
    /// - Parameter sessions: all of one plan, oldest first, each with the name of its folder; those that are not over are
    ///   left out.
    /// - Returns: `nil` if none is over.
    package init?(plan: String, _ sessions: [(name: String, session: Session)]) {
        let over = sessions.filter { $0.session.endedAt != nil && $0.session.startedAt != nil }
        guard !over.isEmpty else { return nil }
        self.init(plan: plan, sessions: over.map(\.name), items: [], lookingBack: [])
        for (name, session) in over {
            var counts: [String: Int] = [:]
            for timing in session.timing(at: session.endedAt ?? session.changedAt) {
                counts[timing.title, default: 0] += 1
                guard timing.firstStartedAt != nil else { continue }
                let run = Run(
                    session: name,
                    plannedSeconds: timing.plannedSeconds,
                    actualSeconds: timing.actualMilliseconds.wholeSeconds
                )
                add(run, to: timing.title, counts[timing.title] ?? 1)
            }
            let said = session.setup.facilitatorQuestions.enumerated().compactMap { index, question in
                session.lookingBack(on: index + 1).map { Said(session: name, question: question, answer: $0) }
            }
            if !said.isEmpty { lookingBack = said }
        }
    }

    private mutating func add(_ run: Run, to title: String, _ occurrence: Int) {
        let index = items.firstIndex { $0.title == title && $0.occurrence == occurrence }
        if let index {
            items[index].runs.append(run)
        } else {
            items.append(ItemHistory(title: title, occurrence: occurrence, runs: [run]))
        }
    }
}

extension PlanHistory.ItemHistory {
    /// How much longer than planned each run took that took at least a minute longer, in seconds.
    package var overruns: [Int] { runs.map { $0.actualSeconds - $0.plannedSeconds }.filter { $0 >= 60 } }

    /// How much less than planned each run took that took at least a minute less, in seconds.
    package var savings: [Int] { runs.map { $0.plannedSeconds - $0.actualSeconds }.filter { $0 >= 60 } }

    /// "Explore ran over in 3 of 4, by 9 minutes": where half of the runs or more did; `nil` where most were on time.
    package var sentence: String? {
        let name = occurrence == 1 ? title : "\(title) \(occurrence)"
        if overruns.count * 2 >= runs.count, !overruns.isEmpty {
            return "\(name) ran over in \(overruns.count) of \(runs.count), by \(Self.minutes(overruns))"
        }
        guard savings.count * 2 > runs.count else { return nil }
        return "\(name) was over early in \(savings.count) of \(runs.count), by \(Self.minutes(savings))"
    }

    /// What it took beyond its plan, on average over the runs that ran over, in seconds; 0 if fewer than half did.
    package var usualOverrun: Int {
        guard overruns.count * 2 >= runs.count, !overruns.isEmpty else { return 0 }
        return overruns.reduce(0, +) / overruns.count
    }

    private static func minutes(_ seconds: [Int]) -> String {
        let mean = max(1, (seconds.reduce(0, +) / seconds.count + 30) / 60)
        return counted(mean, "minute")
    }
}
