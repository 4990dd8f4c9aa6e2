import Foundation
import HTTPTypes
import LiveSession
import Records
import Testing
import Workshop

@testable import Web

@Suite struct `At the door` {
    @Test(arguments: [
        "evil.example", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:PORT", "localhost:PORT.evil",
        "10.0.0.1:PORT", "", "evil.example:PORT", "x@127.0.0.1:PORT",
    ])
    func `another host's name is not answered`(host: String) async throws {
        try await ServedRoom.open { room in
            let host = host.replacing("PORT", with: "\(room.port)")
            for path in ["/", "/api/v1/room"] {
                let answer = try await room.ask("GET", path, headers: [("Host", host)])
                #expect(answer.status == 421 || answer.status == 400, "\(host)")
            }
        }
    }

    @Test(arguments: [
        ("http://evil.example/api/v1/room", 421), ("http://127.0.0.1:1/api/v1/room", 421),
        ("https://127.0.0.1:PORT/api/v1/room", 421), ("http://127.0.0.1:PORT.evil/api/v1/room", 421),
        ("http://x@127.0.0.1:PORT/api/v1/room", 421), ("ftp://127.0.0.1:PORT/", 421), ("evil.example:80", 421),
        ("api/v1/room", 421), ("http://127.0.0.1:PORT/api/v1/room", 200), ("HTTP://127.0.0.1:PORT/api/v1/room", 200),
        ("http://127.0.0.1:PORT", 200), ("//evil.example/api/v1/room", 404), ("/api/v1/room?host=evil.example", 200),
    ])
    func `an address that stands whole in a request must name the host that the request does`(
        target: String,
        status: Int
    ) async throws {
        try await ServedRoom.open { room in
            let answer = try await room.ask("GET", target.replacing("PORT", with: "\(room.port)"))
            // What is no target at all does not get past the parser.
            #expect(answer.status == status || (status == 421 && answer.status == 400), "\(target)")
        }
    }

