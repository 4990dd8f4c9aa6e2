package import Foundation

/// A file that only grows at its end. The journal knows the disk through this alone, so tests can hand it a disk
/// that fails.
package protocol LogFile: AnyObject, Sendable {
    /// Where it lies, for messages.
    var path: String { get }

    /// All that is in it.
    /// - Throws: `cannotRead`.
    func contents() throws(RecordsError) -> Data

    /// How many bytes are in it.
    /// - Throws: `cannotRead`.
    func size() throws(RecordsError) -> Int

    /// Puts bytes at its end. After an error any part of them may be there.
    /// - Throws: `cannotWrite`.
    func append(_ bytes: Data) throws(RecordsError)

    /// Waits until everything appended is on the disk. After an error nobody knows what is, and asking again would
    /// give a false answer: Linux forgets the failure (Rebello et al., USENIX ATC 2020).
    /// - Throws: `storageFailed`.
    func sync() throws(RecordsError)

    /// Cuts it to its first bytes.
    /// - Throws: `cannotWrite`.
    func truncate(toSize size: Int) throws(RecordsError)

    /// Puts other bytes in its place, on the disk and all at once: a reader, and a power cut, meets the old ones or the
    /// new ones and nothing between. From then on this log is not to be used any more.
    /// - Returns: the log that is there now, held as this one was.
    /// - Throws: `notStored` if the old bytes are still there; `storageFailed` if nobody knows which are.
    func replaced(by bytes: Data) throws(RecordsError) -> any LogFile
}
