import QRCode
import Testing

@Suite struct `A QR code in a terminal` {
    @Test func `is drawn in half blocks, light modules in ink`() throws {
        #expect(
            try QRCode("LECTERN").terminalRows(quietZone: 2).joined(separator: "\n") == """
                """
        )
    }

    @Test func `is reversed for terminals that write dark on light`() throws {
        let code = try QRCode("LECTERN")
        let reversed: [Character: Character] = ["█": " ", " ": "█", "▀": "▄", "▄": "▀"]
        #expect(
            code.terminalRows(ink: .dark)
                == code.terminalRows(ink: .light).map { String($0.compactMap { reversed[$0] }) }
        )
    }

    @Test(arguments: [0, 2, 4, 7])
    func `is exactly as large as it said`(_ quietZone: Int) throws {
        let code = try QRCode("http://192.168.1.20:8080/#ABC123")
        let rows = code.terminalRows(quietZone: quietZone)
        let size = code.terminalSize(quietZone: quietZone)
        #expect(size == (29 + 2 * quietZone, 15 + quietZone))
        #expect(rows.count == size.rows)
        #expect(rows.allSatisfy { $0.count == size.columns })
    }

    @Test func `takes a quiet zone below nothing as nothing`() throws {
        let code = try QRCode("1")
        #expect(code.terminalRows(quietZone: -3) == code.terminalRows(quietZone: 0))
        #expect(code.svg(title: "", quietZone: -3) == code.svg(title: "", quietZone: 0))
    }

    @Test func `brings its own colours where it is asked to`() throws {
        let code = try QRCode("LECTERN")
        let lines = code.terminalRows(ink: .dark).map { "\u{1B}[38;5;16;48;5;231m\($0)\u{1B}[0m\n" }
        #expect(code.terminalText() == lines.joined())
    }
}

@Suite struct `A QR code as SVG` {
    @Test func `is one path with a title and a quiet zone`() throws {
        #expect(
            try QRCode("1").svg(title: "Join <here> & now") == """
                """
        )
    }

    @Test func `keeps characters that XML has no place for out of the title`() throws {
        #expect(try QRCode("1").svg(title: "a\u{1B}b\tc").contains("<title>a\u{FFFD}b\tc</title>"))
    }
}
