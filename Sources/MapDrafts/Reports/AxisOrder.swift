/// Which of a report's two numbers is which, decided for this report from its own evidence.
///
/// The reports contradict one another, and some contradict themselves: OnlineWardleyMaps writes visibility first, and
/// about two thirds of the reports with numbers put evolution first. So there is no common order; where a report's
/// evidence does not lean clearly to one side, none is assumed.
package struct AxisOrder: Hashable, Sendable {
    /// Which of the two numbers of a pair is which.
    package enum Verdict: String, CaseIterable, Sendable {
        /// There are no pairs without labels to decide about.
        case notNeeded
        case visibilityFirst
        case evolutionFirst
        case undecided
    }

    package let verdict: Verdict
    /// Whether the evidence leaves little doubt.
    package let isStrong: Bool
    /// One sentence a piece, for people to weigh.
    package let evidence: [String]

    /// Below this the evidence decides nothing; the unit is that of a natural logarithm of odds.
    private static let weak = 0.75
    private static let strong = 2.5

    init(of report: MapReport, anchor: AnchorWords) {
        let pairs = Pair.all(in: report)
        let names = ReportNames(report.components.map(\.name))
        let isAnchorDescribed = anchor.names.allSatisfy { names.find($0) != nil }
        guard !pairs.isEmpty || (anchor.pair != nil && !isAnchorDescribed) else {
            (verdict, isStrong, evidence) = (.notNeeded, false, [])
            return
        }
        let parts = [
            Self.stages(pairs), Self.ranks(pairs), Self.targets(pairs), Self.anchor(anchor),
        ].compactMap(\.self)
        let score = parts.reduce(0) { $0 + $1.score }
        verdict = abs(score) < Self.weak ? .undecided : score > 0 ? .evolutionFirst : .visibilityFirst
        isStrong = abs(score) >= Self.strong
        evidence = parts.map(\.sentence)
    }

    /// A piece of evidence: above 0 it speaks for evolution first, below 0 for visibility first.
    private struct Part {
        let score: Double
        let sentence: String
    }

    /// A component with two numbers that have no labels.
    private struct Pair {
        let first: Double
        let second: Double
        let stage: StageSpan?
        let target: [Double]

        static func all(in report: MapReport) -> [Pair] {
            report.components.compactMap { component in
                let position = PositionNumbers(reading: component.position)
                guard case .pair(let first, let second) = position.numbers else { return nil }
                let stage = PositionNumbers(reading: component.stage)
                let target = position.target.isEmpty ? stage.target : position.target
                return Pair(first: first, second: second, stage: StageSpan(reading: component.stage), target: target)
            }
        }
    }

    /// How much better one number than the other fits the stage that the words name.
    private static func stages(_ pairs: [Pair]) -> Part? {
        let staged = pairs.compactMap { pair in pair.stage.map { (pair, $0) } }
        guard !staged.isEmpty else { return nil }
        let score = staged.reduce(0) { $0 + fit($1.0.first, $1.1) - fit($1.0.second, $1.1) }
        let better = staged.count { $0.1.distance(of: $0.0.first) < $0.1.distance(of: $0.0.second) }
        let worse = staged.count { $0.1.distance(of: $0.0.first) > $0.1.distance(of: $0.0.second) }
        return Part(
            score: score,
            sentence: "the stage words fit the first number better \(better) times, the second \(worse) times"
        )
    }

    /// The logarithm of a normal density round the stage's band; numbers in the reports stray by about 0.15.
    private static func fit(_ number: Double, _ stage: StageSpan) -> Double {
        let deviations = stage.distance(of: number) / 0.15
        return max(-deviations * deviations / 2, -3)
    }

    /// Whether a component of a later stage has the larger number: true of the first number in 83 % of all pairs of
    /// components in the reports, of the second in 62 %.
    private static func ranks(_ pairs: [Pair]) -> Part? {
        var right = (first: 0, second: 0)
        var count = 0
        for (index, one) in pairs.enumerated() {
            for other in pairs[(index + 1)...] {
                guard let early = one.stage, let late = other.stage, early.last < late.first || late.last < early.first
                else { continue }
                let sign = early.last < late.first ? 1.0 : -1
                count += 1
                if (other.first - one.first) * sign > 0 { right.first += 1 }
                if (other.second - one.second) * sign > 0 { right.second += 1 }
            }
        }
        guard count > 0 else { return nil }
        return Part(
            score: min(max(Double(right.first - right.second) * 0.5, -3), 3),
            sentence:
                "the first number ranks the stages rightly \(right.first) times out of \(count), the second \(right.second)"
        )
    }

    /// What evolves goes to a larger number than it has; of a pair that evolves to a pair, evolution is what changes.
    private static func targets(_ pairs: [Pair]) -> Part? {
        var score = 0.0
        var count = 0
        for pair in pairs where !pair.target.isEmpty {
            count += 1
            if pair.target.count == 2 {
                let changes = (abs(pair.target[0] - pair.first), abs(pair.target[1] - pair.second))
                score += changes.0 > changes.1 ? 3 : changes.0 < changes.1 ? -3 : 0
            } else {
                let isAhead = (pair.target[0] > pair.first, pair.target[0] > pair.second)
                score += isAhead == (true, false) ? 2 : isAhead == (false, true) ? -2 : 0
            }
        }
        guard count > 0 else { return nil }
        let verdict =
            score > 0
            ? "the first number is the one that grows"
            : score < 0 ? "the second number is the one that grows" : "either number grows"
        return Part(score: score, sentence: "where a component evolves to a number, \(verdict)")
    }

    /// An anchor stands high, so its larger number is its visibility. The weakest evidence: many writers of reports read
    /// [0.95, 0.79] as across and up.
    private static func anchor(_ anchor: AnchorWords) -> Part? {
        guard let (first, second) = anchor.pair, first != second else { return nil }
        return Part(
            score: min(max((second - first) * 10, -1), 1),
            sentence: "the \(first > second ? "first" : "second") number of the anchor is the larger one"
        )
    }
}

extension AnchorWords {
    /// The two numbers, where nothing says which is which.
    var pair: (Double, Double)? {
        if case .pair(let first, let second) = numbers { (first, second) } else { nil }
    }
}

extension AxisOrder {
    /// Puts a pair in order; `nil` where the order is not known.
    func place(_ first: Double, _ second: Double) -> (visibility: Double, evolution: Double)? {
        switch verdict {
        case .visibilityFirst: (first, second)
        case .evolutionFirst: (second, first)
        case .undecided, .notNeeded: nil
        }
    }

    /// The decision and its evidence as comment lines.
    var remarks: [String] {
        let decision: String
        switch verdict {
        case .notNeeded: return []
        case .visibilityFirst: decision = "Pairs of numbers are read as [visibility, evolution]\(doubt)"
        case .evolutionFirst: decision = "Pairs of numbers are read as [evolution, visibility]\(doubt)"
        case .undecided:
            decision = "Which of two numbers is which cannot be told: stages are taken from the report's words"
        }
        return [decision + (evidence.isEmpty ? "." : ":")] + evidence.map { "- \($0)" }
    }

    private var doubt: String { isStrong ? "" : ", with some doubt" }
}
