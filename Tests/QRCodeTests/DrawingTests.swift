import QRCode
import Testing

@Suite struct `A QR code in a terminal` {
    @Test func `is drawn in half blocks, light modules in ink`() throws {
        #expect(
            try QRCode("LECTERN").terminalRows(quietZone: 2).joined(separator: "\n") == """
                █████████████████████████
                ██ ▄▄▄▄▄ █▄▄▀▄ █ ▄▄▄▄▄ ██
                ██ █   █ █▀▄ ▄▄█ █   █ ██
                ██ █▄▄▄█ █ ▀▄▀▄█ █▄▄▄█ ██
                ██▄▄▄▄▄▄▄█ █ ▀ █▄▄▄▄▄▄▄██
                ██▄▀██▄▀▄  ▄▄ ▀▄▄ ▄ ▀█▄██
                ██▄▀▀▄ ▄▄█▀▄ ▄█▀ ▄ ▄█  ██
                ██▄▄▄█▄█▄█▀ ██   ██▄▀▄███
                ██ ▄▄▄▄▄ █▄▀▀▀ ▄█▀█  ▀ ██
                ██ █   █ █▄ ▀ ▀█▄▄▄▀▀  ██
                ██ █▄▄▄█ ██▀▀▄█▀ ▄▄▄██▀██
                ██▄▄▄▄▄▄▄█▄▄▄█▄▄▄▄█▄▄▄▄██
                █████████████████████████
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
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29" role="img" shape-rendering="crispEdges">
                <title>Join &lt;here&gt; &amp; now</title>
                <rect width="29" height="29" fill="#fff"/>
                <path fill="#000" d="\
                M4 4h7v1h-7zM12 4h2v1h-2zM15 4h1v1h-1zM18 4h7v1h-7zM4 5h1v1h-1zM10 5h1v1h-1zM12 5h2v1h-2zM\
                16 5h1v1h-1zM18 5h1v1h-1zM24 5h1v1h-1zM4 6h1v1h-1zM6 6h3v1h-3zM10 6h1v1h-1zM12 6h4v1h-4zM1\
                8 6h1v1h-1zM20 6h3v1h-3zM24 6h1v1h-1zM4 7h1v1h-1zM6 7h3v1h-3zM10 7h1v1h-1zM14 7h1v1h-1zM16\
                 7h1v1h-1zM18 7h1v1h-1zM20 7h3v1h-3zM24 7h1v1h-1zM4 8h1v1h-1zM6 8h3v1h-3zM10 8h1v1h-1zM12 \
                8h1v1h-1zM15 8h2v1h-2zM18 8h1v1h-1zM20 8h3v1h-3zM24 8h1v1h-1zM4 9h1v1h-1zM10 9h1v1h-1zM13 \
                9h2v1h-2zM18 9h1v1h-1zM24 9h1v1h-1zM4 10h7v1h-7zM12 10h1v1h-1zM14 10h1v1h-1zM16 10h1v1h-1z\
                M18 10h7v1h-7zM13 11h1v1h-1zM4 12h1v1h-1zM7 12h9v1h-9zM17 12h1v1h-1zM20 12h1v1h-1zM22 12h3\
                v1h-3zM4 13h1v1h-1zM6 13h1v1h-1zM9 13h1v1h-1zM11 13h1v1h-1zM13 13h5v1h-5zM19 13h3v1h-3zM24\
                 13h1v1h-1zM6 14h1v1h-1zM8 14h1v1h-1zM10 14h1v1h-1zM12 14h2v1h-2zM15 14h2v1h-2zM19 14h1v1h\
                -1zM21 14h1v1h-1zM24 14h1v1h-1zM7 15h1v1h-1zM13 15h2v1h-2zM16 15h5v1h-5zM5 16h1v1h-1zM7 16\
                h4v1h-4zM13 16h10v1h-10zM24 16h1v1h-1zM12 17h3v1h-3zM16 17h3v1h-3zM22 17h3v1h-3zM4 18h7v1h\
                -7zM12 18h2v1h-2zM15 18h1v1h-1zM21 18h2v1h-2zM4 19h1v1h-1zM10 19h1v1h-1zM12 19h1v1h-1zM14 \
                19h1v1h-1zM18 19h1v1h-1zM22 19h1v1h-1zM24 19h1v1h-1zM4 20h1v1h-1zM6 20h3v1h-3zM10 20h1v1h-\
                1zM12 20h3v1h-3zM17 20h2v1h-2zM20 20h1v1h-1zM22 20h1v1h-1zM24 20h1v1h-1zM4 21h1v1h-1zM6 21\
                h3v1h-3zM10 21h1v1h-1zM12 21h1v1h-1zM16 21h5v1h-5zM4 22h1v1h-1zM6 22h3v1h-3zM10 22h1v1h-1z\
                M13 22h1v1h-1zM15 22h3v1h-3zM19 22h3v1h-3zM23 22h2v1h-2zM4 23h1v1h-1zM10 23h1v1h-1zM14 23h\
                3v1h-3zM19 23h1v1h-1zM21 23h1v1h-1zM24 23h1v1h-1zM4 24h7v1h-7zM12 24h2v1h-2zM16 24h2v1h-2z\
                M19 24h2v1h-2zM22 24h2v1h-2z"/>
                </svg>

                """
        )
    }

    @Test func `keeps characters that XML has no place for out of the title`() throws {
        #expect(try QRCode("1").svg(title: "a\u{1B}b\tc").contains("<title>a\u{FFFD}b\tc</title>"))
    }
}
