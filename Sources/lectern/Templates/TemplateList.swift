import ArgumentParser
import Templates

/// `lectern template list`
struct TemplateList: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Name the templates.",
        discussion: """
            Activities and maps, each under a heading; with one of the options, the names alone.

            Example:
              lectern template list --maps
            """
    )

    @Flag(help: "Only activities, or only maps.")
    var only: Kind?

    enum Kind: String, CaseIterable, EnumerableFlag {
        case activities
        case maps
    }

    func run(in world: World) async throws -> ExitStatus? {
        let library = TemplateLibrary()
        switch only {
        case .activities?: for name in library.activityNames { world.output(name + "\n") }
        case .maps?: for name in library.mapNames { world.output(name + "\n") }
        case nil:
            world.output("Activities\n" + library.activityNames.map { "  \($0)\n" }.joined())
            world.output("Maps\n" + library.mapNames.map { "  \($0)\n" }.joined())
        }
        return nil
    }
}
