import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// The desk in a real terminal, with real keys.
@Suite(.enabled(if: Tool.tmux.isPresent, Tool.tmux.absence), .timeLimit(.minutes(15)))
struct `The desk in a terminal` {
    @Test func `takes keys and what is pasted, bears any size, and gives the terminal back`() async throws {
        let scratch = try ScratchFolder()
        let plan = try SmallPlan.write(into: scratch.url).path
        let terminal = try Terminal(columns: 80, rows: 24, in: scratch)
        defer { terminal.close() }
        terminal.type("\(Program.lecternPath) run \(plan) --in \(scratch.url.path) --teams 2; echo STATUS=$?; stty -a")
        terminal.press("Enter")
        try await terminal.waits(for: "s start")
        terminal.press("s")
        try await terminal.waits(for: "RUNNING")
        terminal.type(":join Ada in Team 1")
        terminal.press("Enter", "o")
        terminal.type(":answer Ada: 2")
        terminal.press("Enter")
        try await terminal.waits(for: "1 ballot of 1 learner")

        terminal.press(":")
        terminal.paste("join Finn\njoin Gita\nend\n")
        try await terminal.waits(for: ":join Finn")
        terminal.press("Enter")
        try await terminal.waits(for: ":join Gita")
        terminal.press("Enter")
        try await terminal.waits(for: ":end")
        terminal.press("Escape")
        try await terminal.waits(for: "3 learners")

        terminal.resize(columns: 10, rows: 3)
        try await Task.sleep(for: .milliseconds(400))
        terminal.resize(columns: 100, rows: 30)
        try await terminal.waits(for: "AGENDA")

        terminal.press("C-c")
        try await terminal.waits(for: "End the session for everybody?")
        terminal.press("n", "C-c", "C-c")
        try await terminal.waits(for: "STATUS=0")
        try await terminal.waits(for: "icanon")
        #expect(terminal.screen.contains(" echo "), "the terminal is not as it was: \(terminal.screen)")

        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let session = try Session(replaying: try folder.events())
        #expect(session.stage == .running)
        #expect(session.activities.values.flatMap(\.choices.values) == [[2]])
    }
}

/// A terminal of tmux's, with a socket of its own.
struct Terminal {
    private let socket: String
    /// Kept, so that the socket is still there when the server is ended through it.
    private let folder: ScratchFolder

    init(columns: Int, rows: Int, in folder: ScratchFolder) throws {
        self.folder = folder
        socket = folder.url.appending(path: "tmux").path
        // The server outlives this call; it must not keep the descriptor by which a process is known to have ended.
        let closing = #"for f in /proc/$$/fd/*; do n=${f##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$@""#
        let server = [
            "tmux", "-S", socket, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        ]
        let started = try Program.run(["bash", "-c", closing, "bash"] + server + ["sh"])
        try #require(started.status == 0, "\(started.error)")
    }

    var screen: String {
        (try? Program.run("tmux", "-S", socket, "capture-pane", "-p").output) ?? ""
    }

    func type(_ text: String) {
        _ = try? Program.run("tmux", "-S", socket, "send-keys", "-l", text)
    }

    /// As from a clipboard: in brackets where the program has asked for them.
    func paste(_ text: String) {
        _ = try? Program.run("tmux", "-S", socket, "set-buffer", text)
        _ = try? Program.run("tmux", "-S", socket, "paste-buffer", "-p")
    }

    func press(_ keys: String...) {
        for key in keys { _ = try? Program.run("tmux", "-S", socket, "send-keys", key) }
    }

    func resize(columns: Int, rows: Int) {
        _ = try? Program.run("tmux", "-S", socket, "resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    func close() {
        let panes = try? Program.run("tmux", "-S", socket, "list-panes", "-a", "-F", "#{pane_pid} #{pid}").output
        _ = try? Program.run("tmux", "-S", socket, "kill-server")
        // Threads of tests block most signals, and so does what they start; this one goes through.
        for pid in (panes ?? "").split(whereSeparator: \.isWhitespace).compactMap({ pid_t($0) }) { kill(pid, SIGKILL) }
    }

    /// Looks at the screen until the words stand there; a minute at most, since a hundred other tests may run.
    func waits(for words: String) async throws {
        for _ in 0..<600 {
            if screen.contains(words) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("“\(words)” did not come up:\n\(screen)")
    }
}
