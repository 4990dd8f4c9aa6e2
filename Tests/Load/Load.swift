import Foundation

/// Plays rooms of phones against the real program over real sockets, side by side with a bare handler of the same
/// framework, prints a table of figures, and ends with status 1 if a count or a ratio is outside its limit.
///
///     load            every room
///     load large …    some of them: slow, large, staying, hostile, few
///     load bare       the bare handler, for a load program that compares with it
///
/// `lectern` is looked for on the path, so that it measures the build that it is told to. Everything happens on the
/// loopback of one machine, and the players take their share of it.
@main
enum Load {
    static func main() async throws {
        let wanted = CommandLine.arguments.dropFirst()
        if wanted.first == "bare" { return try await BareHandler.run() }
        Sockets.allowManyFiles()
        let rooms = [
            ("slow", SlowDiskRoom.figures), ("large", LargeRoom.figures), ("staying", StayingRoom.figures),
            ("hostile", HostileRoom.figures), ("few", FewFilesRoom.figures),
        ]
        var holds = true
        for (name, figures) in rooms where wanted.isEmpty || wanted.contains(name) {
            for figure in try figures() {
                print(figure.line)
                holds = holds && figure.holds != false
            }
            fflush(nil)
        }
        if !holds { exit(1) }
    }
}

/// A row of the printed table.
struct Figure {
    let name: String
    let value: String
    /// What the figure is held against, or aimed at.
    var limit = ""
    /// Whether it holds; `nil` for a figure that is only printed: a time says as much of the machine as of the program.
    var holds: Bool?

    var line: String {
        let verdict = holds.map { $0 ? "holds" : "MISSED" } ?? ""
        let name = name.padding(toLength: max(64, name.count), withPad: " ", startingAt: 0)
        return [name, value, limit, verdict].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    static func time(_ name: String, _ seconds: Double, aim: Double) -> Figure {
        Figure(name: name, value: milliseconds(seconds), limit: "aim \(milliseconds(aim))")
    }

    static func count(_ name: String, _ value: Int, is expected: Int) -> Figure {
        Figure(name: name, value: "\(value)", limit: "\(expected)", holds: value == expected)
    }

    static func memory(_ name: String, _ megabytes: Double, under most: Double) -> Figure {
        Figure(
            name: name,
            value: "\(Int(megabytes.rounded())) MB",
            limit: "under \(Int(most)) MB",
            holds: megabytes > 0 && megabytes < most
        )
    }
}

func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }

/// The value that so many per cent of the measurements do not exceed (nearest rank).
func percentile(_ percent: Double, of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let rank = Int((percent / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
}
