import Foundation
import TestSupport
import Testing

@testable import QRCode

/// What `Golden/golden.py` wrote with another encoder.
enum Golden {
    /// The lines of a file, as words.
    static func table(_ name: String) throws -> [[String]] {
        try text("\(name).txt").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    static func symbol(_ name: String) throws -> Symbol {
        let lines = try text("symbols/\(name).txt").split(separator: "\n").map(String.init)
        return Symbol(
            text: lines[0],
            correction: try #require(QRCode.Correction(rawValue: lines[1])),
            mask: try #require(Int(lines[2]).flatMap(QRCode.Mask.init)),
            drawing: lines.dropFirst(3).joined(separator: "\n")
        )
    }

    /// A symbol with what it was made from; dark modules are `#`.
    struct Symbol {
        let text: String
        let correction: QRCode.Correction
        let mask: QRCode.Mask
        let drawing: String
    }

    private static func text(_ path: String) throws -> String {
        let folder = PackageFolder.url.appending(path: "Tests/QRCodeTests/Golden")
        return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
}

extension Modules {
    /// As the files have it.
    var drawing: String {
        rows.map { String($0.map { $0 ? "#" : "." as Character }) }.joined(separator: "\n")
    }

    /// FNV-1a, 64 bits, of the modules as `0` and `1`.
    var digest: String {
        let value = rows.joined().reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ ($1 ? 49 : 48)) &* 0x100_0000_01B3 }
        return String(repeating: "0", count: value.leadingZeroBitCount / 4) + String(value, radix: 16)
    }
}

/// Every version at every level: a text that fills it but for a few characters, so that all paddings occur.
struct Sweep: CustomTestStringConvertible {
    let version: Int
    let correction: QRCode.Correction
    let mask: QRCode.Mask
    let text: String
    let digest: String

    var testDescription: String { "\(version)-\(correction.rawValue)" }

    func code() throws -> QRCode {
        try QRCode(text, correction: correction, atLeast: .smallest, mask: mask)
    }

    static func all() throws -> [Sweep] {
        try Golden.table("sweep").map { words in
            let version = try #require(Int(words[0]))
            let length = try #require(Int(words[3]))
            return Sweep(
                version: version,
                correction: try #require(QRCode.Correction(rawValue: words[1])),
                mask: try #require(Int(words[2]).flatMap(QRCode.Mask.init)),
                text: String(String(repeating: patterns[version % 3], count: 800).prefix(length)),
                digest: words[4]
            )
        }
    }

    private static let patterns = ["0123456789", "LECTERN 2026: $%*+-./", "http://192.168.1.20:8080/#ABC123 "]
}
