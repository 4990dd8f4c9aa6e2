import Foundation
import Lessons
import LiveSession
import NIOCore
import NIOPosix
import Records
import TestSupport
import Workshop

@testable import Web

/// A room that is served on the loopback, with everything that a test needs to talk to it.
struct ServedRoom: Sendable {
    let live: LiveSession
    let folder: SessionFolder
    let card: JoinCard
    let port: Int
    /// How often somebody may guess or send is measured by this one.
    let stopwatch: Stopwatch

    /// 2026-11-21T14:00:00.000Z.
    static let two = Instant(milliseconds: 1_795_269_600_000)

    /// Serves a new session while `body` runs.
    static func open<Outcome: Sendable>(
        _ setup: SessionSetup = .room,
        slides: [String: SlideTexts] = [:],
        settings: WebSettings = WebSettings(host: "127.0.0.1", port: 0),
        _ body: @Sendable (ServedRoom) async throws -> Outcome
    ) async throws -> Outcome {
        let scratch = try ScratchFolder()
        let created = Event(at: two, by: .program, body: .sessionCreated(setup))
        let (folder, opened) = try SessionFolder.create(
            in: scratch.url,
            named: SessionName(title: setup.title, at: two, in: .gmt),
            plan: Data(),
            events: [created]
        )
        return try await serve(folder, opened, slides, settings, body)
    }

    /// Serves a session that was closed before.
    static func reopen<Outcome: Sendable>(
        _ folder: SessionFolder,
        _ body: @Sendable (ServedRoom) async throws -> Outcome
    ) async throws -> Outcome {
        let settings = WebSettings(host: "127.0.0.1")
        return try await serve(folder, try folder.open(at: two), [:], settings, body)
    }

    private static func serve<Outcome: Sendable>(
        _ folder: SessionFolder,
        _ opened: OpenedJournal,
        _ slides: [String: SlideTexts],
        _ settings: WebSettings,
        _ body: @Sendable (ServedRoom) async throws -> Outcome
    ) async throws -> Outcome {
        // Time stands still, so that whole documents can be compared.
        let clock = SessionClock { two }
        let live = try LiveSession(opened, clock: clock)
        let stopwatch = Stopwatch()
        let server = try await WebServer(
            live,
            in: folder,
            clock: clock,
            slides: slides,
            settings: settings,
            now: { stopwatch.now },
            submit: { json in
                Array("{\"counted\":\(json.count),\"unchanged\":0,\"faults\":[],\"report\":\"\"}".utf8)
            }
        )
        let outcome = try await server.serve { card in
            let card = try card.get()
            guard let port = URLComponents(string: card.address)?.port else { throw NoPort() }
            return try await body(ServedRoom(live: live, folder: folder, card: card, port: port, stopwatch: stopwatch))
        }
        await live.close()
        return outcome
    }

    private struct NoPort: Error {}

    var facilitator: String { card.remote.components(separatedBy: "#")[1] }
    var screen: String { card.screen.components(separatedBy: "#")[1] }
}

// Asking.
extension ServedRoom {
    /// One request on a connection of its own.
    func ask(
        _ method: String,
        _ path: String,
        token: String? = nil,
        headers: [(String, String)] = [],
        body: [UInt8]? = nil
    ) async throws -> Answer {
        var fields = headers
        func add(_ name: String, _ value: String) {
            if !fields.contains(where: { $0.0.lowercased() == name.lowercased() }) { fields.append((name, value)) }
        }
        add("Host", "127.0.0.1:\(port)")
        add("Connection", "close")
        if let token { add("Authorization", "Bearer \(token)") }
        if let body {
            add("Content-Type", "application/json")
            add("Content-Length", "\(body.count)")
        }
        let head = ["\(method) \(path) HTTP/1.1"] + fields.filter { !$0.1.isEmpty }.map { "\($0): \($1)" } + ["", ""]
        return try Answer(try await Wire.exchange(Array(head.joined(separator: "\r\n").utf8) + (body ?? []), port))
    }

