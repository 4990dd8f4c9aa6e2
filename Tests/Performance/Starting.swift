import Foundation

/// How soon the program is there.
enum Starting {
    static func figures() throws -> [Figure] {
        let ours = try (0..<21).map { _ in try cost(of: ["lectern", "--version"]).wallSeconds * 1000 }
        let nothing = try (0..<21).map { _ in try cost(of: ["true"]).wallSeconds * 1000 }
        return [
            Figure(name: "lectern --version, wall", value: "\(text(median(ours))) ms (promised: under 15)"),
            Figure(name: "true, wall", value: "\(text(median(nothing))) ms"),
        ]
    }
}
