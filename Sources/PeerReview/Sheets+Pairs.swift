extension Sheets {
    /// Pairs of targets whose people lift each other.
    ///
    /// A lift is the mean residual, after target and severity, of what one home's people gave another; both lifts must be more
    /// than one standard deviation of all lifts, and more than the least that matters. Nothing is found in a design
    /// that is not connected, because there severity and lift cannot be told apart.
    func mutualLifts(homes: [Int?], _ rules: FlagRules) -> [Flag] {
        guard let severities = try? Severities(of: overall) else { return [] }
        var residuals: [Pair: [Double]] = [:]
        for residual in severities.residuals where residual.reviewer < homes.count {
            guard let home = homes[residual.reviewer], home != residual.target else { continue }
            residuals[Pair(from: home, to: residual.target), default: []].append(residual.value)
        }
        let lifts = residuals.mapValues(Summary.mean)
        guard lifts.count >= rules.fewestLifts,
            let deviation = Summary.standardDeviation(lifts.sorted { $0.key < $1.key }.map(\.value))
        else { return [] }
        let least = max(deviation, rules.leastLift)
        return lifts.keys.sorted().compactMap { pair in
            guard pair.from < pair.to, let given = lifts[pair], let returned = lifts[pair.reversed],
                given > least, returned > least
            else { return nil }
            return .mutualLift(first: pair.from, second: pair.to, ofFirst: returned, ofSecond: given)
        }
    }

    /// Reviewers who gave the same scores on every target they share, in groups; two belong to one group too where
    /// a third matches both.
    ///
    /// Two targets and a handful of scores must be shared, and the shared scores must not all be one number, which two people give
    /// alike without looking at each other. Those who use one score throughout have a flag of their own.
    func identicalScores(besides straightLiners: Set<Int>, _ rules: FlagRules) -> [Flag] {
        let sheets = Dictionary(grouping: complete) { $0.reviewer }
            .mapValues { Dictionary($0.map { ($0.target, $0.scores) }) { first, _ in first } }
        let reviewers = sheets.keys.filter { !straightLiners.contains($0) }.sorted()
        var groups = DisjointSets(count: reviewerCount)
        for (place, first) in reviewers.enumerated() {
            for second in reviewers[(place + 1)...] {
                guard let ones = sheets[first], let others = sheets[second] else { continue }
                if areIdentical(ones, others, rules) { groups.join(first, second) }
            }
        }
        return Dictionary(grouping: reviewers) { groups.root(of: $0) }
            .filter { $0.value.count > 1 }
            .sorted { $0.key < $1.key }
            .map { .identicalScores(reviewers: $0.value) }
    }

    private func areIdentical(_ ones: [Int: [Double]], _ others: [Int: [Double]], _ rules: FlagRules) -> Bool {
        var shared: [[Double]] = []
        for (target, scores) in ones {
            guard let other = others[target] else { continue }
            guard scores == other else { return false }
            shared.append(scores)
        }
        let scores = shared.joined()
        return shared.count > 1 && scores.count >= rules.fewestIdenticalScores && Set(scores).count > 1
    }
}

/// From whose people to which target.
private struct Pair: Hashable, Comparable {
    let from: Int
    let to: Int

    var reversed: Pair { Pair(from: to, to: from) }

    static func < (first: Pair, second: Pair) -> Bool {
        (first.from, first.to) < (second.from, second.to)
    }
}
