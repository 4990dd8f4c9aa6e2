import Foundation
import Records
import TestSupport
import Testing
import Workshop

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The real program with phones at its door.
@Suite struct `Phones` {
    private let scratch: ScratchFolder
    private let plan: String

    init() throws {
        scratch = try ScratchFolder()
        plan = try SmallPlan.write(into: scratch.url).path
    }

    @Test func `come back as who they are, with what they answered, after the program was killed`() async throws {
        let first = try await Served.start("run", plan, "--in", scratch.url.path, "--port", "0")
        let joined = try await first.post(
            "/api/v1/join",
            #"{"code":"\#(first.code)","name":"Ada","request":"acceptance-0123456789"}"#
        )
        let token = try #require(joined["token"] as? String)
        for command in [#"{"type":"start"}"#, #"{"type":"open","activity":"engage-1"}"#] {
            _ = try await first.command(command, by: first.remoteToken)
        }
        let vote = #"{"type":"answerPoll","activity":"engage-1","choices":[2]}"#
        let answered = try await first.command(vote, by: token, request: "vote-1")
        let sequence = try #require(answered["sequence"] as? Int)
        first.kill()

        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let second = try await Served.start("resume", folder.url.path)
        defer { second.stop() }
        #expect(second.code == first.code)
        #expect(second.port == first.port)
        // The answer was lost, says the phone, and sends the same once more.
        let again = try await second.command(vote, by: token, request: "vote-1")
        #expect(again["sequence"] as? Int == sequence)
        let view = try await second.get("/api/v1/state", token)
        #expect((view["me"] as? [String: Any])?["name"] as? String == "Ada")
        let activity = (view["activities"] as? [[String: Any]])?.first
        #expect((activity?["mine"] as? [String: Any])?["choices"] as? [Int] == [2])
        let votes = try folder.events().count { if case .pollAnswered = $0.body { true } else { false } }
        #expect(votes == 1)
    }

    @Test func `are not needed to hand in from another machine`() async throws {
        let room = try await Served.start("run", plan, "--in", scratch.url.path, "--port", "0")
        defer { room.stop() }
        for command in [#"{"type":"start"}"#, #"{"type":"open","activity":"engage-1"}"#] {
            _ = try await room.command(command, by: room.remoteToken)
        }
        let file = scratch.url.appending(path: "answers.json")
        try Data(#"[{"learner":"Ada","activity":"engage-1","choices":[1]}]"#.utf8).write(to: file)
        let handedIn = try Program.lectern("submit", room.remote, file.path)
        #expect(handedIn.status == 0, "\(handedIn.error)")
        #expect(handedIn.output.contains("1 entry counts"))
        let again = try Program.lectern("submit", room.remote, file.path)
        #expect(again.output.contains("had been handed in before"))

        let nobody = try Program.lectern("submit", "http://127.0.0.1:\(room.port)/", file.path)
        #expect(nobody.status == 66)
        #expect(nobody.error.contains("#"))
        let wrong = "http://127.0.0.1:\(room.port)/remote#" + String(repeating: "0", count: 26)
        #expect(try Program.lectern("submit", wrong, file.path).status == 66)
    }

    @Test func `find the next port where one is taken, and none where none is wanted`() async throws {
        let first = try await Served.start("run", plan, "--in", scratch.url.path, "--port", "0")
        defer { first.stop() }
        let second = try await Served.start("run", plan, "--in", scratch.url.path, "--port", "\(first.port)")
        defer { second.stop() }
        #expect(second.port > first.port)
        let without = try Program.lectern("run", plan, "--plain", "--no-web", "--in", scratch.url.path, input: "quit\n")
        #expect(without.status == 0)
        #expect(!without.error.contains("http"))
    }

    @Test func `cannot be served where the address is not ours, and the session runs all the same`() throws {
        let run = try Program.lectern(
            "run",
            plan,
            "--plain",
            "--host",
            "192.0.2.1",
            "--in",
            scratch.url.path,
            input: "start\nend\nquit\n"
        )
        #expect(run.status == 0)
        #expect(run.error.contains("Phones cannot join"))
        let cert = try Program.lectern(
            "run",
            plan,
            "--plain",
            "--tls-cert",
            plan,
            "--tls-key",
            plan,
            "--in",
            scratch.url.path,
            input: "quit\n"
        )
        #expect(cert.status == 0)
        #expect(cert.error.contains("certificate"))
    }

    @Test(
        .enabled(if: Tool.openssl.isPresent, Tool.openssl.absence),
        .enabled(if: Tool.curl.isPresent, Tool.curl.absence)
    )
    func `are served by HTTPS where there is a certificate`() async throws {
        let (certificate, key) = (
            scratch.url.appending(path: "room.pem").path, scratch.url.appending(path: "key.pem").path
        )
        let made = try Program.run(
            [
                "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                "-days",
                "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
            ]
        )
        try #require(made.status == 0, "\(made.error)")
        let tls = ["--tls-cert", certificate, "--tls-key", key]
        let room = try await Served.start(
            "run",
            plan,
            "--in",
            scratch.url.path,
            "--port",
            "0",
            tls[0],
            tls[1],
            tls[2],
            tls[3]
        )
        defer { room.stop() }
        #expect(room.remote.hasPrefix("https://127.0.0.1:"))
        func ask(_ url: String, _ more: String...) throws -> Program {
            try Program.run(["curl", "-sS", "--cacert", certificate] + more + [url])
        }
        let answer = try ask("https://127.0.0.1:\(room.port)/api/v1/room")
        #expect(answer.output.contains(#""stage":"waiting""#), "\(answer.error)")
        let origin = try ask(
            "https://127.0.0.1:\(room.port)/api/v1/room",
            "-H",
            "Origin: http://127.0.0.1:\(room.port)"
        )
        #expect(origin.output.contains("wrongOrigin"))
        #expect(try ask("http://127.0.0.1:\(room.port)/api/v1/room").status != 0)
    }

    @Test func `keep nobody waiting when the session is left`() async throws {
        let room = try await Served.start("run", plan, "--in", scratch.url.path, "--port", "0")
        var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(room.port)/api/v1/events")))
        request.setValue("Bearer \(room.remoteToken)", forHTTPHeaderField: "Authorization")
        let stream = URLSession.shared.dataTask(with: request)
        stream.resume()
        defer { stream.cancel() }
        try await Task.sleep(for: .milliseconds(500))
        #expect(room.leave() == 0)
    }
}

/// A `lectern` that serves, and what it says of itself.
private final class Served {
    private let process = Process()
    private let input = Pipe()
    private(set) var code = ""
    private(set) var port = 0
    private(set) var remote = ""

