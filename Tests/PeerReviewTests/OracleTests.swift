import Testing

@testable import PeerReview

@Suite struct `Numbers of independent libraries` {
    private let oracle: Oracle

    init() throws {
        oracle = try Oracle()
    }

    @Test func `are all the same as ours`() throws {
        var ours: [String: Double] = [:]
        for (design, ratings) in oracle.designs {
            for (key, value) in summary(of: ratings) { ours["summary/\(design)/\(key)"] = value }
            for (key, value) in alphas(of: ratings) { ours["alpha/\(design)/\(key)"] = value }
            for (key, value) in try fit(ratings, .none) { ours["severity/\(design)/\(key)"] = value }
            for (key, value) in try fit(ratings, .ratio(2.5)) { ours["ridge/\(design)/\(key)"] = value }
            for (key, value) in try fit(ratings, mixedRatio(design)) { ours["mixed/\(design)/\(key)"] = value }
            for (key, value) in intraclass(ratings) { ours["icc/\(design)/\(key)"] = value }
            ours["henderson/\(design)/ratio"] = try Severities(of: ratings, shrinkage: .estimated).shrinkageRatio
        }
        for (key, value) in try bootstraps() { ours["bootstrap/room/\(key)"] = value }
        for (name, theirs) in oracle.numbers {
            let value = ours[name] ?? distribution(name)
            #expect(
                value.map { Oracle.agree($0, theirs) } == true,
                "\(name): \(theirs), ours \(String(describing: value))"
            )
        }
    }

    @Test func `are many`() {
        #expect(oracle.numbers.count > 700)
    }

    private func summary(of ratings: Ratings) -> [String: Double?] {
        let scores = ratings.all.map(\.score)
        guard let summary = Summary(scores), let first = scores.first else { return [:] }
        return [
            "mean": summary.mean, "deviation": summary.standardDeviation, "lower": summary.lowerQuartile,
            "median": summary.median, "upper": summary.upperQuartile, "mad": summary.medianAbsoluteDeviation,
            "z": summary.robustZ(of: first, floor: 1e-9),
        ]
    }

    private func alphas(of ratings: Ratings) -> [String: Double?] {
        let agreements = Agreement.Scale.allCases.map { ($0.rawValue, Agreement(of: ratings, on: $0, bootstrap: nil)) }
        return Dictionary(uniqueKeysWithValues: agreements.map { ($0, $1.value) })
    }

    private func bootstraps() throws -> [String: Double?] {
        let room = try #require(oracle.designs["room"])
        var limits: [String: Double?] = [:]
        for scale in Agreement.Scale.allCases {
            guard case .alpha(let alpha) = Agreement(of: room, on: scale, bootstrap: Bootstrap(draws: 200, seed: 42))
            else {
                continue
            }
            limits["\(scale.rawValue)/low"] = alpha.interval?.lowerBound
            limits["\(scale.rawValue)/high"] = alpha.interval?.upperBound
        }
        return limits
    }

    private func fit(_ ratings: Ratings, _ shrinkage: Severities.Shrinkage) throws -> [String: Double?] {
        let severities = try Severities(of: ratings, shrinkage: shrinkage)
        var numbers: [String: Double?] = ["variance": severities.errorVariance, "ratio": severities.shrinkageRatio]
        for reviewer in severities.reviewers {
            numbers["reviewer/\(reviewer.reviewer)/severity"] = reviewer.severity
            numbers["reviewer/\(reviewer.reviewer)/error"] = reviewer.standardError
        }
        for target in severities.targets {
            numbers["target/\(target.target)/adjusted"] = target.adjusted
            numbers["target/\(target.target)/error"] = target.standardError
        }
        numbers["residual/0"] = severities.residuals.first?.value
        return numbers
    }

    private func mixedRatio(_ design: String) throws -> Severities.Shrinkage {
        .ratio(try #require(oracle.numbers.first { $0.name == "mixed/\(design)/ratio" }).value)
    }

    private func intraclass(_ ratings: Ratings) -> [String: Double?] {
        let letters: [IntraclassCorrelation.Form: String] = [.oneWay: "1", .agreement: "A", .consistency: "C"]
        var numbers: [String: Double?] = [:]
        for (form, letter) in letters {
            guard let icc = try? IntraclassCorrelation(form, of: ratings) else { continue }
            for (k, estimate) in [("1", icc.single), ("k", icc.average)] {
                numbers["ICC(\(letter),\(k))/value"] = estimate.value
                numbers["ICC(\(letter),\(k))/low"] = estimate.interval?.lowerBound
                numbers["ICC(\(letter),\(k))/high"] = estimate.interval?.upperBound
            }
        }
        return numbers
    }

    /// The value of a line such as `f/0.975/5/240` or `beta/0.2/1/42`.
    private func distribution(_ name: String) -> Double? {
        let parts = name.split(separator: "/")
        let numbers = parts.dropFirst().compactMap { Double($0) }
        guard numbers.count == 3 else { return nil }
        switch parts.first {
        case "beta": return incompleteBeta(numbers[0], numbers[1], numbers[2])
        case "f": return quantileOfF(numbers[0], numbers[1], numbers[2])
        default: return nil
        }
    }
}
