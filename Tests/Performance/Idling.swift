import Foundation
import TestSupport

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the desk costs while nothing happens but time: a session that runs, on a large terminal.
enum Idling {
    static func figures() throws -> [Figure] {
        let scratch = try ScratchFolder()
        let plan = PackageFolder.url.appending(path: "Lessons/aligning-ops.md").path
        let command = ["lectern", "run", plan, "--in", scratch.url.path, "--port", "0"]
        var ends: (far: Int32, near: Int32) = (-1, -1)
        var size = winsize(ws_row: 60, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.far, &ends.near, nil, nil, &size) == 0 else { return [] }
        defer { close(ends.far) }
        let process = try start(command, on: ends.near)
        close(ends.near)
        defer {
            kill(process, SIGTERM)
            _ = drain(ends.far, for: 1)
            waitpid(process, nil, 0)
        }
        _ = drain(ends.far, for: 2)
        _ = write(ends.far, "s", 1)
        _ = drain(ends.far, for: 2)
        let before = processorSeconds(of: process)
        let seconds = 20.0
        let bytes = drain(ends.far, for: seconds)
        let share = (processorSeconds(of: process) - before) / seconds * 100
        return [
            Figure(
                name: "the desk and the room's server while nothing happens, 200 by 60",
                value: "\(text(share, decimals: 2)) % of a core",
                limit: "under 2 %",
                holds: bytes > 0 && share < 2
            ),
            Figure(
                name: "what it writes to the terminal meanwhile",
                value: "\(Int(Double(bytes) / seconds)) bytes a second"
            ),
        ]
    }

    private static func start(_ command: [String], on terminal: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_adddup2(&actions, terminal, descriptor)
        }
        setenv("TERM", "xterm-256color", 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
            throw Missing(program: command[0])
        }
        return process
    }

    /// Takes what is drawn.
    /// - Returns: how many bytes that was.
    private static func drain(_ terminal: Int32, for seconds: Double) -> Int {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var sum = 0
        while clock.now < end {
            var waited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&waited, 1, 50) > 0 else { continue }
            let count = read(terminal, &bytes, bytes.count)
            guard count > 0 else { return sum }
            sum += count
        }
        return sum
    }

    /// What a process has used, all its threads together (proc(5), fields 14 and 15 of `stat`).
    private static func processorSeconds(of process: pid_t) -> Double {
        let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
