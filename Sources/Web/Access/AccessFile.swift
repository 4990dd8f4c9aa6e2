import Foundation
import Records

/// `access.jsonl` of a session: only its owner may read it, lines are only added, and a line counts when it is on the
/// disk. It is no part of the session's journal, and can be deleted when nobody needs to come back.
actor AccessFile {
    private let writer: AccessWriter
    private var pending: [AccessLine] = []
    private var waiting: [CheckedContinuation<Turn, Never>] = []
    private var isWriting = false

    /// What somebody who waits is told.
    private enum Turn: Sendable {
        case done(Result<Void, RecordsError>)
        /// Write for everybody who waits.
        case write
    }

    private init(_ file: any LogFile) {
        writer = AccessWriter(file)
    }

    /// Opens a session's access file, or begins it.
    /// - Returns: the file, and the lines in it. What is damaged is left out: at worst somebody joins again.
    static func open(in folder: URL) throws(RecordsError) -> (file: AccessFile, lines: [AccessLine]) {
        let path = folder.appending(path: "access.jsonl").path
        let isNew = !FileManager.default.fileExists(atPath: path)
        let file = try POSIXLogFile(path: path, mode: isNew ? .create : .open, permissions: 0o600)
        let contents = try file.contents()
        if let last = contents.last, last != UInt8(ascii: "\n") { try file.append(Data("\n".utf8)) }
        let decoder = JSONDecoder()
        let lines = contents.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(AccessLine.self, from: Data($0))
        }
        return (AccessFile(file), lines)
    }

    /// Adds lines, and returns when they are on the disk. Those who come while the disk flushes share the next flush,
    /// as in `LiveSession.commit`.
    func append(_ lines: [AccessLine]) async throws(RecordsError) {
        pending += lines
        if isWriting {
            switch await withCheckedContinuation({ waiting.append($0) }) {
            case .done(let result): return try result.get()
            case .write: break
            }
        }
        isWriting = true
        let (batch, waiters) = (pending, waiting)
        (pending, waiting) = ([], [])
        let result = await writer.write(batch)
        for waiter in waiters { waiter.resume(returning: .done(result)) }
        if waiting.isEmpty {
            isWriting = false
        } else {
            waiting.removeFirst().resume(returning: .write)
        }
        try result.get()
    }
}

/// The part that waits for the disk, on a thread of its own.
private actor AccessWriter {
    private let file: any LogFile
    private let executor = BlockingExecutor(label: "lectern.access")
    private var hasFailed: RecordsError?
    /// Whether part of a line may stand at the end, left by a full disk.
    private var isTorn = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ file: any LogFile) {
        self.file = file
    }

    func write(_ lines: [AccessLine]) -> Result<Void, RecordsError> {
        // After a flush that failed nobody knows what is on the disk, and asking again would give a false answer.
        if let hasFailed { return .failure(hasFailed) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let bytes = lines.reduce(into: Data()) { bytes, line in
                bytes += (try? encoder.encode(line)) ?? Data()
                bytes.append(UInt8(ascii: "\n"))
            }
            try file.append(isTorn ? Data("\n".utf8) + bytes : bytes)
            isTorn = false
            try file.sync()
            return .success(())
        } catch {
            isTorn = true
            if error.isFinal { hasFailed = error }
            return .failure(error)
        }
    }
}
