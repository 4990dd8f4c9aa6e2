/// What a submission file leads to.
package struct SubmissionOutcome: Hashable, Sendable {
    /// To be made durable and applied, all or none.
    package var events: [Event] = []
    /// How many entries lead to an event of their own.
    package var taken = 0
    /// How many entries change nothing, because they were handed in before.
    package var unchanged = 0
    /// What is wrong with the others, in the order of the file; one fault an entry.
    package var faults: [SubmissionFault] = []
}

extension Session {
    /// What a whole submission file leads to. Changes nothing.
    package func decide(_ file: SubmissionFile, at instant: Instant) -> SubmissionOutcome {
        var later = self
        var outcome = SubmissionOutcome()
        var faults: [Int: SubmissionFault] = [:]
        var taken: Set<Int> = []

        func send(_ step: SubmissionStep) -> Bool {
            do {
                let events = try later.decide(step.command, by: step.by, at: instant, request: step.request)
                for event in events { later.apply(event) }
                outcome.events += events
                return !events.isEmpty
            } catch {
                if faults[step.entry] == nil {
                    faults[step.entry] = SubmissionFault(entry: step.entry, reason: .refused(error))
                }
                return false
            }
        }

        for step in file.joins(in: self) { _ = send(step) }
        for answer in file.answers(in: later) {
            switch answer {
            case .success(let step):
                if send(step) { taken.insert(step.entry) }
            case .failure(let fault):
                if let entry = fault.entry, faults[entry] == nil { faults[entry] = fault }
            }
        }
        outcome.taken = taken.count
        outcome.unchanged = file.entries.count - taken.union(faults.keys).count
        outcome.faults = faults.sorted { $0.key < $1.key }.map(\.value)
        return outcome
    }
}
