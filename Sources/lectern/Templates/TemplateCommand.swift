import ArgumentParser

/// `lectern template …`
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Activities to bring into a plan with `#### Use: NAME`, and maps to start from.",
        subcommands: [TemplateList.self, TemplateShow.self, TemplateCopy.self]
    )
}
