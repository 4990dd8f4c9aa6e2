import ArgumentParser
import Templates

/// `lectern template show NAME`
struct TemplateShow: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a template.",
        discussion: "To change one, print it into your plan: lectern template show opening-poll >> my-lesson.md"
    )

    @Argument(help: ArgumentHelp("As `lectern template list` prints it.", valueName: "name"))
    var name: String

    func run(in world: World) async throws -> ExitStatus? {
        guard let template = TemplateLibrary().activity(named: name) else {
            throw CommandFailure("There is no template “\(name)”. `lectern template list` names them.", .noInput)
        }
        world.output(template.text)
        return nil
    }
}
