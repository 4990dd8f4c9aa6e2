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
    /// What a whole submission file leads to. Changes nothing. An entry counts as a whole or not at all.
    package func decide(_ file: SubmissionFile, at instant: Instant) -> SubmissionOutcome {
        var later = self
        var outcome = SubmissionOutcome()
        var faults: [Int: SubmissionFault] = [:]

        for step in file.joins(in: self) {
            do throws(SubmissionFault) {
                outcome.events += try later.perform([step], at: instant)
            } catch {
                faults[step.entry] = error
            }
        }
        for (number, entry) in zip(1..., file.entries) where faults[number] == nil {
            do throws(SubmissionFault) {
                let events = try later.perform(entry.get().answers(in: later), at: instant)
                outcome.events += events
                if events.isEmpty { outcome.unchanged += 1 } else { outcome.taken += 1 }
            } catch {
                faults[number] = error
            }
        }
        outcome.faults = faults.sorted { $0.key < $1.key }.map(\.value)
        return outcome
    }

    /// Takes all steps of an entry, or none.
    private mutating func perform(_ steps: [SubmissionStep], at instant: Instant) throws(SubmissionFault) -> [Event] {
        var after = self
        var all: [Event] = []
        for step in steps {
            do throws(Refusal) {
                let events = try after.decide(step.command, by: step.by, at: instant, request: step.request)
                for event in events { after.apply(event) }
                all += events
            } catch {
                throw SubmissionFault(entry: step.entry, reason: .refused(error))
            }
        }
        self = after
        return all
    }
}
