#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is drawn on: the one place that writes to the terminal.
///
/// Writing happens on a thread of its own. `draw` comes back when the frame is written, so a slow terminal slows down
/// whoever draws, who then draws the newest state and not a queue of old ones.
package actor Screen {
    private let executor = QueueExecutor(label: "lectern.screen")
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let device: TerminalDevice
    private let mode: TerminalMode
    private var renderer: FrameRenderer
    private var isEntered = false

    init(device: TerminalDevice, mode: TerminalMode) {
        self.device = device
        self.mode = mode
        self.renderer = FrameRenderer(ink: device.ink)
    }

    /// The size that frames should have now.
    package nonisolated var size: TerminalSize { device.size }

    /// Shows a frame; nothing is written where nothing has changed, nor after the screen was left.
    package func draw(_ frame: Frame) {
        guard isEntered else { return }
        let output = renderer.output(for: frame)
        if !output.isEmpty { write(Array(output.utf8)) }
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
        write(Array(UnsafeBufferPointer(start: sequence.utf8Start, count: sequence.utf8CodeUnitCount)))
    }

    /// Writes everything, or gives up when the terminal is gone: the session does not depend on it.
    private func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(device.output, $0) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waited = pollfd(fd: device.output, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waited, 1, -1)
            } else if errno != EINTR {
                return
            }
        }
    }
}

/// `write(2)`, which an actor with a `write` of its own cannot name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
