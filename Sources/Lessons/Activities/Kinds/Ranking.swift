/// Items that everybody puts in order. Ballots name items by number, from 1, the first place first.
package struct Ranking: Hashable, Sendable, Codable {
    /// At least two.
    package var items: [String]

    package init(items: [String]) {
        self.items = items
    }
}
