import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that is played against.
final class Server {
    private let process = Process()
    private let input = Pipe()
    let scratch: URL
    private(set) var port = 0
    private(set) var code = ""
    private(set) var facilitator = ""

    /// Starts `lectern run` with a plan of one poll.
    /// - Parameter prefix: what the command is run by: `strace …`, a shell that sets limits.
    init(lectern prefix: [String] = []) throws {
        scratch = FileManager.default.temporaryDirectory.appending(path: "lectern-load-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let plan = scratch.appending(path: "room.md")
        try Data(Self.plan.utf8).write(to: plan)
        let errors = try start(
            prefix + [
                "lectern", "run", plan.path, "--plain", "--host", "127.0.0.1", "--port", "0", "--in", scratch.path,
            ],
            watching: .error
        ) { $0.contains("Whoever has") }
        let remote = errors.components(separatedBy: "/remote#").dropFirst().first ?? ""
        facilitator = String(remote.prefix { !$0.isWhitespace })
        code = String(errors.components(separatedBy: "with the code ").dropFirst().first?.prefix(6) ?? "")
        let address = errors.components(separatedBy: "http://127.0.0.1:").dropFirst().first ?? ""
        port = Int(address.prefix { $0.isNumber }) ?? 0
    }

    /// Starts this program's own bare handler.
    init(bare: Void) throws {
        scratch = FileManager.default.temporaryDirectory.appending(path: "lectern-load-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let own = CommandLine.arguments[0]
        let said = try start([own, "bare"], watching: .output) { $0.contains("\n") }
        port = Int(said.prefix { $0.isNumber }) ?? 0
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(at: scratch)
    }

    func stop() {
        guard process.isRunning else { return }
        try? input.fileHandleForWriting.close()
        process.terminate()
        process.waitUntilExit()
    }

    var isRunning: Bool { process.isRunning }

    private enum Stream { case output, error }

    /// - Returns: what it said until it had said enough.
    private func start(_ command: [String], watching stream: Stream, until isEnough: (String) -> Bool) throws -> String
    {
        let log = scratch.appending(path: "log")
        try Data().write(to: log)
        let handle = try FileHandle(forWritingTo: log)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = input
        process.standardOutput = stream == .output ? handle : FileHandle.nullDevice
        process.standardError = stream == .error ? handle : FileHandle.nullDevice
        try process.run()
        for _ in 0..<1_000 {
            let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
            if isEnough(said) { return said }
            usleep(10_000)
        }
        throw DidNotStart(command: command, said: (try? String(contentsOf: log, encoding: .utf8)) ?? "")
    }

    struct DidNotStart: Error {
        let command: [String]
        let said: String
    }

    /// The most memory that the program held so far (proc(5), `VmHWM`); 0 where the system does not tell.
    var peakMegabytes: Double {
        let own = Int(process.processIdentifier)
        let processes = [own] + children(of: own)
        return Double(processes.map(peakKilobytes).max() ?? 0) / 1024
    }

    /// The processor time that the program has taken so far (proc(5), `utime` and `stime` in hundredths of a second);
    /// 0 where the system does not tell.
    var processorSeconds: Double {
        let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
        // Behind the name, which stands in parentheses and may have blanks in it.
        let fields = text.components(separatedBy: ") ").last?.split(separator: " ") ?? []
        return fields.count > 12 ? [fields[11], fields[12]].compactMap { Double($0) }.reduce(0, +) / 100 : 0
    }

    /// Those that `strace` runs.
    private func children(of process: Int) -> [Int] {
        let text = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return (text ?? "").split(separator: " ").compactMap { Int($0) }
    }

    private func peakKilobytes(of process: Int) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        guard !status.contains("Name:\tstrace") else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    /// What stands in the session's journal, line by line.
    var journal: [[String: Any]] {
        let sessions = try? FileManager.default.contentsOfDirectory(at: scratch, includingPropertiesForKeys: nil)
        let file = sessions?.map { $0.appending(path: "journal.jsonl") }.first {
            FileManager.default.fileExists(atPath: $0.path)
        }
        let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
        return text.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    private static let plan = """
        # Load

        **Duration:** 1 hour

        ## Lesson Structure

        ### Engage
        **Duration:** 60 minutes

        #### Poll: What grows best?
        - Beans
        - Roses
        - Weeds
        """
}
