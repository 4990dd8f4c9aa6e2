import Records
import Workshop

extension SessionFolder {
    /// The session that the folder's journal tells of.
    func session() throws(CommandFailure) -> Session {
        do {
            return try Session(replaying: try events())
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        } catch {
            throw CommandFailure("\(name) cannot be read: \(error)", .hasErrors)
        }
    }
}
