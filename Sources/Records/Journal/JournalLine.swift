package import Workshop

/// One line of a journal: an event and its number.
///
///     {"v":1,"seq":17,"at":"2026-11-21T14:03:12.480Z","by":"l3","type":"pollAnswered", … ,"crc":"9ae0daaf"}
///
/// - One JSON object on one line, which ends in LF; there is no LF inside it, since JSON writes that as `\n`.
/// - The keys come in a fixed order: `v`, `seq`, `at`, `by`, `type`, the event's own keys by name, `crc`. No blanks.
/// - `crc` is the CRC-32C of the line's bytes from its `{` up to the comma in front of `"crc"`, that comma not
///   included, as eight small hexadecimal digits. So the last 18 bytes of a line are `,"crc":"…"}`.
/// - `v` is the version of this form, `seq` counts the lines from 1 without a gap.
package struct JournalLine: Hashable, Sendable {
    /// The version that this program writes, and the newest that it reads.
    package static let version = 1

    package var sequence: Int
    package var event: Event

    package init(sequence: Int, event: Event) {
        self.sequence = sequence
        self.event = event
    }

    /// Why bytes are no line of a journal.
    package enum Fault: Error, Hashable, Sendable {
        /// They are not as they were written: cut short, overwritten, or never a journal's.
        case damaged
        /// They are as they were written, by a newer program.
        case newerVersion(Int)
        /// They are as they were written, and make no event that this program knows.
        case unknown(reason: String)
    }
}
