import Diagnostics
import Foundation
import Lessons

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading the files that people name on the command line.
enum InputFile {
    /// The one limit for files that people write: plans, decks, books, reports and maps.
    static let mostBytes = LessonPlanReader.mostBytes

    /// - Parameter path: a file's; `-` is standard input.
    static func read(_ path: String) throws(CommandFailure) -> SourceText {
        guard path != "-" else { return try readStandardInput() }
        let size = try size(of: path)
        guard size <= mostBytes else {
            let megabytes = size / 1_048_576
            throw CommandFailure(
                "\(path) is \(megabytes) MB long; Lectern reads files of up to \(mostBytes / 1_048_576) MB. Is it the right file?",
                .hasErrors
            )
        }
        do {
            return SourceText(name: path, bytes: try bytes(of: path, size))
        } catch {
            throw CommandFailure("\(path) cannot be read. Is it open to you? (\(error.reason))", .noInput)
        }
    }

    /// Reads a file whole, straight into the array: by way of `Data` it would be held twice.
    /// - Parameter size: how long it is; what has been added since is left out.
    private static func bytes(of path: String, _ size: Int) throws(SystemFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault(code: errno) }
        defer { close(descriptor) }
        // What says that it is empty may not be, as under /proc.
        let most = size == 0 ? mostBytes : size
        var fault: SystemFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            while count < most {
                let taken = pread(descriptor, buffer.baseAddress.map { $0 + count }, most - count, off_t(count))
                if taken < 0, errno == EINTR { continue }
                if taken < 0 { fault = SystemFault(code: errno) }
                guard taken > 0 else { return }
                count += taken
            }
        }
        if let fault { throw fault }
        return bytes
    }

    /// What the system says went wrong.
    private struct SystemFault: Error {
        let code: Int32
        var reason: String { String(cString: strerror(code)) }
    }

    private static func readStandardInput() throws(CommandFailure) -> SourceText {
        var bytes: [UInt8] = []
        while bytes.count <= mostBytes {
            guard let more = try? FileHandle.standardInput.read(upToCount: 65_536), !more.isEmpty else {
                return SourceText(name: "standard input", bytes: bytes)
            }
            bytes += more
        }
        throw CommandFailure(
            "Standard input goes on and on; Lectern reads up to \(mostBytes / 1_048_576) MB.",
            .hasErrors
        )
    }

    private static func size(of path: String) throws(CommandFailure) -> Int {
        // Foundation's list of attributes costs a hundred times as much, which shows where somebody names many files.
        var status = stat()
        guard stat(path, &status) == 0 else { throw CommandFailure("There is no file \(path).", .noInput) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return Int(status.st_size)
        case S_IFDIR: throw CommandFailure("\(path) is a folder; name the file in it.", .noInput)
        default: throw CommandFailure("\(path) is not a file that can be read.", .noInput)
        }
    }
}
