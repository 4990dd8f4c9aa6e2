import ArgumentParser

/// The program.
@main
struct Lectern: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "lectern",
        abstract: "Run a workshop from a lesson plan.",
        discussion: "Start with: lectern run Lessons/first-lesson.md",
        version: version,
        groupedSubcommands: [
            CommandGroup(name: "Before the session:", subcommands: [New.self, Check.self, Show.self, Rehearse.self]),
            CommandGroup(name: "In the session:", subcommands: [Run.self, Resume.self, Submit.self]),
            CommandGroup(
                name: "After the session:",
                subcommands: [Sessions.self, Export.self, Verify.self, Repair.self, Forget.self]
            ),
            CommandGroup(
                name: "More:",
                subcommands: [MapCommand.self, BookCommand.self, TemplateCommand.self, SchemaCommand.self]
            ),
        ]
    )
}