    func get(_ path: String, token: String? = nil) async throws -> Answer {
        try await ask("GET", path, token: token)
    }

    func post(_ path: String, _ json: String, token: String? = nil) async throws -> Answer {
        try await ask("POST", path, token: token, body: Array(json.utf8))
    }

    /// Sends a command as somebody.
    @discardableResult
    func command(_ json: String, by token: String, request: String = Crockford.random(20)) async throws -> Answer {
        try await post("/api/v1/commands", #"{"request":"\#(request)","command":\#(json)}"#, token: token)
    }

    /// - Returns: the token of a learner who has just joined.
    func join(_ name: String, team: String? = nil) async throws -> String {
        let team = team.map { #","newTeam":"\#($0)""# } ?? ""
        let answer = try await post(
            "/api/v1/join",
            #"{"code":"\#(card.code)","name":"\#(name)","request":"\#(Crockford.random(20))"\#(team)}"#
        )
        guard answer.status == 200, let token = answer.json["token"].string else {
            throw NotLetIn(answer: answer)
        }
        return token
    }

    struct NotLetIn: Error {
        let answer: Answer
    }

    func view(_ token: String) async throws -> JSONValue { try await get("/api/v1/state", token: token).json }

    /// Reads a stream until something is in it.
    /// - Parameter act: done once the first event has come, so that it happens while somebody listens.
    /// - Returns: everything up to there; `nil` if the stream ended before.
    func listen(
        _ token: String,
        once act: @escaping @Sendable () async throws -> Void = {},
        until isEnough: @escaping @Sendable (String) -> Bool
    ) async throws -> String? {
        let head =
            "GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(token)\r\n\r\n"
        return try await Wire.listen(Array(head.utf8), port, once: act, until: isEnough)
    }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]

    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { throw NoAnswer(text: text) }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
        headers = Dictionary(
            lines.dropFirst().map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return (parts[0].lowercased(), parts[1].trimmingCharacters(in: .whitespaces))
            },
            uniquingKeysWith: { "\($0), \($1)" }
        )
        body = Array(text[end.upperBound...].utf8)
    }

    struct NoAnswer: Error {
        let text: String
    }

    var json: JSONValue { (try? JSONReader.read(body)) ?? .null }
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The stable code of an error.
    var code: String? { json["error"]["code"].string }
}

extension JSONValue {
    subscript(key: String) -> JSONValue {
        if case .object(let values) = self { values[key] ?? .null } else { .null }
    }

    subscript(index: Int) -> JSONValue {
        if case .array(let values) = self, values.indices.contains(index) { values[index] } else { .null }
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }
    var int: Int? { wholeNumber }
    var array: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    var keys: Set<String> { if case .object(let values) = self { Set(values.keys) } else { [] } }
}

/// Bytes over a real socket.
enum Wire {
    static func connect(_ port: Int) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(host: "127.0.0.1", port: port) {
            channel in
            channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel(wrappingChannelSynchronously: channel) }
        }
    }

    /// Sends bytes and reads until the other end closes.
    static func exchange(_ bytes: [UInt8], _ port: Int) async throws -> [UInt8] {
        try await connect(port).executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            var answer: [UInt8] = []
            do {
                for try await piece in inbound { answer += piece.readableBytesView }
            } catch {
                // A connection that is reset has still told what it told.
            }
            return answer
        }
    }

    static func listen(
        _ bytes: [UInt8],
        _ port: Int,
        once act: @escaping @Sendable () async throws -> Void,
        until isEnough: @escaping @Sendable (String) -> Bool
    ) async throws -> String? {
        try await connect(port).executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            var heard = ""
            var hasActed = false
            for try await piece in inbound {
                heard += String(buffer: piece)
                if !hasActed, heard.contains("\ndata: ") {
                    hasActed = true
                    try await act()
                }
                if isEnough(heard) { return heard }
            }
            return nil
        }
    }
}
