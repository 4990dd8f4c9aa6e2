/// A few single words from everybody, counted.
package struct WordCloud: Hashable, Sendable, Codable {
    /// How many words one ballot may hold, from 1 to 20.
    package var most: Int

    package init(most: Int = WordCloud.usual) {
        self.most = most
    }

    /// The most words that one may be allowed.
    package static let longest = 20

    /// How many words one may hand in where the plan does not say.
    package static let usual = 3
}
