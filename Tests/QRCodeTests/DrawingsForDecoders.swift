import Foundation
import Testing

@testable import QRCode

/// The folder that `decode.py` is to read, where one was named.
private let drawings = ProcessInfo.processInfo.environment["QRCODE_DRAWINGS"].map { URL(filePath: $0) }

@Suite(.enabled(if: drawings != nil, "left out: QRCODE_DRAWINGS names no folder for drawings"))
struct `Drawings for other decoders` {
    @Test func `of every version at every level are written`() throws {
        for entry in try Sweep.all() {
            try write(try entry.code(), as: String(format: "%02d-%@", entry.version, entry.correction.rawValue))
        }
    }

    @Test func `of the join address and of text that is not ASCII are written`() throws {
        for correction in QRCode.Correction.allCases {
            try write(try QRCode("http://192.168.1.20:8080/#ABC123", correction: correction), as: "join-\(correction)")
            try write(try QRCode("Größe → 寸 🎲", correction: correction), as: "umlauts-\(correction)")
        }
    }

    private func write(_ code: QRCode, as name: String) throws {
        let folder = try #require(drawings)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = [
            "txt": code.text,
            "svg": code.svg(title: name),
            "light.term": code.terminalRows(ink: .light).joined(separator: "\n"),
            "dark.term": code.terminalText(),
            "narrow.light.term": code.terminalRows(quietZone: 2).joined(separator: "\n"),
        ]
        for (ending, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: "\(name).\(ending)"))
        }
    }
}
