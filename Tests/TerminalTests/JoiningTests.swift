import Testing
import Workshop

@testable import Terminal

@Suite struct `The key j` {
    private let size = TerminalSize(columns: 80, rows: 24)

    @Test func `shows how learners come in, and any key leads back`() throws {
        let session = try Rehearsal().session
        var state = DeskState()
        state.joinCard = (["▀▄", "▄▀"], ["Join", "http://10.0.0.2:8080", "K7M2QX"])
        #expect(state.handle(.character("j"), session: session, at: session.createdAt, size: size) == nil)
        let lines = DeskView.frame(state, session, at: session.createdAt, size: size).lines.map(\.text)
        #expect(lines[0].hasPrefix(" ▀▄ │ Join"))
        #expect(lines[1].hasPrefix(" ▄▀ │ http://10.0.0.2:8080"))
        #expect(state.handle(.character("x"), session: session, at: session.createdAt, size: size) == nil)
        #expect(state.mode == .normal)
    }

    @Test func `says so where nothing is served`() throws {
        let session = try Rehearsal().session
        var state = DeskState()
        _ = state.handle(.character("j"), session: session, at: session.createdAt, size: size)
        #expect(state.mode == .normal)
        #expect(state.notice?.text == "Nothing is served to phones in this session.")
    }
}
