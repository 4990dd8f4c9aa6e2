import Diagnostics
import Foundation
import Records
import Reports
import Workshop

extension Export {
    /// Sends the statements of a session that is over to a learning record store. Sent again, nothing is doubled.
    func send(_ files: SessionFiles, to address: String, in world: World) async throws -> ExitStatus? {
        guard files.session.endedAt != nil else {
            throw CommandFailure(
                "\(files.folder.name) is not over; what people say can still change. Send it when it has ended.",
                .hasErrors
            )
        }
        let store = try RecordStore(at: address, credentials: credentials(), patience: wait)
        if store.isOpenToListeners {
            world.message("The password goes over the network for all to read; https:// would hide it.\n")
        }
        var lines: [(id: String, json: Data)] = []
        try files.statements.forEach { lines.append((id: $0, json: Data($1))) }
        var delivery = Delivery(lines, mostAttempts: attempts)
        do {
            try await carryOut(&delivery, to: store, in: world)
        } catch let fault as DeliveryFault {
            throw CommandFailure("\(fault) \(standing(delivery.progress))", .cannotWrite)
        }
        world.output("\(store.address) has \(counted(delivery.progress.total, "statement")).\n")
        for id in delivery.progress.kept {
            world.message("It has \(id) in other words from before, and keeps them.\n")
        }
        return nil
    }

    private func carryOut(_ delivery: inout Delivery, to store: RecordStore, in world: World) async throws {
        var step = delivery.next()
        while true {
            switch step {
            case .done: return
            case .wait(let seconds, let reason):
                world.message("No success: \(reason). Trying again in \(seconds) s.\n")
                try await Task.sleep(for: .seconds(seconds))
                step = delivery.next()
            case .send(let body):
                step = try delivery.take(try store.post(body))
                if delivery.progress.total > Delivery.mostInOneRequest, delivery.progress.there > 0 {
                    world.message("\(delivery.progress.there) of \(delivery.progress.total)\n")
                }
            }
        }
    }

    private func standing(_ progress: Delivery.Progress) -> String {
        "\(progress.there) of \(progress.total) statements are there for certain. Nothing is lost: the same command sends "
            + "the rest, and none twice."
    }

    /// From the environment, since a command line is open to everybody on the machine and stays in its history.
    private func credentials() throws(CommandFailure) -> RecordStore.Credentials? {
        let environment = ProcessInfo.processInfo.environment
        let user = environment["LECTERN_LRS_USER", default: ""]
        let password = environment["LECTERN_LRS_PASSWORD", default: ""]
        if user.isEmpty, password.isEmpty { return nil }
        guard !user.isEmpty, !user.contains(":") else {
            throw CommandFailure("LECTERN_LRS_USER must be a name without a colon.", .wrongUsage)
        }
        return RecordStore.Credentials(user: user, password: password)
    }
}
