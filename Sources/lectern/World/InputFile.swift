import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading the files that people name on the command line.
enum InputFile {
    /// More than any lesson plan, deck or map; a whole book is a third of a megabyte.
    static let mostBytes = 16 * 1_048_576

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
            return SourceText(name: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
        } catch {
            throw CommandFailure("\(path) cannot be read. Is it open to you? (\(error.localizedDescription))", .noInput)
        }
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
