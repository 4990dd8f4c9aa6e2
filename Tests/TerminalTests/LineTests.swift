import Testing

@testable import Terminal

@Suite("Lines and frames")
struct LineTests {
    @Test(arguments: [
        (0, ""), (1, "…"), (2, "o…"), (3, "on…"), (4, "one…"), (5, "onet…"), (6, "onetwo"), (9, "onetwo"),
    ])
    func `a line is cut across its pieces`(columns: Int, text: String) {
        let line = Line("one", .bold) + Line("two", .faint)
        #expect(line.clipped(to: columns).text == text)
        #expect(line.clipped(to: columns).width <= columns)
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 20])
    func `a fitted line has exactly its columns`(columns: Int) {
        #expect(Line("漢字a").fitted(to: columns).width == columns)
        #expect(Line.ends(Line("left side"), Line("end"), columns: columns).width == columns)
    }

    @Test func `a line keeps its right end where both do not fit`() {
        #expect(Line.ends(Line("A long title"), Line("14:00"), columns: 12).text == "A lon… 14:00")
    }

    @Test func `a frame has as many lines as rows`() {
        let size = TerminalSize(columns: 4, rows: 2)
        #expect(Frame(size: size, lines: []).text == "\n")
        #expect(Frame(size: size, lines: [Line("abcdef"), Line("a   "), Line("never")]).text == "abc…\na")
    }

    @Test func `a size is never empty`() {
        #expect(TerminalSize(columns: 0, rows: -3) == TerminalSize(columns: 1, rows: 1))
    }
}

@Suite("Writing frames")
struct FrameRendererTests {
    private let size = TerminalSize(columns: 6, rows: 2)

    @Test func `the first frame is written whole and the next one where it differs`() {
        var renderer = FrameRenderer(ink: .many, isSynchronised: false)
        let first = Frame(size: size, lines: [Line("one", .bold), Line("two")])
        #expect(renderer.output(for: first) == "\u{1B}[m\u{1B}[2J\u{1B}[1;1H\u{1B}[1mone\u{1B}[m\u{1B}[2;1Htwo")
        #expect(renderer.output(for: first).isEmpty)
        let second = Frame(size: size, lines: [Line("one", .bold), Line("three!")])
        #expect(renderer.output(for: second) == "\u{1B}[2;2Hhree!", "what stands there already is left")
        let third = Frame(size: size, lines: [Line("one", .bold), Line("4")])
        #expect(renderer.output(for: third) == "\u{1B}[2;1H4\u{1B}[K")
    }

    @Test(arguments: [
        ("12:34", "12:44", "\u{1B}[1;4H4"), ("12:34", "12:3", "\u{1B}[1;5H\u{1B}[K"),
        ("12:3", "12:34", "\u{1B}[1;5H4\u{1B}[K"), ("ab漢", "ac漢", "\u{1B}[1;1Hac漢\u{1B}[K"),
        ("e\u{301}b", "e\u{301}c", "\u{1B}[1;1He\u{301}c\u{1B}[K"),
    ])
    func `of a line what has changed is written, where columns can be counted`(
        from: String,
        to: String,
        output: String
    ) {
        var renderer = FrameRenderer(ink: .none, isSynchronised: false)
        _ = renderer.output(for: Frame(size: size, lines: [Line(from)]))
        #expect(renderer.output(for: Frame(size: size, lines: [Line(to)])) == output)
    }

    @Test func `what has changed leads to the same screen as the whole`() {
        var numbers = Repeatable(state: 5)
        let styles = [Style.plain, .bold, .faint, .banner]
        var renderer = FrameRenderer(ink: .sixteen, isSynchronised: false)
        var grid = Grid(size: size)
        for _ in 0..<500 {
            let lines = (0..<2).map { _ in
                (0..<Int.random(in: 0...6, using: &numbers)).reduce(Line()) { line, _ in
                    let character = "ab─█".randomElement(using: &numbers).map(String.init) ?? ""
                    return line + Line(character, styles.randomElement(using: &numbers) ?? .plain)
                }
            }
            let frame = Frame(size: size, lines: lines)
            grid.take(renderer.output(for: frame))
            #expect(grid.text == frame.text)
        }
    }

