import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// Every way to hand the program a file that is none: one sentence, the right status, no trap.
@Suite struct `A file that is no plan` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test(arguments: ["check", "show", "run"])
    func `that is not there has status 66`(command: String) throws {
        try expect(command, on: "missing.md", status: 66, says: "There is no file missing.md.")
    }

    @Test(arguments: ["check", "show", "run"])
    func `that is a folder has status 66`(command: String) throws {
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "plans"),
            withIntermediateDirectories: true
        )
        try expect(command, on: "plans", status: 66, says: "plans is a folder; name the file in it.")
    }

    @Test(arguments: ["show", "run"])
    func `that is empty has status 1`(command: String) throws {
        try write(Data(), to: "empty.md")
        try expect(command, on: "empty.md", status: 1, says: "empty")
    }

    @Test(arguments: ["show", "run"])
    func `that is binary has status 1`(command: String) throws {
        try write(Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7) }), to: "picture.md")
        try expect(command, on: "picture.md", status: 1, says: "The file is no text.")
    }

    @Test(arguments: ["check", "show", "run"])
    func `that is 50 MB long has status 1`(command: String) throws {
        try write(Data(repeating: 0x61, count: 50 << 20), to: "long.md")
        try expect(
            command,
            on: "long.md",
            status: 1,
            says: "long.md is 50 MB long; Lectern reads files of up to 16 MB."
        )
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem"), "left out: this system has no /proc"))
    func `that cannot be read has status 66`() throws {
        try expect("check", on: "/proc/self/mem", status: 66, says: "cannot be read")
    }

    @Test func `says which kind it is`() throws {
        try write(
            Data("marp: true\n\n---\n\n# One\n\n- a\n\n---\n\n# Two\n\n- b\n\n---\n\n# Three\n".utf8),
            to: "deck.md"
        )
        try expect("run", on: "deck.md", status: 1, says: "deck")
    }

    @Test func `does not keep the other files from being checked`() throws {
        let lesson = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let check = try Program.lectern("check", "missing.md", lesson, in: scratch.url)
        #expect(check.status == 66)
        #expect(check.error.contains("1 file: 0 errors"))
    }

    @Test func `leaves nothing behind`() throws {
        try write(Data(), to: "empty.md")
        try Program.lectern("run", "empty.md", in: scratch.url)
        #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "sessions").path))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "left out: no /dev/full here"))
    func `says that results could not be written`() throws {
        let lesson = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let show = try Program.run("bash", "-c", "'\(Program.lecternPath)' show '\(lesson)' > /dev/full")
        #expect(show.status == 74)
        #expect(show.error == "lectern: Standard output takes nothing more: No space left on device.\n")

        let gone = try Program.run(
            "bash",
            "-c",
            "set -o pipefail; '\(Program.lecternPath)' show '\(lesson)' | head -n 1 > /dev/null"
        )
        #expect(gone.status == 0)
        #expect(gone.error.isEmpty)
    }

    /// What floods the input waits at the other end of it: the session stays small, and ends when it is told to.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "left out: no /proc here"),
        .timeLimit(.minutes(15))
    )
    func `does not fill the memory, nor keep a signal from being heard`() async throws {
        let lesson = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let flooded = try Background.start([
            "bash", "-c",
            "exec '\(Program.lecternPath)' run '\(lesson)' --plain --in '\(scratch.url.path)' < <(yes status)",
        ])
        defer { flooded.stop() }
        try await Task.sleep(for: .seconds(3))
        let status = try String(contentsOfFile: "/proc/\(flooded.processIdentifier)/status", encoding: .utf8)
        let peak = try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) })
        #expect(peak < 150_000, "\(peak) kB")
        flooded.stop()
        #expect(flooded.waitForEnd() == 143)
    }

    @Test func `takes a file back that a running session does not answer`() async throws {
        let lesson = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        try Program.lectern("run", lesson, "--plain", "--in", scratch.url.path)
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        try write(Data("[]".utf8), to: "answers.json")
        // Open, and nobody looks into its inbox.
        let opened = try folder.open(at: Instant(milliseconds: 4_000_000_000_000))
        let submit = try Program.lectern(
            "submit",
            folder.url.path,
            "answers.json",
            "--wait",
            "1",
            in: scratch.url
        )
        #expect(submit.status == 1)
        #expect(submit.error.contains("nothing was handed in"))
        #expect(folder.inbox.pending().isEmpty)
        await opened.journal.close()
    }

    @Test(arguments: [
        ("[\n  {\"learner\": \"Ada\"},\n  {\"learner\" 2}\n]", "it goes wrong at line 3, column 14"),
        ("[{\"learner\": \"Ada\"", "it breaks off in the middle"),
        ("", "it breaks off in the middle"),
    ])
    func `is refused where its JSON ends to be JSON`(json: String, place: String) throws {
        let lesson = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        try Program.lectern("run", lesson, "--plain", "--in", scratch.url.path)
        try write(Data(json.utf8), to: "answers.json")
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let submit = try Program.lectern("submit", folder.url.path, "answers.json", in: scratch.url)
        #expect(submit.status == 1)
        #expect(submit.output.contains(place), "\(submit.output)")
    }

    private func write(_ data: Data, to name: String) throws {
        try data.write(to: scratch.url.appending(path: name))
    }

    private func expect(_ command: String, on file: String, status: Int32, says words: String) throws {
        let program = try Program.lectern(command, file, in: scratch.url)
        #expect(program.status == status, "\(program.error)")
        #expect(program.error.contains(words), "\(program.error)")
        #expect(program.error.split(separator: "\n").count <= 2, "one sentence: \(program.error)")
    }
}
