import ArgumentParser
import Wardley

/// `lectern map draw FILE`
struct MapDrawCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw a map: as SVG, or as text for a quick look in the terminal.",
        discussion: """
            No browser is needed, the same map gives the same bytes, and labels are moved apart where they would touch. \
            The picture has a title and a description for screen readers.

            Examples:
              lectern map draw strategy.owm --to strategy.svg
              lectern map draw strategy.owm --style dark --size 1600x900 > strategy.svg
              lectern map draw strategy.owm --text
            """
    )

    @OptionGroup var map: MapArgument

    @Option(name: .customLong("to"), help: ArgumentHelp("Write the picture to a file.", valueName: "file"))
    var destination: String?

    @Option(help: "plain, wardley, colour, dark or handwritten; without it, the map's own.")
    var style: WardleyMap.Style?

    @Option(
        help: ArgumentHelp("Width and height in pixels, as 1100x700; of characters with --text.", valueName: "w×h"),
        transform: DrawingSize.init(written:)
    )
    var size: DrawingSize?

    @Flag(help: "Draw with characters, as wide as the terminal.")
    var text = false

    func validate() throws {
        guard !(text && style != nil) else { throw ValidationError("--style is for pictures; text has none.") }
        guard text || (size?.isPicture ?? true) else {
            throw ValidationError("A picture is at least 200x150 and at most 20000x20000.")
        }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let map = try map.read()
        let drawing = text ? lines(of: map, in: world) : picture(of: map)
        if let destination {
            try OutputFile.write(drawing, to: destination)
        } else {
            world.output(drawing)
        }
        return nil
    }

    private func picture(of map: WardleyMap) -> String {
        map.svg(size: size.map { MapSize(width: Double($0.width), height: Double($0.height)) }, style: style)
    }

    private func lines(of map: WardleyMap, in world: World) -> String {
        let columns = size?.width ?? min(world.columns, 200)
        let rows = size?.height ?? max(16, columns * 3 / 10)
        return map.terminalLines(columns: columns, rows: rows).map { $0 + "\n" }.joined()
    }
}

/// `1100x700`
struct DrawingSize {
    let width: Int
    let height: Int

    init(written: String) throws {
        let parts = written.lowercased().split { $0 == "x" || $0 == "×" }.map { Int($0) }
        guard parts.count == 2, let width = parts[0], let height = parts[1], width > 0, height > 0 else {
            throw ValidationError("A size is two numbers, as 1100x700.")
        }
        self.width = width
        self.height = height
    }

    var isPicture: Bool { (200...20_000).contains(width) && (150...20_000).contains(height) }
}

extension WardleyMap.Style: ExpressibleByArgument {}
