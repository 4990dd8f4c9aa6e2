package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How files with answers reach a session that another program is running, whose journal only that program may write.
///
///     SESSION/inbox/NAME.json            dropped by the submitter, whole or not at all
///     SESSION/inbox/NAME.receipt.json    what became of it, by the running program
///     SESSION/inbox/done/NAME.json       the file, once it has been handled
///
/// A program that dies between handling a file and writing its receipt finds the file there again. So what is handed
/// in must be safe to hand in twice, which the requests' names see to.
package struct Inbox: Hashable, Sendable {
    /// The session's name, for messages.
    package let session: String
    package let folder: URL

    package init(session: String, folder: URL) {
        self.session = session
        self.folder = folder
    }

    /// The most that one file may have: ten thousand score sheets.
    package static let mostBytes = 4 << 20

    /// A file in the inbox, by its name without `.json`.
    package struct Submission: Hashable, Sendable {
        package let name: String
    }

    private var done: URL { folder.appending(path: "done") }

    private func file(_ submission: Submission) -> URL { folder.appending(path: "\(submission.name).json") }

    private func receiptFile(_ submission: Submission) -> URL {
        folder.appending(path: "\(submission.name).receipt.json")
    }
}

// The submitter's side.
extension Inbox {
    /// Puts a file into the inbox.
    /// - Parameter name: of the file it comes from; made unique and safe.
    /// - Throws: `fileTooLarge`, `cannotCreate`, `cannotWrite`.
    package func drop(_ data: Data, named name: String) throws(RecordsError) -> Submission {
        guard data.count <= Self.mostBytes else {
            throw .fileTooLarge(path: name, bytes: data.count, most: Self.mostBytes)
        }
        try Folders.create(folder)
        let stem = SessionName.slug(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        let submission = Submission(name: "\(stem)-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))")
        try AtomicFile.write(data, to: file(submission))
        return submission
    }

    /// Takes a file back that nobody has handled.
    /// - Returns: `false` if it is no longer there, having been handled.
    package func withdraw(_ submission: Submission) -> Bool {
        unlink(file(submission).path) == 0
    }

    /// Waits for the running session's answer and takes it away.
    ///
    /// - Parameters:
    ///   - seconds: how long; the inbox is looked at twenty times a second.
    ///   - sleep: lets so much time pass.
    /// - Throws: `noReceipt` when the time is over; `cannotRead` for an answer that is none.
    package func awaitReceipt(
        for submission: Submission,
        seconds: Int,
        sleep: (Duration) async -> Void
    ) async throws(RecordsError) -> SubmissionReceipt {
        for _ in 0..<max(1, seconds * 20) {
            if let receipt = try receipt(for: submission) {
                unlink(receiptFile(submission).path)
                return receipt
            }
            await sleep(.milliseconds(50))
        }
        throw .noReceipt(name: submission.name, seconds: seconds)
    }

    private func receipt(for submission: Submission) throws(RecordsError) -> SubmissionReceipt? {
        let file = receiptFile(submission)
        guard (try? SystemCalls.status(of: file.path)) != nil else { return nil }
        let data = try PlainFile.read(file, most: Self.mostBytes)
        do {
            return try JSONDecoder().decode(SubmissionReceipt.self, from: data)
        } catch {
            throw .cannotRead(path: file.path, reason: JournalLine.sentence(error))
        }
    }
}

// The running program's side.
extension Inbox {
    /// What waits to be handled, by name.
    package func pending() -> [Submission] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted()
            .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".receipt.json") && !$0.hasPrefix(".") }
            .map { Submission(name: String($0.dropLast(5))) }
    }

    /// Reads a file. Whatever this throws, the submission must be answered, or it is found again.
    /// - Throws: `notAFile` for a symbolic link, a folder or a device; `fileTooLarge`; `cannotRead`.
    package func take(_ submission: Submission) throws(RecordsError) -> Data {
        try PlainFile.read(file(submission), most: Self.mostBytes)
    }

    /// Answers a submission and moves it out of the way.
    /// - Throws: `cannotCreate`, `cannotWrite`, `cannotEncode`.
    package func answer(_ submission: Submission, with receipt: SubmissionReceipt) throws(RecordsError) {
        let data: Data
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            data = try encoder.encode(receipt)
        } catch {
            throw .cannotEncode(reason: String(describing: error))
        }
        try Folders.create(done)
        try AtomicFile.write(data, to: receiptFile(submission))
        let destination = done.appending(path: "\(submission.name).json")
        do {
            _ = try SystemCalls.retrying { rename(file(submission).path, destination.path) }
            try SystemCalls.flushFolder(folder.path)
        } catch {
            throw .cannotWrite(path: destination.path, reason: error.reason)
        }
    }
}
