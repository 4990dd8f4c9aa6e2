package import Foundation

/// A program that was run to its end.
package struct Program: Sendable {
    package let status: Int32
    package let output: String
    package let error: String

    /// Runs a program found on the path, or the built `lectern` of this package, and waits for it.
    ///
    /// Output goes to files, so that a program that prints much never waits for a reader.
    /// - Parameter input: what stands on standard input; nothing unless given.
    @discardableResult
    package static func run(
        _ command: String...,
        input: String = "",
        environment: [String: String] = [:],
        in folder: URL? = nil
    ) throws -> Program {
        try run(command, input: input, environment: environment, in: folder)
    }

    @discardableResult
    package static func run(
        _ command: [String],
        input: String = "",
        environment: [String: String] = [:],
        in folder: URL? = nil
    ) throws -> Program {
        let scratch = try ScratchFolder()
        let files = try ["in", "out", "err"].map { name in
            let url = scratch.url.appending(path: name)
            try Data(name == "in" ? input.utf8 : "".utf8).write(to: url)
            return url
        }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Program(
            status: process.terminationReason == .uncaughtSignal
                ? 128 + process.terminationStatus : process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
        )
    }

    /// Runs the `lectern` that was built with these tests.
    @discardableResult
    package static func lectern(
        _ arguments: String...,
        input: String = "",
        environment: [String: String] = [:],
        in folder: URL? = nil
    ) throws -> Program {
        try run([lecternPath] + arguments, input: input, environment: environment, in: folder)
    }

    /// The built `lectern`, which lies beside the test bundle.
    package static let lecternPath: String = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder = bundle?.deletingLastPathComponent() ?? Bundle.main.bundleURL
        return folder.appending(path: "lectern").path
    }()
}
