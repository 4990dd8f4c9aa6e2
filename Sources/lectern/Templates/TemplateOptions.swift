import ArgumentParser

/// Where templates of one's own lie, for every command that reads plans or templates.
struct TemplateOptions: ParsableArguments {
    @Option(
        name: .customLong("templates"),
        help: ArgumentHelp(
            "A folder of your own templates; they go before a folder Templates beside the plan, and before Lectern's.",
            valueName: "dir"
        )
    )
    var folder: String?
}
