// swift-tools-version: 6.2
import PackageDescription

// The target list is the drawing of the house: ground floor first. A target may import the floors below it and
// nothing else; `Tests/Acceptance/LayerTests.swift` reads this manifest and the import lines and fails otherwise.

let house: [Target] = [
    // Floor 1: no knowledge of lessons, maps or sessions.
    .room("Diagnostics"),
    .room("PeerReview"),
    .room("QRCode"),
    .target(
        name: "Templates",
        path: "Templates",
        resources: [
            .embedInCode("activities"), .embedInCode("maps"), .embedInCode("guide"), .embedInCode("reports"),
            .embedInCode("blank-plan.md"),
        ]
    ),

    // Floor 2: the two languages that facilitators write.
    .room("Markdown", on: "Diagnostics"),
    .room("Wardley", on: "Diagnostics"),

    // Floor 3: what a lesson plan says.
    .room("Lessons", on: "Diagnostics", "Templates", "Markdown", "Wardley"),

    // Floor 4: what happens in the room, and what a lesson says of a map. Values only.
    .room("Workshop", on: "Diagnostics", "PeerReview", "Lessons"),
    .room("MapDrafts", on: "Diagnostics", "Markdown", "Lessons", "Wardley"),

    // Floor 5: what is kept and what is handed out.
    .room("Records", on: "Diagnostics", "Lessons", "Workshop"),
    .room(
        "Reports",
        on: "Diagnostics",
        "Templates",
        "Wardley",
        "Lessons",
        "Workshop",
        "MapDrafts",
        .product(name: "Mustache", package: "swift-mustache")
    ),

    // Floor 6: the one actor that runs a session.
    .room("LiveSession", on: "Workshop", "Records"),

    // Floor 7: what people see.
    .room("Terminal", on: "Diagnostics", "Lessons", "Workshop", "Records", "Reports"),
    .target(
        name: "Web",
        dependencies: [
            "Diagnostics", "QRCode", "Lessons", "Workshop", "Records", "LiveSession",
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdCore", package: "hummingbird"),
            .product(name: "HummingbirdTLS", package: "hummingbird"),
            .product(name: "Crypto", package: "swift-crypto"),
            // What Hummingbird stands on, for the parts of its interface that are theirs.
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
            .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ],
        resources: [.embedInCode("Pages"), .embedInCode("openapi.json")]
    ),

    // Floor 8: the command line.
    .executableTarget(
        name: "lectern",
        dependencies: [
            "Diagnostics", "Templates", "Markdown", "Wardley", "Lessons", "Workshop", "MapDrafts", "Records", "Reports",
            "LiveSession", "Terminal", "Web",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        resources: [.embedInCode("Schemas/Documents")]
    ),
]

let tests: [Target] = [
    .target(name: "TestSupport", dependencies: ["Records", "Workshop"], path: "Tests/TestSupport"),
    .tests(of: "Diagnostics"),
    .tests(of: "PeerReview", leaving: "oracle.py", "Oracle"),
    .tests(of: "QRCode", leaving: "Golden", "decode.py"),
    .tests(of: "Markdown", with: "Diagnostics"),
    .tests(of: "Wardley", with: "Diagnostics", leaving: "mermaid.py"),
    .tests(of: "Lessons", with: "Diagnostics", "Templates", "Markdown"),
    .tests(of: "Workshop", with: "Diagnostics", "Templates", "Lessons"),
    .tests(of: "MapDrafts", with: "Diagnostics", "Templates", "Lessons", "Wardley"),
    .tests(of: "Records", with: "Lessons", "Workshop"),
    .tests(of: "Reports", with: "Diagnostics", "Templates", "Lessons", "Workshop"),
    .tests(of: "LiveSession", with: "Lessons", "Workshop", "Records"),
    .tests(of: "Terminal", with: "Diagnostics", "Lessons", "Workshop", leaving: "Frames"),
    .testTarget(
        name: "WebTests",
        dependencies: [
            "Web", "TestSupport", "Diagnostics", "Lessons", "Workshop", "Records", "LiveSession",
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdTesting", package: "hummingbird"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOEmbedded", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            .product(name: "NIOPosix", package: "swift-nio"),
        ],
        exclude: ["describe.py"]
    ),
    .testTarget(
        name: "Acceptance",
        dependencies: ["TestSupport", "Lessons", "Workshop", "Records", "LiveSession", "lectern"],
        path: "Tests/Acceptance",
        exclude: ["documents.py", "exchange.py", "terminals.py", "Scripted"]
    ),
    .executableTarget(
        name: "performance",
        dependencies: [
            "TestSupport", "Diagnostics", "PeerReview", "Wardley", "Lessons", "Workshop", "Records", "LiveSession",
            "Terminal",
        ],
        path: "Tests/Performance"
    ),
    .executableTarget(
        name: "load",
        dependencies: [
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Logging", package: "swift-log"),
        ],
        path: "Tests/Load"
    ),
]

let package = Package(
    name: "Lectern",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "lectern", targets: ["lectern"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        // Hummingbird's own; named here for its lower bound. Before 2.100.0 an endless request header ended the program
        // (CVE-2026-28980).
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
    ],
    targets: house + tests
)

for target in package.targets {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
        .enableUpcomingFeature("ExistentialAny"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
        .enableUpcomingFeature("InternalImportsByDefault"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
        .enableUpcomingFeature("MemberImportVisibility"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0443-warning-control-flags.md
        .treatAllWarnings(as: .error),
    ]
}

extension Target {
    /// A target of ours in `Sources/<name>`.
    static func room(_ name: String, on floorsBelow: Dependency...) -> Target {
        .target(name: name, dependencies: floorsBelow)
    }

    /// The tests of the room of that name, in `Tests/<name>Tests`, and what in there is no source file.
    static func tests(of name: String, with others: Dependency..., leaving files: String...) -> Target {
        .testTarget(name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + others, exclude: files)
    }
}
