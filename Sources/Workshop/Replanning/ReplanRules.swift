/// The rules by which time is won back, all of them, in one place.
///
/// - **What is needed** is by how much the session will end after its *target*: the end that was agreed on, or else the
///   hard end (`--finish-by`), or else the plan's own end. It counts in whole minutes, rounded up, so that what is given
///   is whole minutes and the target is met, not nearly met.
/// - **Who can give** are the items ahead. What has run and what runs now keep what they have; the running item is
///   changed with `extend`.
/// - **A floor** holds for each: half of what the plan gives it, and never under five minutes. What is at or under its
///   floor already gives nothing, and what has run before a step back keeps the time that it has had. A break can also
///   be dropped whole; a phase cannot.
/// - **Protected** phases give nothing: Evaluate, unless the facilitator says otherwise.
/// - **Spread**: every phase ahead gives in proportion to the time that it has now; where one meets its floor the others
///   give the rest. Breaks are left out: whoever needs a break is asked for it by name.
/// - **Take**, **shorten**: one phase, one break gives what is needed, as far as its floor.
/// - **Drop**: a break goes whole, even if that is more than is needed.
/// - **Cut**: an activity is not run, and its phase gives the time that it would have had: its time limit, or what its
///   slots add up to, or an equal share of its phase; no more than is needed, and not below the phase's floor.
/// - **Move**: nobody gives anything, and the end as it is now expected becomes the target.
/// - Minutes are conserved: what the items lose is what the end gains, no more and no less. Where the target is not
///   met, the proposal says by how much.
/// - Nothing changes before the facilitator chooses. The choice and its reason are one event; `undo` takes it back.
package enum ReplanRules {
    /// What every item of the agenda keeps at least, in seconds, unless its plan gives it less.
    package static let leastSeconds = 300

    /// What an item keeps at least.
    ///
    /// - Parameters:
    ///   - planned: what the plan gives it, in seconds.
    ///   - length: what it has now, in seconds.
    package static func floor(planned: Int, length: Int) -> Int {
        min(length, max((planned + 1) / 2, leastSeconds))
    }

    /// Shares of a sum, in proportion to weights, none over its capacity. What the capacities do not allow is left out.
    ///
    /// Whole numbers go by the largest remainder; where remainders are equal the later one gives.
    /// - Parameters:
    ///   - weights: at least 0 each, as many as there are capacities.
    package static func shares(of sum: Int, weights: [Int], capacities: [Int]) -> [Int] {
        var shares = weights.map { _ in 0 }
        var open = weights.indices.filter { capacities[$0] > 0 && weights[$0] > 0 }
        var left = min(max(sum, 0), open.reduce(0) { $0 + capacities[$1] })
        while true {
            let weight = open.reduce(0) { $0 + weights[$1] }
            let full = open.filter { left * weights[$0] >= capacities[$0] * weight }
            guard !full.isEmpty, left > 0 else { break }
            for index in full { shares[index] = capacities[index] }
            left -= full.reduce(0) { $0 + capacities[$1] }
            open.removeAll { full.contains($0) }
        }
        let weight = open.reduce(0) { $0 + weights[$1] }
        guard left > 0, weight > 0 else { return shares }
        for index in open { shares[index] = left * weights[index] / weight }
        let missing = left - open.reduce(0) { $0 + shares[$1] }
        let byRemainder = open.sorted { (left * weights[$0] % weight, $0) > (left * weights[$1] % weight, $1) }
        for index in byRemainder.prefix(missing) { shares[index] += 1 }
        return shares
    }
}