    @Test(arguments: ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "room.example:PORT"])
    func `our own names are`(host: String) async throws {
        let settings = WebSettings(host: "127.0.0.1", publicHosts: ["room.example"], port: 0)
        try await ServedRoom.open(settings: settings) { room in
            let host = host.replacing("PORT", with: "\(room.port)")
            let answer = try await room.ask("GET", "/api/v1/room", headers: [("Host", host)])
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: [
        ("http://127.0.0.1:PORT", 200), ("https://127.0.0.1:PORT", 403), ("http://evil.example", 403), ("null", 403),
        ("http://127.0.0.1:PORT.evil.example", 403), ("http://127.0.0.1", 403), ("http://localhost:PORT", 403),
    ])
    func `another page's requests are not answered`(origin: String, status: Int) async throws {
        try await ServedRoom.open { room in
            let origin = origin.replacing("PORT", with: "\(room.port)")
            #expect(try await room.ask("GET", "/api/v1/room", headers: [("Origin", origin)]).status == status)
            let body = Array(#"{"code":"\#(room.card.code)"}"#.utf8)
            let posted = try await room.ask("POST", "/api/v1/enter", headers: [("Origin", origin)], body: body)
            #expect(posted.status == status)
        }
    }

    @Test func `every answer carries the headers that keep it in its place, and none that let others in`() async throws
    {
        try await ServedRoom.open { room in
            let answers = [
                try await room.get("/"), try await room.get("/screen"), try await room.get("/remote"),
                try await room.get("/api/v1/room"), try await room.get("/api/v1/state"), try await room.get("/nowhere"),
                try await room.get("/api/openapi.json"), try await room.ask("OPTIONS", "/api/v1/commands"),
                try await room.ask("GET", "/", headers: [("Host", "evil.example")]),
                try await room.post("/api/v1/enter", "{}"),
            ]
            for answer in answers {
                let policy = answer.headers["content-security-policy"] ?? ""
                for rule in [
                    "default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'",
                    "frame-ancestors 'none'",
                ] {
                    #expect(policy.contains(rule))
                }
                #expect(!policy.contains("unsafe"))
                #expect(answer.headers["x-content-type-options"] == "nosniff")
                #expect(answer.headers["cache-control"] == "no-store")
                #expect(answer.headers["x-frame-options"] == "DENY")
                #expect(answer.headers["referrer-policy"] == "no-referrer")
                #expect(answer.headers["cross-origin-resource-policy"] == "same-origin")
                #expect(answer.headers["content-type"]?.hasSuffix("charset=utf-8") == true)
                #expect(!answer.headers.keys.contains { $0.hasPrefix("access-control-") })
                for absent in ["strict-transport-security", "cross-origin-opener-policy", "server", "set-cookie"] {
                    #expect(answer.headers[absent] == nil)
                }
            }
        }
    }

    @Test func `what pages need is kept by browsers, since another version has another address`() async throws {
        try await ServedRoom.open { room in
            let page = try await room.get("/")
            #expect(page.text.contains("src=\"\(PageFile.folder)/learner.js\""))
            let script = try await room.get("\(PageFile.folder)/learner.js")
            #expect(script.status == 200)
            #expect(script.headers["cache-control"] == "public, max-age=31536000, immutable")
            #expect(script.headers["x-content-type-options"] == "nosniff")
            #expect(try await room.get("/assets/0000000000000000/learner.js").status == 404)
            #expect(try await room.get("/assets/learner.js").status == 404)
        }
    }

    @Test func `an address takes its own method and no other`() async throws {
        try await ServedRoom.open { room in
            let paths = Route.allCases.map { ($0.rawValue, $0.method.rawValue) } + [("/", "GET"), ("/remote", "GET")]
            for (path, method) in paths {
                for other in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] where other != method {
                    let answer = try await room.ask(other, path, token: room.facilitator)
                    #expect((answer.status, answer.code) == (405, "wrongMethod"), "\(other) \(path)")
                    #expect(answer.headers["allow"]?.contains(method) == true)
                }
            }
            let head = try await room.ask("HEAD", "/api/v1/room")
            #expect((head.status, head.body) == (200, []))
        }
    }

    @Test func `a header has at most 16 kB`() async throws {
        try await ServedRoom.open { room in
            let fits = [("X-Long", String(repeating: "x", count: 15_000))]
            #expect(try await room.ask("GET", "/api/v1/room", headers: fits).status == 200)
            for size in [17_000, 256_000] {
                let long = [("X-Long", String(repeating: "x", count: size))]
                let answer = try await room.ask("GET", "/api/v1/room", headers: long)
                #expect((answer.status, answer.code) == (431, "headerTooLarge"))
            }
            let many = (0..<2_000).map { ("X-\($0)", "1") }
            #expect(try await room.ask("GET", "/api/v1/room", headers: many).status == 431)
        }
    }

    @Test func `a body has at most 64 kB, whatever it says of itself`() async throws {
        try await ServedRoom.open { room in
            let long = [UInt8](repeating: 0x20, count: 65_537)
            #expect(try await room.ask("POST", "/api/v1/enter", body: long).code == "bodyTooLarge")
            let chunk = "10001\r\n" + String(repeating: " ", count: 65_537) + "\r\n0\r\n\r\n"
            let headers = [("Transfer-Encoding", "chunked"), ("Content-Length", "")]
            let chunked = try await room.ask("POST", "/api/v1/enter", headers: headers, body: Array(chunk.utf8))
            #expect((chunked.status, chunked.code) == (413, "bodyTooLarge"))
            let both = [("Transfer-Encoding", "chunked"), ("Content-Length", "4")]
            #expect(try await room.ask("POST", "/api/v1/enter", headers: both, body: Array(chunk.utf8)).status == 400)
        }
    }

    @Test func `text never becomes HTML`() async throws {
        try await ServedRoom.open { room in
            let name = "<img src=x onerror=alert(1)>"
            let ada = try await room.join(name)
            let answer = try await room.get("/api/v1/state", token: ada)
            #expect(answer.headers["content-type"] == "application/json; charset=utf-8")
            #expect(answer.json["me"]["name"] == .string(name))
            for page in ["/", "/screen", "/remote"] { #expect(!(try await room.get(page).text.contains("onerror"))) }
        }
    }
}

@Suite struct `Tokens at the door` {
    @Test func `are needed, whole and in the header`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let wrong = [
                nil, "", "x", String(ada.dropLast()), ada + "0", ada.lowercased(), Crockford.random(26),
                String(repeating: "0", count: 26),
            ]
            for token in wrong {
                for path in ["/api/v1/state", "/api/v1/events"] {
                    let answer = try await room.get(path, token: token)
                    #expect((answer.status, answer.code) == (401, "unknownToken"))
                }
                let sent = try await room.post(
                    "/api/v1/commands",
                    #"{"request":"a","command":{"type":"end"}}"#,
                    token: token
                )
                #expect(sent.status == 401)
            }
            for path in ["/api/v1/state?token=\(ada)", "/api/v1/state?authorization=Bearer%20\(ada)"] {
                #expect(try await room.get(path).status == 401)
            }
            #expect(try await room.ask("GET", "/api/v1/state", headers: [("Cookie", "token=\(ada)")]).status == 401)
            #expect(try await room.get("/api/v1/state", token: ada).status == 200)
        }
    }

    @Test func `are in no file, only their hashes, and that file is its owner's`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let codes = try await room.command(#"{"type":"makeOneTimeCodes","count":1}"#, by: room.facilitator)
            let code = try #require(codes.json["codes"][0].string?.replacing("-", with: ""))
            let access = room.folder.url.appending(path: "access.jsonl")
            let files = try FileManager.default.contentsOfDirectory(
                at: room.folder.url,
                includingPropertiesForKeys: nil
            )
            for file in files {
                let text = try String(contentsOf: file, encoding: .utf8)
                for secret in [ada, room.facilitator, room.screen, code] { #expect(!text.contains(secret)) }
            }
            #expect(try String(contentsOf: access, encoding: .utf8).contains(#""who":"l1""#))
            let mode = try FileManager.default.attributesOfItem(atPath: access.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `are 128 bits or more, and no two alike`() {
        let tokens = (0..<1_000).map { _ in Token().text }
        #expect(Set(tokens).count == tokens.count)
        #expect(tokens.allSatisfy { $0.count * 5 >= 128 })
    }

    @Test func `let nobody send more than a person would`() async throws {
        try await ServedRoom.open { room in
            let ada = try await room.join("Ada")
            let ben = try await room.join("Ben")
            func vote(_ token: String) async throws -> String? {
                try await room.command(#"{"type":"answerScale","activity":"engage-4","value":1}"#, by: token).code
            }
            var codes: [String?] = []
            for _ in 0..<50 { codes.append(try await vote(ada)) }
            #expect(codes[..<40].allSatisfy { $0 == "activityNotOpen" })
            #expect(codes[40...].allSatisfy { $0 == "tooManyCommands" })
            #expect(try await vote(ben) == "activityNotOpen")
            room.stopwatch.pass(.seconds(1))
            codes = []
            for _ in 0..<12 { codes.append(try await vote(ada)) }
            #expect(codes[..<10].allSatisfy { $0 == "activityNotOpen" })
            #expect(codes[10...].allSatisfy { $0 == "tooManyCommands" })
        }
    }
}
