/// A level of the revised taxonomy (Anderson & Krathwohl, 2001), lowest first.
package enum BloomLevel: String, CaseIterable, Codable, Hashable, Sendable {
    case remember
    case understand
    case apply
    case analyse
    case evaluate
    case create
}

extension BloomLevel: Comparable {
    /// The lower level of thinking first.
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// 1 for remember to 6 for create.
    package var rank: Int {
        switch self {
        case .remember: 1
        case .understand: 2
        case .apply: 3
        case .analyse: 4
        case .evaluate: 5
        case .create: 6
        }
    }
}
