import Foundation
import Reports

/// A learning record store somewhere on the network, reached by way of the program `curl`, which every system has or can
/// have, speaks HTTPS with the system's own certificates, and costs this program neither a library nor time to start.
struct RecordStore: Sendable {
    /// Where statements go: the address that was given, and `/statements`.
    let statements: String
    /// What a message calls it.
    let address: String
    private let credentials: Credentials?
    /// How long one request may take, in seconds.
    private let patience: Int

    struct Credentials: Sendable {
        var user: String
        var password: String
    }

    /// - Parameter address: beginning with `http://` or `https://`.
    init(at address: String, credentials: Credentials?, patience: Int) throws(CommandFailure) {
        guard let url = URLComponents(string: address), let host = url.host, !host.isEmpty, url.query == nil,
            url.fragment == nil
        else { throw CommandFailure("“\(address)” is no address of a learning record store.", .wrongUsage) }
        guard url.user == nil, url.password == nil else {
            throw CommandFailure(
                "Leave name and password out of the address, where others can read them: set LECTERN_LRS_USER and "
                    + "LECTERN_LRS_PASSWORD instead.",
                .wrongUsage
            )
        }
        var path = address
        while path.hasSuffix("/") { path.removeLast() }
        self.address = path
        statements = path.hasSuffix("/statements") ? path : path + "/statements"
        self.credentials = credentials
        self.patience = patience
    }

    static func isAddress(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.hasPrefix("http://") || text.hasPrefix("https://")
    }

    /// Whether a password would cross the network for all to read.
    var isOpenToListeners: Bool {
        guard credentials != nil, let url = URLComponents(string: address), url.scheme?.lowercased() == "http" else {
            return false
        }
        return !["localhost", "127.0.0.1", "[::1]", "::1"].contains(url.host ?? "")
    }

    /// Sends one request and waits for its answer.
    func post(_ body: Data) throws(CommandFailure) -> Delivery.Answer {
        let file = try PrivateFile(holding: body)
        defer { file.remove() }
        let curl = try run(configuration(posting: file.path))
        switch curl.status {
        case 0: break
        case 127: throw CommandFailure("Sending needs the program curl, which is not installed here.", .cannotWrite)
        case _: return .unreached(Self.reason(curl.error, curl.status))
        }
        // What `write-out` puts behind the body: a line end and three digits.
        guard let status = Int(String(decoding: curl.output.suffix(3), as: UTF8.self)) else {
            return .unreached("what it said was no HTTP")
        }
        return .response(status: status, body: curl.output.dropLast(4))
    }

    /// The request as curl reads it from its standard input, where nobody else can: what stands on a command line is
    /// open to everybody on the machine. It takes no long lines that way, so the statements are in a file.
    private func configuration(posting path: String) -> Data {
        var lines = [
            "silent", "show-error", "globoff", "proto = \"=http,https\"", "max-filesize = 4194304",
            "connect-timeout = \(min(10, patience))", "max-time = \(patience)", "url = \(quoted(statements))",
            "header = \"Content-Type: application/json\"", "header = \"X-Experience-API-Version: 1.0.3\"",
            "header = \"Expect:\"", "write-out = \"\\n%{http_code}\"",
        ]
        if let credentials { lines.append("user = \(quoted("\(credentials.user):\(credentials.password)"))") }
        lines.append("data-binary = \(quoted("@\(path)"))")
        return Data((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func quoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": quoted += ["\\", scalar]
            case "\n": quoted += ["\\", "n"]
            case "\r": quoted += ["\\", "r"]
            case "\t": quoted += ["\\", "t"]
            case _: quoted.append(scalar)
            }
        }
        return "\"\(String(quoted))\""
    }

    private func run(_ configuration: Data) throws(CommandFailure) -> (status: Int32, output: Data, error: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["curl", "--disable", "--config", "-"]
        let (input, output, error) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, error)
        do {
            try process.run()
            // curl reads all of it before it says anything, so nobody waits for anybody here.
            try? input.fileHandleForWriting.write(contentsOf: configuration)
            try? input.fileHandleForWriting.close()
            let said = try output.fileHandleForReading.readToEnd() ?? Data()
            let complaint = try error.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return (process.terminationStatus, said, String(decoding: complaint, as: UTF8.self))
        } catch {
            throw CommandFailure("The program curl cannot be run: \(error.localizedDescription)", .cannotWrite)
        }
    }

    /// "curl: (7) Failed to connect to 127.0.0.1 port 9 …" without curl's own name and number.
    private static func reason(_ complaint: String, _ status: Int32) -> String {
        let line = complaint.split(separator: "\n").first.map(String.init) ?? "curl ended with status \(status)"
        let words = line.hasPrefix("curl: (") ? line.split(separator: ") ", maxSplits: 1).last.map(String.init) : nil
        return words ?? line
    }
}

/// A file that nobody else on the machine can read, for as long as it is needed.
private struct PrivateFile {
    let path: String
    private let folder: URL

    init(holding data: Data) throws(CommandFailure) {
        folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
        let file = folder.appending(path: "statements.json")
        path = file.path
        do {
            let isOwn: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: false,
                attributes: isOwn
            )
            try data.write(to: file)
        } catch {
            throw CommandFailure("\(file.path) cannot be written: \(error.localizedDescription)", .cannotWrite)
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
