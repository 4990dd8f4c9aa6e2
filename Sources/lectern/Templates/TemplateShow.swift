import ArgumentParser

/// `lectern template show NAME`
struct TemplateShow: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a template.",
        discussion: """
            Examples:
              lectern template show opening-poll >> my-lesson.md    to change an activity, print it into your plan
              lectern template show tea-shop                        a map to start from
              lectern template show activity-grammar                how activities are written
            """
    )

    @Argument(help: ArgumentHelp("As `lectern template list` prints it.", valueName: "name"))
    var name: String

    @OptionGroup var templates: TemplateOptions

    func run(in world: World) async throws -> ExitStatus? {
        let library = try TemplateFolder.library(beside: nil, named: templates.folder)
        world.output(try TemplateFile(named: name, in: library).text)
        return nil
    }
}
