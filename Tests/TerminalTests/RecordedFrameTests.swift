import Foundation
import TestSupport
import Testing
import Workshop

@testable import Terminal

/// The whole desk in every state, as recorded in the folder `Frames`. `LECTERN_REWRITE=1` records anew, to be looked at
/// before it is kept.
@Suite struct `The desk as recorded` {
    private static let folder = PackageFolder.url.appending(path: "Tests/TerminalTests/Frames")
    private static let sizes = [(80, 24), (120, 40), (200, 60)].map { TerminalSize(columns: $0, rows: $1) }

    @Test(arguments: FrameState.all) func `looks like this`(state: FrameState) throws {
        let (room, desk) = try state.make()
        let frames = Self.sizes.map { DeskView.frame(desk, room.session, at: room.now, size: $0) }
        let plain = PlainView.lines(from: nil, to: room.session, at: room.now, clock: desk.clock, decks: desk.decks)
        let cues = PlainView.cues(for: room.session, desk.cues, from: nil, room.now, to: room.now)
        let parts =
            frames.map { ("\($0.size.columns) by \($0.size.rows)", $0.text) }
            + [("styles, 80 by 24", frames[0].styles), ("plain", (plain + cues).joined(separator: "\n"))]
        let page = parts.map { "=== \($0.0)\n\($0.1.withoutRepeats)\n" }.joined()
        let file = Self.folder.appending(path: "\(state.name).txt")
        if ProcessInfo.processInfo.environment["LECTERN_REWRITE"] == "1" { try Data(page.utf8).write(to: file) }
        #expect(page == (try? String(contentsOf: file, encoding: .utf8)), "\(state.name)")
    }

    /// Light and dark have the same colours, which stand out from both: see `InkTests`.
    @Test(arguments: [Ink.many, .sixteen, .monochrome, .none])
    func `shows the same text in whatever ink, and no more than it has`(ink: Ink) throws {
        let allowed = Set(Style.all.map(ink.sequence(for:)) + ["\u{1B}[m", ""])
        for state in FrameState.all {
            let (room, desk) = try state.make()
            var renderer = FrameRenderer(ink: ink, isSynchronised: false)
            let frame = DeskView.frame(desk, room.session, at: room.now, size: .usual)
            let rows = renderer.output(for: frame).split(separator: /\u{1B}\[\d+;1H/).dropFirst()
            let texts = rows.map { String($0.replacing(/\u{1B}\[[0-9;]*m/, with: "")) }
            #expect(texts == frame.lines.map(\.text).filter { !$0.isEmpty }, "\(state.name)")
            for sequence in rows.flatMap({ $0.matches(of: /\u{1B}\[[0-9;]*m/) }) {
                #expect(allowed.contains(String(sequence.output)), "\(state.name)")
            }
        }
    }

    @Test func `has a file for every state and no other`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.sorted() == FrameState.all.map { "\($0.name).txt" }.sorted())
    }
}

extension Style {
    fileprivate static let all = Tone.allCases.flatMap { tone in
        [false, true].flatMap { bold in [false, true].map { Style(tone, isBold: bold, isReversed: $0) } }
    }

    /// A letter for the tone, a capital where it is bold, a number where it is reversed.
    fileprivate var letter: Character {
        let tone = Tone.allCases.firstIndex(of: tone) ?? 0
        if isReversed { return Array("012345")[tone] }
        return Array(isBold ? "BGWEAF" : " gweaf")[tone]
    }
}

extension Frame {
    /// The style of every column, so that a change of colour is seen in the recording.
    fileprivate var styles: String {
        lines.map { line in
            var row = line.spans.map { String(repeating: $0.style.letter, count: DisplayWidth.of($0.text)) }.joined()
            while row.last == " " { row.removeLast() }
            return row
        }
        .joined(separator: "\n")
    }
}

extension String {
    /// Its lines, of several equal ones in a row the first and how many follow.
    fileprivate var withoutRepeats: String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        var kept: [String] = []
        var index = 0
        while index < lines.count {
            let count = lines[index...].prefix { $0 == lines[index] }.count
            kept +=
                count > 2
                ? [String(lines[index]), "⋮ \(count - 1) more"] : Array(repeating: String(lines[index]), count: count)
            index += count
        }
        return kept.joined(separator: "\n")
    }
}
