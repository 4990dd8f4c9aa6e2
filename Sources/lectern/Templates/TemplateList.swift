import ArgumentParser
import Templates

/// `lectern template list`
struct TemplateList: LecternCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Name the templates.")

    func run(in world: World) async throws -> ExitStatus? {
        for name in TemplateLibrary().activityNames { world.output(name + "\n") }
        return nil
    }
}
