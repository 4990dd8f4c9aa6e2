import ArgumentParser

/// `lectern map …`
struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Wardley maps as text for OnlineWardleyMaps.",
        subcommands: [MapDraftCommand.self]
    )
}
