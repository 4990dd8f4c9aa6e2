import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A terminal without a window: what is written to `device` comes out of `far`, what is written to `far` is typed.
private final class PseudoTerminal: Sendable {
    let far: Int32
    let near: Int32

    init?() {
        var ends: (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { return nil }
        (far, near) = ends
    }

    deinit {
        close(far)
        close(near)
    }

    func type(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { write(far, $0.baseAddress, $0.count) }
    }

    /// What has been written so far.
    func written() -> String {
        var waited = pollfd(fd: far, events: Int16(POLLIN), revents: 0)
        var bytes: [UInt8] = []
        while poll(&waited, 1, 0) > 0 {
            var some = [UInt8](repeating: 0, count: 4_096)
            let count = read(far, &some, some.count)
            guard count > 0 else { break }
            bytes += some.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static var isThere: Bool { PseudoTerminal() != nil }
}

private struct Unwilling: Error {}

/// One after the other: signals and their pipe belong to the whole process.
@Suite("The terminal", .serialized, .enabled(if: PseudoTerminal.isThere, "left out: no pseudo-terminal to be had here"))
struct TerminalDeviceTests {
    private let environment = ["TERM": "xterm-256color"]

    @Test func `it is taken while the body runs and given back behind it`() async throws {
        let terminal = try #require(PseudoTerminal())
        let near = terminal.near
        let device = try #require(TerminalDevice(input: near, output: near, environment: environment))
        #expect(device.size == TerminalSize(columns: 80, rows: 24))
        let keys: [TerminalEvent]? = await device.withScreen { screen, events in
            #expect(TerminalMode(of: near)?.isCooked == false)
            await screen.draw(Frame(size: screen.size, lines: [Line("hello")]))
            terminal.type("q\u{1B}[A")
            var seen: [TerminalEvent] = []
            for await event in events {
                seen.append(event)
                if seen.count == 2 { break }
            }
            return seen
        }
        #expect(keys == [.key(.character("q")), .key(.up)])
        #expect(TerminalMode(of: near)?.isCooked == true)
        let written = terminal.written()
        #expect(written.hasPrefix("\u{1B}[?1049h"))
        #expect(written.contains("\u{1B}[1;1Hhello"))
        #expect(written.hasSuffix("\u{1B}[?1049l"))
    }

    @Test func `it is given back when the body throws`() async throws {
        let terminal = try #require(PseudoTerminal())
        let near = terminal.near
        let device = try #require(TerminalDevice(input: near, output: near, environment: environment))
        await #expect(throws: Unwilling.self) {
            try await device.withScreen { _, _ throws(Unwilling) in throw Unwilling() }
        }
        #expect(TerminalMode(of: near)?.isCooked == true)
        #expect(terminal.written().hasSuffix("\u{1B}[?1049l"))
    }

    @Test func `signals come as events`() async throws {
        let terminal = try #require(PseudoTerminal())
        let near = terminal.near
        let device = try #require(TerminalDevice(input: near, output: near, environment: environment))
        let seen: [TerminalEvent]? = await device.withScreen { _, events in
            var seen: [TerminalEvent] = []
            var rest = [SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP][...]
            kill(getpid(), SIGCONT)
            for await event in events {
                seen.append(event)
                guard let signal = rest.popFirst() else { break }
                kill(getpid(), signal)
            }
            return seen
        }
        #expect(
            seen == [
                .continued, .resized, .ending(.terminate), .ending(.interrupt), .ending(.hangUp), .suspensionAsked,
            ]
        )
        #expect(EndingSignal.interrupt.exitStatus == 130)
    }

    @Test func `a terminal that goes away ends the input and nothing else`() async throws {
        var terminal = PseudoTerminal()
        let near = dup(try #require(terminal).near)
        defer { close(near) }
        let device = try #require(TerminalDevice(input: near, output: near, environment: environment))
        terminal = nil
        let last: TerminalEvent? = await device.withScreen { screen, events in
            await screen.draw(Frame(size: .usual, lines: [Line("nobody sees this")]))
            return await events.first { _ in true } ?? .continued
        }
        #expect(last == nil || last == .inputEnded)
    }

    @Test(.timeLimit(.minutes(15))) func `a terminal that takes nothing holds up nobody`() async throws {
        let terminal = try #require(PseudoTerminal())
        let device = try #require(
            TerminalDevice(input: terminal.near, output: terminal.near, environment: environment)
        )
        let shown: Int? = await device.withScreen { screen, _ in
            for number in 0..<2_000 {
                let line = Line(String(repeating: "\(number)", count: 40))
                screen.show(Frame(size: screen.size, lines: Array(repeating: line, count: 24)))
                if number % 100 == 0 { try? await Task.sleep(for: .milliseconds(1)) }
            }
            return 2_000
        }
        #expect(shown == 2_000)
        // What was on its way when the terminal was full, and nothing of all that came later.
        #expect(terminal.written().utf8.count < 65_536)
        #expect(TerminalMode(of: terminal.near)?.isCooked == true)
    }

    @Test func `a frame that is shown is drawn`() async throws {
        let terminal = try #require(PseudoTerminal())
        let device = try #require(
            TerminalDevice(input: terminal.near, output: terminal.near, environment: environment)
        )
        let _: Void? = await device.withScreen { screen, _ in
            screen.show(Frame(size: screen.size, lines: [Line("hello")]))
        }
        #expect(terminal.written().contains("\u{1B}[1;1Hhello"))
    }

    @Test func `a file is no terminal and neither is a dumb one`() throws {
        let terminal = try #require(PseudoTerminal())
        #expect(TerminalDevice(input: terminal.near, output: terminal.near, environment: ["TERM": "dumb"]) == nil)
        let null = open("/dev/null", O_RDWR)
        defer { close(null) }
        #expect(TerminalDevice(input: null, output: null, environment: environment) == nil)
    }

    @Test func `without a screen lines come until the end`() async throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        _ = Array("next\nextend 5".utf8).withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        let seen = await PlainInput.withEvents(from: ends[0]) { events in
            var seen: [TerminalEvent] = []
            for await event in events {
                seen.append(event)
                if event == .inputEnded { break }
            }
            return seen
        }
        #expect(seen == [.line("next"), .line("extend 5"), .inputEnded])
    }
}
