/// The analysis of variance of a full table, targets by scores.
struct MeanSquares {
    /// How many targets, n.
    let targets: Double
    /// How many scores each, k.
    let scores: Double
    /// Mean squares between targets, within targets, between reviewers, and of what is left.
    let between: Double
    let within: Double
    let reviewers: Double
    let error: Double

    /// - Parameter rows: the scores of each target; rows are equally long. `nil` where the targets' means do not differ.
    init?(of rows: [[Double]]) {
        let (n, k) = (Double(rows.count), Double(rows.first?.count ?? 0))
        let grand = Summary.mean(rows.flatMap(\.self))
        let rowMeans = rows.map(Summary.mean)
        let columnMeans = (rows.first ?? []).indices.map { column in Summary.mean(rows.map { $0[column] }) }
        var (withinSquares, errorSquares) = (0.0, 0.0)
        for (row, rowMean) in zip(rows, rowMeans) {
            for (score, columnMean) in zip(row, columnMeans) {
                withinSquares += (score - rowMean) * (score - rowMean)
                let rest = score - rowMean - columnMean + grand
                errorSquares += rest * rest
            }
        }
        let betweenSquares = k * rowMeans.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        let reviewerSquares = n * columnMeans.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        guard betweenSquares > 1e-15 * withinSquares else { return nil }
        targets = n
        scores = k
        between = betweenSquares / (n - 1)
        within = withinSquares / (n * (k - 1))
        reviewers = reviewerSquares / (k - 1)
        error = errorSquares / ((n - 1) * (k - 1))
    }
}

extension MeanSquares {
    typealias Estimates = (
        single: IntraclassCorrelation.Estimate, average: IntraclassCorrelation.Estimate
    )

    var oneWay: Estimates {
        ratioEstimates(error: within, freedom: targets * (scores - 1))
    }

    var consistency: Estimates {
        ratioEstimates(error: error, freedom: (targets - 1) * (scores - 1))
    }

    var agreement: Estimates {
        let severity = (reviewers - error) / targets
        let single = (between - error) / (between + (scores - 1) * error + scores * severity)
        let limits = agreementLimits(of: single)
        return (
            IntraclassCorrelation.Estimate(value: single, interval: interval(limits.low, limits.high)),
            IntraclassCorrelation.Estimate(
                value: (between - error) / (between + severity),
                interval: interval(steppedUp(limits.low), steppedUp(limits.high))
            )
        )
    }

    /// The forms that depend on the ratio of two mean squares alone. Written with mean squares in place of their ratio, so that an
    /// error of nought gives 1 and not a division by nought.
    private func ratioEstimates(error: Double, freedom: Double) -> Estimates {
        let lower = between / quantileOfF(Self.upperTail, targets - 1, freedom)
        let upper = between * quantileOfF(Self.upperTail, freedom, targets - 1)
        func single(_ between: Double) -> Double { (between - error) / (between + (scores - 1) * error) }
        func average(_ between: Double) -> Double { (between - error) / between }
        return (
            IntraclassCorrelation.Estimate(value: single(between), interval: interval(single(lower), single(upper))),
            IntraclassCorrelation.Estimate(value: average(between), interval: interval(average(lower), average(upper)))
        )
    }

    /// The limits of ICC(A,1), with Satterthwaite's degrees of freedom (McGraw and Wong 1996, table 7).
    private func agreementLimits(of value: Double) -> (low: Double, high: Double) {
        let (n, k) = (targets, scores)
        let ofReviewers = k * value * reviewers
        let ofError = (n * (1 + (k - 1) * value) - k * value) * error
        let above = (n - 1) * (k - 1) * (ofReviewers + ofError) * (ofReviewers + ofError)
        let below = (n - 1) * ofReviewers * ofReviewers + ofError * ofError
        guard below > 0 else { return (value, value) }
        let freedom = above / below
        let upper = quantileOfF(Self.upperTail, n - 1, freedom)
        let lower = quantileOfF(Self.upperTail, freedom, n - 1)
        let rest = k * reviewers + (k * n - k - n) * error
        return (
            n * (between - upper * error) / (upper * rest + n * between),
            n * (lower * between - error) / (rest + n * lower * between)
        )
    }

    /// The reliability of a mean of k scores from that of one (Spearman and Brown 1910).
    private func steppedUp(_ single: Double) -> Double {
        single * scores / (1 + single * (scores - 1))
    }

    /// `nil` where disagreement is so great that a limit runs away.
    private func interval(_ first: Double, _ second: Double) -> ClosedRange<Double>? {
        guard first.isFinite, second.isFinite else { return nil }
        return min(first, second)...max(first, second)
    }

    private static var upperTail: Double { 0.975 }
}
