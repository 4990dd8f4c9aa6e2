import ArgumentParser

/// `lectern schema NAME`
struct SchemaCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a file that Lectern reads or writes.",
        discussion: "The schemas are of draft 2020-12. In journal.jsonl each line is a document by itself."
    )

    @Argument(help: ArgumentHelp("Which file.", valueName: "name"))
    var schema: Schema

    func run(in world: World) async throws -> ExitStatus? {
        world.output(schema.text)
        return nil
    }
}

/// A file format of Lectern's that has a schema.
enum Schema: String, CaseIterable, ExpressibleByArgument {
    case journal
    case results
    case submission
    case activities
    case xapi

    /// The schema as it is built into the program.
    var text: String {
        let bytes =
            switch self {
            case .journal: PackageResources.journal_schema_json
            case .results: PackageResources.results_schema_json
            case .submission: PackageResources.submission_schema_json
            case .activities: PackageResources.activities_schema_json
            case .xapi: PackageResources.xapi_schema_json
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}
