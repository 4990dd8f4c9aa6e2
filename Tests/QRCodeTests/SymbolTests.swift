import Testing

@testable import QRCode

@Suite struct `A symbol` {
    @Test(arguments: ["annex-i", "umlauts", "version-7"])
    func `with a given mask is the one another encoder draws`(_ name: String) throws {
        let golden = try Golden.symbol(name)
        let code = try QRCode(golden.text, correction: golden.correction, atLeast: .smallest, mask: golden.mask)
        #expect(code.modules.drawing == golden.drawing)
    }

    @Test(arguments: ["join-address", "join-address-high", "capitals", "digits", "one-letter"])
    func `takes the mask of the lowest penalty`(_ name: String) throws {
        let golden = try Golden.symbol(name)
        let code = try QRCode(golden.text, correction: golden.correction)
        #expect(code.mask == golden.mask)
        #expect(code.modules.drawing == golden.drawing)
    }

    @Test func `of every version at every level is the one another encoder draws`() throws {
        let sweep = try Sweep.all()
        #expect(sweep.count == 160)
        for entry in sweep {
            let code = try entry.code()
            #expect(code.version.number == entry.version, "\(entry.testDescription)")
            #expect(code.modules.digest == entry.digest, "\(entry.testDescription)")
        }
    }

    @Test func `has three finder patterns, timing patterns and a dark module`() throws {
        let finder = ["#######.", "#.....#.", "#.###.#.", "#.###.#.", "#.###.#.", "#.....#.", "#######.", "........"]
        for entry in try Sweep.all() where entry.correction == .low {
            let modules = try entry.code().modules
            let rows = modules.drawing.split(separator: "\n").map(String.init)
            #expect(rows.prefix(8).map { String($0.prefix(8)) } == finder)
            #expect(rows.prefix(8).map { String($0.suffix(8).reversed()) } == finder)
            #expect(rows.suffix(8).reversed().map { String($0.prefix(8)) } == finder)
            let timing = (8..<modules.size - 8).map { $0.isMultiple(of: 2) }
            #expect((8..<modules.size - 8).map { modules.isDark(6, $0) } == timing)
            #expect((8..<modules.size - 8).map { modules.isDark($0, 6) } == timing)
            #expect(modules.isDark(modules.size - 8, 8))
        }
    }

    @Test func `takes exactly the codewords of its version`() throws {
        for (version, words) in zip(QRCode.Version.all, try Golden.table("versions")) {
            let canvas = Canvas(version, carrying: [])
            let free = canvas.reserved.rows.joined().count { !$0 }
            #expect(free == version.dataModules)
            #expect([version.codewords] + version.alignmentCentres == words.compactMap(Int.init))
            for correction in QRCode.Correction.allCases {
                let layout = BlockLayout(version, at: correction)
                let check = layout.correctionCodewords * layout.dataLengths.count
                #expect(layout.dataCodewords + check == version.codewords)
            }
        }
    }

    @Test func `can be larger than it must`() throws {
        let version = try #require(QRCode.Version(12))
        let code = try QRCode("1", correction: .low, atLeast: version, mask: nil)
        #expect(code.version == version)
        #expect(code.size == 65)
    }

    @Test(arguments: [0, 41, -1])
    func `has no version but 1 to 40`(_ number: Int) {
        #expect(QRCode.Version(number) == nil)
    }
}

@Suite struct `Format and version information` {
    /// ISO/IEC 18004:2015, C.2: level M with mask 101.
    @Test func `of the standard's example`() {
        #expect(FormatInformation(.medium, .flowers).bits == 0b100_0000_1100_1110)
    }

    /// ISO/IEC 18004:2015, annex D: version 7.
    @Test func `of version 7, the first that says it`() throws {
        let versions = QRCode.Version.all
        #expect(VersionInformation(versions[6])?.bits == 0b00_0111_1100_1001_0100)
        #expect(VersionInformation(versions[5]) == nil)
    }

    @Test func `differs in at least five bits between any two formats`() {
        let formats = QRCode.Correction.allCases.flatMap { level in
            QRCode.Mask.allCases.map { FormatInformation(level, $0).bits }
        }
        for (index, left) in formats.enumerated() {
            for right in formats.dropFirst(index + 1) { #expect((left ^ right).nonzeroBitCount >= 5) }
        }
    }
}

@Suite struct `The penalty of a mask` {
    @Test func `is the one another encoder counts`() throws {
        for (mask, words) in zip(QRCode.Mask.allCases, try Golden.table("penalties")) {
            let code = try QRCode(
                "http://192.168.1.20:8080/#ABC123",
                correction: .medium,
                atLeast: .smallest,
                mask: mask
            )
            let penalty = Penalty(code.modules)
            #expect(
                [penalty.runs, penalty.blocks, penalty.finders, penalty.imbalance] == words.compactMap(Int.init),
                "\(mask)"
            )
        }
    }

    @Test(arguments: [
        ("....", 0), (".....", 3), ("......", 4), ("#####.....", 6), ("####.####", 0),
    ])
    func `counts long runs`(_ line: String, _ points: Int) {
        #expect(Penalty.runs(in: line.map { $0 == "#" }) == points)
    }

    @Test(arguments: [
        ("#.###.#", 40), ("##.###.#....#", 40), ("#....#.###.##", 40), ("##.###.##", 0), ("....#.###.#....", 40),
        ("#.###.#.###.#", 80),
    ])
    func `counts what looks like a finder pattern`(_ line: String, _ points: Int) {
        #expect(Penalty.finders(in: line.map { $0 == "#" }) == points)
    }
}
