import ArgumentParser
import Templates

/// `lectern template list`
struct TemplateList: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Name the templates, what each is for, and where it comes from.",
        discussion: """
            Activities, maps and guides, each under a heading; with one of the options, the names alone. Templates of \
            your own, in a folder Templates here or in the one that is named, hide Lectern's of the same name.

            Examples:
              lectern template list --maps
              lectern template list --templates ~/my-templates
            """
    )

    @Flag(help: "Only the names of activities, maps or guides.")
    var only: Kind?

    @OptionGroup var templates: TemplateOptions

    enum Kind: String, CaseIterable, EnumerableFlag {
        case activities
        case maps
        case guides
    }

    func run(in world: World) async throws -> ExitStatus? {
        let library = try TemplateFolder.library(beside: nil, named: templates.folder)
        switch only {
        case .activities?: for name in library.activityNames { world.output(name + "\n") }
        case .maps?: for name in library.mapNames { world.output(name + "\n") }
        case .guides?: for name in library.guideNames { world.output(name + "\n") }
        case nil:
            let columns = min(world.columns, 100)
            let groups = [
                ("Activities", library.activityNames.compactMap(library.activity)),
                ("Maps", library.mapNames.compactMap(library.map)),
                ("Guides", library.guideNames.compactMap(library.guide)),
            ]
            for (title, templates) in groups {
                let names = templates.map(\.name.count).max() ?? 0
                world.output(title + "\n")
                for template in templates { world.output(line(template, names: names, columns: columns)) }
            }
            world.output("Layouts of reports\n" + ReportLayouts.names.map { "  \($0)\n" }.joined())
        }
        return nil
    }

    /// The name, and what it is for as far as there is room; where it comes from, if that is not Lectern.
    private func line(_ template: Template, names: Int, columns: Int) -> String {
        let head = "  \(template.name)" + String(repeating: " ", count: names - template.name.count + 2)
        let room = max(20, columns - head.count)
        switch template.origin {
        case .builtIn: return head + shortened(template.purpose ?? "", to: room) + "\n"
        case .file(let path):
            let hides = TemplateLibrary.hasBuiltIn(template.name) ? ", in place of Lectern's" : ""
            return head + "from \(path)\(hides)\n"
        }
    }

    private func shortened(_ text: String, to room: Int) -> String {
        text.count > room ? text.prefix(room - 1) + "…" : text
    }
}
