import ArgumentParser
import Templates

/// `lectern template …`
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Activities to bring into a plan with `#### Use: NAME`, or to copy and change.",
        subcommands: [TemplateList.self, TemplateShow.self]
    )
}
