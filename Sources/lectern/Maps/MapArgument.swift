import ArgumentParser
import Wardley

/// One map, named on the command line.
struct MapArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A map: OnlineWardleyMaps text, Markdown with one in a fence, Mermaid or JSON.",
            valueName: "file"
        )
    )
    var file: String

    @Option(help: ArgumentHelp("Which map of a Markdown file with several, from 1.", valueName: "n"))
    var number: Int?

    func read() throws(CommandFailure) -> WardleyMap {
        try MapFile(readingFrom: file).map(number: number)
    }
}
