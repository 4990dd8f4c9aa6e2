import ArgumentParser
import MapDrafts

/// `lectern map draft FILE`
struct MapDraftCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Begin a map from a lesson plan's key concepts.",
        discussion: "The draft places nothing that the plan does not place. Paste it into OnlineWardleyMaps and go on."
    )

    @Argument(help: ArgumentHelp("A lesson plan.", valueName: "file"))
    var file: String

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file)
        if let refusal = plan.refusal { throw refusal }
        world.output(MapDraft(of: plan.plan).text)
        return nil
    }
}
