/// A choice among options of which some are right. Ballots name options by number, from 1; a ballot is right if it
/// names all the right ones and no other.
package struct Quiz: Hashable, Sendable, Codable {
    package var choices: [String]
    /// Numbers of the right options, from 1, ascending; never empty.
    package var right: [Int]
    package var selection: Poll.Selection

    package init(choices: [String], right: [Int], selection: Poll.Selection = .one) {
        self.choices = choices
        self.right = right
        self.selection = selection
    }

    /// The same choice without what is right.
    package var poll: Poll { Poll(choices: choices, selection: selection) }
}
