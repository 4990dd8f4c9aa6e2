import Records

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is drawn on: the one place that writes to the terminal.
///
/// Writing happens on a thread of its own. Whoever shows a frame does not wait for it: a slow terminal is shown the newest
/// frame when the last one is written, never a queue of old ones; one that takes nothing holds up nobody.
package actor Screen {
    private let executor = BlockingExecutor(label: "lectern.screen")
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let device: TerminalDevice
    private let mode: TerminalMode
    private let output: TerminalOutput
    private let newest: AsyncStream<Frame>.Continuation
    private let frames: AsyncStream<Frame>
    private var renderer: FrameRenderer
    private var isEntered = false

    init(device: TerminalDevice, mode: TerminalMode) {
        self.device = device
        self.mode = mode
        output = TerminalOutput(device.output)
        renderer = FrameRenderer(ink: device.ink)
        (frames, newest) = AsyncStream.makeStream(of: Frame.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// The size that frames should have now.
    package nonisolated var size: TerminalSize { device.size }

    /// Lets a frame be drawn as soon as the terminal has taken the one before, unless a newer one comes first.
    package nonisolated func show(_ frame: Frame) {
        newest.yield(frame)
    }

    /// Draws what is shown, until `finish`.
    nonisolated func drawNewest() async {
        for await frame in frames { await draw(frame) }
    }

    /// No frame is drawn any more; one that is being written to a terminal that takes nothing is given up.
    nonisolated func finish() {
        newest.finish()
        output.hurry()
    }

    /// Shows a frame; nothing is written where nothing has changed, nor after the screen was left.
    package func draw(_ frame: Frame) {
        guard isEntered else { return }
        let change = renderer.output(for: frame)
        if !change.isEmpty { output.write(Array(change.utf8), .frame) }
    }

    /// Takes the screen once more and draws the next frame whole: something else has been there.
    package func refresh() {
        isEntered = false
        enter()
    }

    /// Gives the terminal back, stops the program until it is told to go on, and takes the terminal again.
    package func suspend() {
        leave()
        _ = kill(getpid(), SIGSTOP)
        enter()
    }

    func enter() {
        guard !isEntered else { return }
        isEntered = true
        mode.raw.apply(to: device.input)
        renderer.forget()
        write(ScreenSequence.enter)
    }

    func leave() {
        guard isEntered else { return }
        isEntered = false
        write(ScreenSequence.leave)
        mode.apply(to: device.input)
    }
}

extension Screen {
    private func write(_ sequence: StaticString) {
        let bytes = UnsafeBufferPointer(start: sequence.utf8Start, count: sequence.utf8CodeUnitCount)
        output.write(Array(bytes), .sequence)
    }
}
