import NIOCore

/// Runs the tasks of a connection on the thread that its bytes come in by.
///
/// A small request spends more time on changing threads than on anything else: from the one that reads to one that
/// answers, and back to be written. Nothing that waits for a disk runs here; journals have threads of their own.
@available(macOS 15, *)
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
