import ArgumentParser

/// `lectern template …`
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract:
            "Activities to bring into a plan with `#### Use: NAME`, maps to start from, and a guide to writing activities.",
        subcommands: [TemplateList.self, TemplateShow.self, TemplateCopy.self]
    )
}
