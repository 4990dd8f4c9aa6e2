/// A target whose place changes when severity is taken into account.
package struct RankChange: Hashable, Sendable {
    package let target: Int
    /// Its place by plain means; the best has 1, and equals share the better place: 1, 2, 2, 4.
    package let raw: Int
    /// Its place by adjusted means.
    package let adjusted: Int
}

extension Severities {
    /// Every target whose place by adjusted means differs from its place by plain means, by index.
    package var rankChanges: [RankChange] {
        let raw = ranks(of: targets.map(\.raw))
        let adjusted = ranks(of: targets.map(\.adjusted))
        return targets.indices.compactMap { place in
            guard raw[place] != adjusted[place] else { return nil }
            return RankChange(target: targets[place].target, raw: raw[place], adjusted: adjusted[place])
        }
    }
}

/// The place of each score, the greatest first; equals share the better place ("standard competition ranking").
///
/// - Parameter tolerance: how far two scores may lie apart and still count as equal, so that rounding in the last digit makes
///   no winner.
package func ranks(of scores: [Double], tolerance: Double = 1e-9) -> [Int] {
    scores.map { score in 1 + scores.count { $0 > score + tolerance } }
}
