import ArgumentParser

/// `lectern map …`
struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Wardley maps as text: draft, check, tidy, draw, convert and compare them.",
        discussion: """
            The text is OnlineWardleyMaps' (https://onlinewardleymaps.com), in a file of its own or in fences inside \
            Markdown. To begin: lectern template copy tea-shop, then lectern map draw tea-shop.owm --text
            """,
        subcommands: [
            MapDraftCommand.self, MapCheckCommand.self, MapFormatCommand.self, MapDrawCommand.self,
            MapConvertCommand.self, MapDiffCommand.self,
        ]
    )
}
