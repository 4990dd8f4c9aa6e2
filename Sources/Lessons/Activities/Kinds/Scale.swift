/// A whole number between two ends that may have names.
package struct Scale: Hashable, Sendable, Codable {
    package var lowest: Int
    /// Above `lowest`, by at most 20.
    package var highest: Int
    /// What the lower end means: "ad hoc".
    package var lowestLabel: String?
    /// What the upper end means: "optimised".
    package var highestLabel: String?
    /// What can be seen at every number from `lowest` to `highest`; empty where the plan describes none.
    package var levels: [String]

    package init(
        lowest: Int = 1,
        highest: Int = 5,
        lowestLabel: String? = nil,
        highestLabel: String? = nil,
        levels: [String] = []
    ) {
        self.lowest = lowest
        self.highest = highest
        self.lowestLabel = lowestLabel
        self.highestLabel = highestLabel
        self.levels = levels
    }

    /// Every number that can be chosen.
    package var values: ClosedRange<Int> { lowest...max(lowest, highest) }

    /// What a number means, as far as the plan says.
    package func meaning(of value: Int) -> String? {
        if levels.indices.contains(value - lowest) { return levels[value - lowest] }
        return value == lowest ? lowestLabel : value == highest ? highestLabel : nil
    }
}
