import ArgumentParser

/// `lectern book …`
struct BookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book",
        abstract: "The book that lessons come from: outline, map drafts, handouts.",
        subcommands: [BookOutlineCommand.self, BookDraftsCommand.self, BookHandoutCommand.self]
    )
}
