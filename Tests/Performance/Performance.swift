import Foundation

/// The benchmark: prints a table of figures, and ends with status 1 if a count or a ratio is outside its limit.
///
/// With `soak 240` it holds a session of 240 minutes against the system's clock instead, which takes 240 minutes; with
/// `maps` it measures maps alone, with `desk` the facilitator's desk.
///
/// `lectern` and `cmark-gfm` are looked for on the path, so that it measures the build that it is told to.
@main
enum Performance {
    static func main() async throws {
        var figures: [Figure] = []
        do {
            switch CommandLine.arguments.dropFirst().first {
            case "soak":
                figures += try await Soaking.figures(minutes: CommandLine.arguments.last.flatMap(Int.init) ?? 240)
                report(figures)
            case "desk":
                figures += try await Steering.figures()
                figures += try Idling.figures()
                report(figures)
            case "maps":
                figures += try await Mapping.figures()
                report(figures)
            case _: break
            }
            // First, while this program holds little: what it holds counts for the programs that it starts.
            figures += try Scaling.figures()
            figures += try Starting.figures()
            figures += try Reading.figures()
            figures += try await Mapping.figures()
            figures += try await Reporting.figures()
            figures += try await Recording.figures()
            figures += try await Running.figures()
            figures += try await Steering.figures()
            figures += try Idling.figures()
        } catch let missing as Missing {
            figures.append(Figure(name: "\(missing)", value: "", limit: "needed", holds: false))
        }
        report(figures)
    }

    /// Prints the table, and ends.
    private static func report(_ figures: [Figure]) -> Never {
        let width = figures.map(\.name.count).max() ?? 0
        for figure in figures {
            let verdict = figure.holds.map { $0 ? "holds" : "MISSED" } ?? ""
            let name = figure.name.padding(toLength: width, withPad: " ", startingAt: 0)
            print([name, figure.value, figure.limit, verdict].filter { !$0.isEmpty }.joined(separator: "  "))
        }
        exit(figures.contains { $0.holds == false } ? 1 : 0)
    }
}
