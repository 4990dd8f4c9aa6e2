import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A row of the printed table.
struct Figure {
    let name: String
    let value: String
    /// What the figure is held against; empty for a figure that is only printed.
    var limit = ""
    /// Whether it holds; `nil` for a figure that is only printed. Ratios of one run and counts have limits; a time by itself
    /// says more about the machine than about the program, and has one only where the promise is kept several times over.
    var holds: Bool?
}

/// What one run of a program cost, by the system's own account.
struct Cost {
    let userSeconds: Double
    let wallSeconds: Double
    /// The most memory that it held; never less than what this program held before, which it inherits.
    let peakMegabytes: Double
}

/// Runs a program found on the path with its output thrown away.
func cost(of command: [String]) throws -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
        throw Missing(program: command[0])
    }
    var usage = rusage()
    var status: Int32 = 0
    guard wait4(process, &status, 0, &usage) == process else { throw Missing(program: command[0]) }
    return Cost(
        userSeconds: Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6,
        wallSeconds: (clock.now - start) / .seconds(1),
        peakMegabytes: Double(usage.ru_maxrss) / 1024
    )
}

/// A program that the benchmark compares with, and that is not on this machine.
struct Missing: Error, CustomStringConvertible {
    let program: String
    var description: String { "\(program) is not on this machine" }
}

/// How long a piece of work takes, in seconds.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    return (clock.now - start) / .seconds(1)
}

/// The middle of some measurements.
func median(_ values: [Double]) -> Double {
    percentile(50, of: values)
}

/// The value that so many per cent of the measurements do not exceed (nearest rank).
func percentile(_ percent: Double, of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
}

/// A number with so many decimals.
func text(_ value: Double, decimals: Int = 1) -> String {
    String(format: "%.\(decimals)f", value)
}
