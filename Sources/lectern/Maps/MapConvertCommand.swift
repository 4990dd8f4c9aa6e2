import ArgumentParser
import Diagnostics
import Wardley

/// `lectern map convert FILE --to FORM`
struct MapConvertCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turn a map into Mermaid, JSON, or OnlineWardleyMaps text.",
        discussion: """
            What form the file is in shows in its content. What the new form cannot hold is listed on standard error, \
            one line a loss.

            Examples:
              lectern map convert strategy.owm --to mermaid > strategy.mmd
              lectern map convert strategy.mmd --to owm > strategy.owm
              lectern map convert strategy.owm --to json | jq '.components[].name'
            """
    )

    @OptionGroup var map: MapArgument

    @Option(name: .customLong("to"), help: "mermaid (wardley-beta, 11.16), owm, or json.")
    var form: Form

    enum Form: String, CaseIterable, ExpressibleByArgument {
        case mermaid
        case owm
        case json
    }

    func run(in world: World) async throws -> ExitStatus? {
        let file = try MapFile(readingFrom: map.file)
        let map = try file.map(number: map.number)
        switch form {
        case .owm: world.output(map.text)
        case .json:
            do {
                world.output(try map.json())
            } catch {
                throw CommandFailure("\(self.map.file): \(error.description)", .hasErrors)
            }
        case .mermaid:
            let mermaid = map.mermaid
            world.output(mermaid.text)
            for loss in mermaid.losses { world.message(file.sentence(for: loss)) }
        }
        return nil
    }
}

extension MapFile {
    fileprivate func sentence(for loss: MermaidMap.Loss) -> String {
        guard case .owm = content, !loss.range.isEmpty else { return "lost: \(loss.summary)\n" }
        return "lost: \(source.name):\(source.location(of: loss.range.start).line): \(loss.summary)\n"
    }
}
