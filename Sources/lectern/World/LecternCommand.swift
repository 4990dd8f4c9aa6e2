import ArgumentParser

/// A command of ours: it works on a world that is handed in, and its failures become one sentence and a status here,
/// and nowhere else.
///
/// Every command says its name in its configuration: one that ArgumentParser makes of the type's name costs more at every
/// start than reading forty plans.
protocol LecternCommand: AsyncParsableCommand {
    /// - Returns: the status to end with; `nil` if all is well.
    func run(in world: World) async throws -> ExitStatus?
}

extension LecternCommand {
    mutating func run() async throws {
        let world = World.real
        do {
            let status = try await run(in: world)
            if let fault = await world.outputFault() {
                throw CommandFailure("Standard output takes nothing more: \(fault).", .cannotWrite)
            }
            if let status { throw status.code }
        } catch let failure as CommandFailure {
            world.message("lectern: \(failure.sentence)\n")
            throw failure.status.code
        }
    }
}
