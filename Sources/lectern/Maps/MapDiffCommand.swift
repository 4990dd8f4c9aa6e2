import ArgumentParser
import Wardley

/// `lectern map diff OLD NEW`
struct MapDiffCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changed from one map to another: what came, went, moved, and evolves.",
        discussion: """
            Maps are compared by what they say, not line by line, and need not be in the same form.

            Examples:
              lectern map diff march.owm june.owm
              lectern map diff march.owm june.owm --format svg > changes.svg
              git show HEAD~1:map.owm > /tmp/old.owm && lectern map diff /tmp/old.owm map.owm --format json
            """
    )

    @Argument(help: ArgumentHelp("The earlier map.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The later map.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("Which map of Markdown files with several, from 1, in both.", valueName: "n"))
    var number: Int?

    @Option(help: "text for people, json for other programs, svg for one picture with both.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case svg
    }

    func run(in world: World) async throws -> ExitStatus? {
        let before = try MapFile(readingFrom: old).map(number: number)
        let after = try MapFile(readingFrom: new).map(number: number)
        switch format {
        case .text: world.output(MapComparison(from: before, to: after).text)
        case .json: world.output(try MapComparison(from: before, to: after).printedAsJSON())
        case .svg: world.output(MapComparison.svg(from: before, to: after))
        }
        return nil
    }
}
