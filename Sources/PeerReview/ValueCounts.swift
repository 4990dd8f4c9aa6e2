/// How often each value was given to each target that two reviewers or more scored: all that alpha depends on.
struct ValueCounts {
    /// A value, by its place among all values, and how often one target got it.
    struct Entry {
        let value: Int
        var count: Double
    }

    /// The values that occur, ascending.
    let values: [Double]
    /// The values of each target, ascending.
    let targets: [[Entry]]

    init(of pairable: Ratings) {
        let values = Set(pairable.all.map(\.score)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
        targets = pairable.byTarget.filter { !$0.isEmpty }.map { ratings in
            var counts: [Int: Double] = [:]
            for rating in ratings { counts[places[rating.score] ?? 0, default: 0] += 1 }
            return counts.sorted { $0.key < $1.key }.map { Entry(value: $0.key, count: $0.value) }
        }
        self.values = values
    }

    /// How often each value occurs when each target is taken so many times.
    func marginals(picks: [Double]) -> [Double] {
        var sums = Array(repeating: 0.0, count: values.count)
        for (entries, times) in zip(targets, picks) where times > 0 {
            for entry in entries { sums[entry.value] += times * entry.count }
        }
        return sums
    }

    /// Alpha of the targets as they are. `nil` where all values are the same.
    func alpha(on scale: Agreement.Scale) -> Double? {
        alpha(on: scale, picks: Array(repeating: 1, count: targets.count))
    }

    /// Alpha where each target is taken so many times. `nil` where all values are the same.
    ///
    /// Dₒ = Σ_u Σ_{c<k} n_uc n_uk δ²_ck / (m_u - 1) and Dₑ = Σ_{c<k} n_c n_k δ²_ck / (n - 1), up to a factor that cancels.
    func alpha(on scale: Agreement.Scale, picks: [Double]) -> Double? {
        let marginals = marginals(picks: picks)
        guard marginals.count(where: { $0 > 0 }) > 1 else { return nil }
        let distances = Distances(on: scale, values: values, marginals: marginals)
        var seen = 0.0
        for (entries, times) in zip(targets, picks) where times > 0 {
            let size = entries.reduce(0) { $0 + $1.count }
            seen += times * distances.sum(over: entries) / (size - 1)
        }
        let all = marginals.enumerated().map { Entry(value: $0.offset, count: $0.element) }.filter { $0.count > 0 }
        let total = marginals.reduce(0, +)
        return 1 - (total - 1) * seen / distances.sum(over: all)
    }
}

/// The squared differences between values that alpha reckons with (Krippendorff 2011, §F).
private enum Distances {
    /// 0 or 1.
    case nominal
    /// The squared difference of two positions: of the values themselves on an interval scale.
    ///
    /// On an ordinal scale Σ_{g=c..k} n_g - (n_c + n_k)/2 is the difference of the positions Σ_{g<c} n_g + n_c/2, so that
    /// it is an interval scale of mid-ranks.
    case positions([Double])
    /// ((c - k) / (c + k))².
    case ratio([Double])

    init(on scale: Agreement.Scale, values: [Double], marginals: [Double]) {
        switch scale {
        case .nominal: self = .nominal
        case .ordinal: self = .positions(Self.centred(Self.midRanks(marginals), marginals))
        case .interval: self = .positions(Self.centred(values, marginals))
        case .ratio: self = .ratio(values)
        }
    }

    /// Σ_{c<k} n_c n_k δ²_ck.
    func sum(over entries: [ValueCounts.Entry]) -> Double {
        switch self {
        case .nominal:
            let size = entries.reduce(0) { $0 + $1.count }
            return (size * size - entries.reduce(0) { $0 + $1.count * $1.count }) / 2
        case .positions(let positions):
            return Self.sumOfSquares(positions, over: entries)
        case .ratio(let values):
            return Self.sumOfRatios(values, over: entries)
        }
    }

    /// n Σ n_c (x_c - x̄)², which is the sum over all pairs without visiting them.
    private static func sumOfSquares(_ positions: [Double], over entries: [ValueCounts.Entry]) -> Double {
        var size = 0.0
        var total = 0.0
        for entry in entries {
            size += entry.count
            total += entry.count * positions[entry.value]
        }
        let mean = total / size
        var squares = 0.0
        for entry in entries {
            let distance = positions[entry.value] - mean
            squares += entry.count * distance * distance
        }
        return size * squares
    }

    private static func sumOfRatios(_ values: [Double], over entries: [ValueCounts.Entry]) -> Double {
        var sum = 0.0
        for (place, first) in entries.enumerated() {
            for second in entries[(place + 1)...] {
                let (low, high) = (values[first.value], values[second.value])
                let ratio = (high - low) / (high + low)
                sum += first.count * second.count * ratio * ratio
            }
        }
        return sum
    }

    private static func midRanks(_ marginals: [Double]) -> [Double] {
        var below = 0.0
        return marginals.map { count in
            defer { below += count }
            return below + count / 2
        }
    }

    /// Positions from their mean, so that large offsets cost no digits.
    private static func centred(_ positions: [Double], _ marginals: [Double]) -> [Double] {
        let mean = weightedMean(positions, weights: marginals)
        return positions.map { $0 - mean }
    }
}
