/// What became of a submitted file.
package struct SubmissionReceipt: Hashable, Sendable, Codable {
    /// Entries that count now and did not before.
    package var counted: Int
    /// Entries that had been handed in before, so that nothing changed.
    package var unchanged: Int
    /// Entries that do not count, each with its place.
    package var faults: [Fault]
    /// The whole answer in words, as the submitter prints it; may have several lines.
    package var report: String

    package init(counted: Int, unchanged: Int, faults: [Fault] = [], report: String) {
        self.counted = counted
        self.unchanged = unchanged
        self.faults = faults
        self.report = report
    }

    /// Why one entry does not count.
    package struct Fault: Hashable, Sendable, Codable {
        /// Where it stands in the file: `answers[3]`, or a line and column; empty for the file as a whole.
        package var place: String
        /// A sentence.
        package var message: String

        package init(place: String, message: String) {
            self.place = place
            self.message = message
        }
    }
}
