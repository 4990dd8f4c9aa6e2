import Foundation

extension Encodable {
    /// The value as the JSON that Lectern prints everywhere: indented, keys in order, slashes as they are.
    func printedAsJSON() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
