/// The four stages of evolution, which OWM divides at 0.175, 0.40 and 0.70 of the width.
package enum MapStage: Int, CaseIterable, Sendable, Comparable, Codable {
    case genesis, custom, product, commodity

    /// The stage that a place on the axis belongs to.
    package init(at evolution: Double) {
        self = evolution < 0.175 ? .genesis : evolution < 0.40 ? .custom : evolution < 0.70 ? .product : .commodity
    }

    /// Where the stage begins.
    package var start: Double {
        switch self {
        case .genesis: 0
        case .custom: 0.175
        case .product: 0.40
        case .commodity: 0.70
        }
    }

    /// The name that OWM writes where the map gives none.
    package var usualName: String {
        switch self {
        case .genesis: "Genesis"
        case .custom: "Custom-Built"
        case .product: "Product"
        case .commodity: "Commodity"
        }
    }

    package static func < (left: MapStage, right: MapStage) -> Bool { left.rawValue < right.rawValue }
}

extension WardleyMap {
    /// The four names on the axis.
    package var shownStageNames: [String] {
        guard let stageNames, stageNames.count == 4 else { return MapStage.allCases.map(\.usualName) }
        return stageNames
    }
}
