import ArgumentParser
import Templates

/// `lectern template list`
struct TemplateList: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Name the templates.",
        discussion: """
            Activities, maps and guides, each under a heading; with one of the options, the names alone.

            Example:
              lectern template list --maps
            """
    )

    @Flag(help: "Only activities, maps or guides.")
    var only: Kind?

    enum Kind: String, CaseIterable, EnumerableFlag {
        case activities
        case maps
        case guides
    }

    func run(in world: World) async throws -> ExitStatus? {
        let library = TemplateLibrary()
        switch only {
        case .activities?: for name in library.activityNames { world.output(name + "\n") }
        case .maps?: for name in library.mapNames { world.output(name + "\n") }
        case .guides?: for name in library.guideNames { world.output(name + "\n") }
        case nil:
            world.output("Activities\n" + library.activityNames.map { "  \($0)\n" }.joined())
            world.output("Maps\n" + library.mapNames.map { "  \($0)\n" }.joined())
            world.output("Guides\n" + library.guideNames.map { "  \($0)\n" }.joined())
            world.output("Layouts of reports\n" + ReportLayouts.names.map { "  \($0)\n" }.joined())
        }
        return nil
    }
}
