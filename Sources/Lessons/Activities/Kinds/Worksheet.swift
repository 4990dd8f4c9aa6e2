/// Named fields that a team fills in together, on one sheet.
package struct Worksheet: Hashable, Sendable, Codable {
    /// At least one; numbered from 1.
    package var fields: [String]

    package init(fields: [String]) {
        self.fields = fields
    }
}