    @Test func `another size is written whole`() {
        var renderer = FrameRenderer(ink: .none)
        _ = renderer.output(for: Frame(size: size, lines: []))
        let wider = Frame(size: TerminalSize(columns: 7, rows: 1), lines: [Line("x", .banner)])
        #expect(renderer.output(for: wider) == "\u{1B}[?2026h\u{1B}[m\u{1B}[2J\u{1B}[1;1Hx\u{1B}[?2026l")
        renderer.forget()
        #expect(renderer.output(for: wider).contains("\u{1B}[2J"))
    }
}

@Suite("What a terminal can show")
struct InkTests {
    @Test(arguments: [
        ([:], true, Ink.none), (["TERM": "dumb"], true, .none), (["TERM": "xterm-256color"], false, .none),
        (["TERM": "xterm-256color"], true, .many), (["TERM": "tmux-256color", "NO_COLOR": ""], true, .many),
        (["TERM": "xterm", "COLORTERM": "truecolor"], true, .many), (["TERM": "linux"], true, .sixteen),
        (["TERM": "xterm-256color", "NO_COLOR": "1"], true, .monochrome),
    ])
    func `the environment says how much`(environment: [String: String], isTerminal: Bool, ink: Ink) {
        #expect(Ink(environment: environment, isTerminal: isTerminal) == ink)
    }

    @Test func `a style is a control sequence or nothing`() {
        #expect(Ink.many.sequence(for: .banner) == "\u{1B}[1;7;38;5;161m")
        #expect(Ink.sixteen.sequence(for: Style(.good)) == "\u{1B}[32m")
        #expect(Ink.monochrome.sequence(for: .banner) == "\u{1B}[1;7m")
        #expect(Ink.none.sequence(for: .banner).isEmpty)
        #expect(Ink.many.sequence(for: .plain).isEmpty)
    }

    @Test(arguments: Tone.allCases.compactMap(\.paletteColour))
    func `a colour stands out from white and from black`(colour: Int) {
        let luminance = Self.luminance(ofPaletteColour: colour)
        #expect(1.05 / (luminance + 0.05) >= 4)
        #expect((luminance + 0.05) / 0.05 >= 4)
    }

    /// Relative luminance, WCAG 2.2; xterm's cube has the steps 0, 95, 135, 175, 215, 255.
    private static func luminance(ofPaletteColour colour: Int) -> Double {
        let steps = [0, 95, 135, 175, 215, 255]
        let cube = colour - 16
        let parts =
            colour >= 232
            ? Array(repeating: 8 + 10 * (colour - 232), count: 3)
            : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
        let linear = parts.map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// `x` to the 2.4, by Newton's method on the fifth root of the twelfth power.
    private static func power(_ base: Double) -> Double {
        let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
        var root = 1.0
        for _ in 0..<100 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
    }
}

/// As much of a terminal as the renderer uses: the cursor, erasing, and characters of one column.
private struct Grid {
    private var rows: [[Character]]
    private var row = 0
    private var column = 0

    init(size: TerminalSize) {
        rows = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    }

    var text: String {
        rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }

    mutating func take(_ output: String) {
        var rest = output[...]
        while let character = rest.first {
            guard character == "\u{1B}", let sequence = rest.prefixMatch(of: /\u{1B}\[([0-9;]*)([A-Za-z])/) else {
                rows[row][column] = character
                column = min(column + 1, rows[row].count - 1)
                rest = rest.dropFirst()
                continue
            }
            rest = rest[sequence.range.upperBound...]
            let numbers = sequence.output.1.split(separator: ";").compactMap { Int($0) }
            switch sequence.output.2 {
            case "H": (row, column) = (numbers[0] - 1, numbers[1] - 1)
            case "K": for index in column..<rows[row].count { rows[row][index] = " " }
            case "J": for index in rows.indices { rows[index] = rows[index].map { _ in " " } }
            case _: continue
            }
        }
    }
}
