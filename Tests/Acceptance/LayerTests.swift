import Foundation
import TestSupport
import Testing

/// The floors of the house, ground floor first. A target may use the floors below its own and nothing else.
private let floors: [[String]] = [
    ["Diagnostics", "PeerReview", "QRCode", "Templates"],
    ["Markdown", "Wardley"],
    ["Lessons"],
    ["Workshop", "MapDrafts"],
    ["Records", "Reports"],
    ["LiveSession"],
    ["Web", "Terminal"],
    ["lectern"],
]

/// What comes from outside the house, and the one target that may use it.
private let outsideModules = [
    "ArgumentParser": "lectern",
    "Mustache": "Reports",
    "Crypto": "Web",
    "Hummingbird": "Web",
    "HummingbirdCore": "Web",
    "HummingbirdTLS": "Web",
    // What Hummingbird stands on, as far as its own interface shows it.
    "HTTPTypes": "Web",
    "Logging": "Web",
    "NIOConcurrencyHelpers": "Web",
    "NIOCore": "Web",
    "NIOHTTP1": "Web",
    "NIOHTTPTypes": "Web",
    "NIOHTTPTypesHTTP1": "Web",
    "NIOPosix": "Web",
    "NIOSSL": "Web",
]

/// What every room may import; rooms from the fifth floor up may also reach the system.
private let everywhere: Set = ["Foundation", "FoundationEssentials"]
private let system: Set = ["Glibc", "Darwin", "Musl", "Dispatch", "Synchronization"]
private let firstFloorWithSystem = 5

@Suite struct `The layers of the house` {
    private let manifest: Manifest

    init() throws {
        manifest = try Manifest.dump()
    }

    @Test func `every target stands on a floor`() {
        let known = Set(floors.joined())
        for target in manifest.house {
            #expect(known.contains(target.name), "\(target.name) has no floor")
        }
    }

    @Test func `a target is given only what lies below it`() {
        for target in manifest.house {
            for name in target.ownDependencies {
                #expect(floor(of: name) < floor(of: target.name), "\(target.name) is given \(name)")
            }
        }
    }

    @Test func `a file imports only what its target is given`() throws {
        for target in manifest.house {
            let allowed = Set(target.ownDependencies)
                .union(everywhere)
                .union(floor(of: target.name) >= firstFloorWithSystem ? system : [])
                .union(outsideModules.filter { $0.value == target.name }.keys)
            for (file, module) in try imports(of: target) {
                #expect(allowed.contains(module), "\(file) imports \(module)")
            }
        }
    }

    @Test func `an outside package stays in one target`() {
        for target in manifest.house {
            for product in target.outsideProducts {
                #expect(outsideModules[product] == target.name, "\(target.name) uses \(product)")
            }
        }
    }

    @Test func `every type that other targets can see says what it is`() throws {
        let declaration =
            /^\s*(?:package|public)\s+(?:(?:final|indirect)\s+)?(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)/
        for target in manifest.house {
            for file in swiftFiles(of: target) {
                let lines = try String(contentsOf: file, encoding: .utf8)
                    .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.isAttribute }
                for (line, next) in zip([""] + lines, lines) {
                    guard let name = try declaration.firstMatch(in: next)?.1 else { continue }
                    let isDocumented = line.drop { $0 == " " }.hasPrefix("///")
                    #expect(isDocumented, "\(file.lastPathComponent): \(name) has no `///`")
                }
            }
        }
    }

    private func floor(of name: String) -> Int {
        (floors.firstIndex { $0.contains(name) } ?? floors.count) + 1
    }

    private func swiftFiles(of target: Manifest.Target) -> [URL] {
        let folder = PackageFolder.url.appending(path: target.path ?? "Sources/\(target.name)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let swift = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(!swift.isEmpty, "\(target.name) has no files in \(folder.path)")
        return swift
    }

    /// File name and module of every import line of a target.
    private func imports(of target: Manifest.Target) throws -> [(file: String, module: String)] {
        let line =
            /^\s*(?:@testable\s+)?(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func)\s+)?(\w+)/
        return try swiftFiles(of: target).flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
                try line.firstMatch(in: $0).map { (file.lastPathComponent, String($0.1)) }
            }
        }
    }
}

extension Substring {
    /// `@inlinable` and the like on a line of its own, between a comment and what it is about.
    fileprivate var isAttribute: Bool {
        let text = drop { $0 == " " }
        return text.hasPrefix("@") && !text.contains("package ")
    }
}

/// The part of `swift package dump-package` that says what uses what.
private struct Manifest: Decodable {
    let targets: [Target]

    /// Everything but the tests.
    var house: [Target] {
        targets.filter { $0.type != "test" && !($0.path ?? "").hasPrefix("Tests") }
    }

    struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [Dependency]

        var ownDependencies: [String] {
            dependencies.compactMap { $0.byName?.first ?? $0.target?.first }.compactMap(\.self)
        }

        var outsideProducts: [String] {
            dependencies.compactMap { $0.product?.first }.compactMap(\.self)
        }
    }

    /// SwiftPM writes each dependency as a list whose first entry is the name.
    struct Dependency: Decodable {
        let byName: [String?]?
        let target: [String?]?
        let product: [String?]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            byName = Self.names(in: container, under: .byName)
            target = Self.names(in: container, under: .target)
            product = Self.names(in: container, under: .product)
        }

        private enum CodingKeys: String, CodingKey { case byName, target, product }

        private static func names(
            in container: KeyedDecodingContainer<CodingKeys>,
            under key: CodingKeys
        ) -> [String?]? {
            guard var list = try? container.nestedUnkeyedContainer(forKey: key) else { return nil }
            return [try? list.decode(String.self)]
        }
    }

    static func dump() throws -> Manifest {
        let scratch = try ScratchFolder()
        let swift = try Program.run(
            "swift",
            "package",
            "--package-path",
            PackageFolder.url.path,
            "--scratch-path",
            scratch.url.path,
            "dump-package"
        )
        try #require(swift.status == 0, "swift package dump-package: \(swift.error)")
        return try JSONDecoder().decode(Manifest.self, from: Data(swift.output.utf8))
    }
}
