import Dispatch

/// Runs one actor's work on a queue of its own, because a flush may block for as long as the disk likes, a write for as
/// long as the terminal does, and the threads that all other actors share must not.
package final class BlockingExecutor: SerialExecutor {
    private let queue: DispatchQueue

    package init(label: String) {
        queue = DispatchQueue(label: label, qos: .userInitiated)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