    var remoteToken: String { remote.components(separatedBy: "#").last ?? "" }

    static func start(_ arguments: String...) async throws -> Served {
        let served = Served()
        let log = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        served.process.executableURL = URL(filePath: Program.lecternPath)
        served.process.arguments = arguments + ["--plain", "--host", "127.0.0.1"]
        served.process.standardInput = served.input
        served.process.standardOutput = FileHandle.nullDevice
        served.process.standardError = try FileHandle(forWritingTo: log)
        try served.process.run()
        for _ in 0..<600 {
            let said = try String(contentsOf: log, encoding: .utf8)
            if said.contains("Whoever has") {
                served.read(said)
                return served
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        served.stop()
        throw NotServed()
    }

    struct NotServed: Error {}

    private func read(_ said: String) {
        func word(behind mark: String) -> String {
            String(said.components(separatedBy: mark).dropFirst().first?.prefix { !$0.isWhitespace } ?? "")
        }
        code = word(behind: "with the code ")
        remote = word(behind: "Remote    ")
        port = URLComponents(string: remote)?.port ?? 0
    }

    func kill() {
        _ = try? Program.run("kill", "-9", "\(process.processIdentifier)")
        process.waitUntilExit()
    }

    func stop() {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }

    /// - Returns: the status that it ended with after `quit`.
    func leave() -> Int32 {
        try? input.fileHandleForWriting.write(contentsOf: Data("quit\n".utf8))
        process.waitUntilExit()
        return process.terminationStatus
    }

    func get(_ path: String, _ token: String) async throws -> [String: Any] {
        try await send(path, token: token, body: nil)
    }

    func post(_ path: String, _ body: String) async throws -> [String: Any] {
        try await send(path, token: nil, body: body)
    }

    func command(
        _ command: String,
        by token: String,
        request: String = UUID().uuidString
    ) async throws -> [String: Any] {
        let body = #"{"request":"\#(request)","command":\#(command)}"#
        return try await send("/api/v1/commands", token: token, body: body)
    }

    private func send(_ path: String, token: String?, body: String?) async throws -> [String: Any] {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { return [:] }
        var request = URLRequest(url: url)
        if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        if let body {
            request.httpMethod = "POST"
            request.httpBody = Data(body.utf8)
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        }
        let (data, _) = try await URLSession.shared.data(for: request)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
