import Foundation
import Records
import TestSupport
import Testing
import Workshop

@testable import Web

@Suite struct `The file of who may come back` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private var path: URL { scratch.url.appending(path: "access.jsonl") }

    @Test func `says the same when it is read again`() async throws {
        let token = Token()
        let lines: [AccessLine] = [
            .room(code: "K7M2QX", salt: "SALT"), .port(8081), .token(token.hash, .learner(LearnerID(number: 3))),
            .token(SecretHash(of: "f"), .facilitator), .token(SecretHash(of: "s"), .screen), .joining(isLocked: true),
            .oneTimeCode(SecretHash(of: "a")), .oneTimeCodeUsed(SecretHash(of: "a")),
        ]
        do {
            let (file, old) = try AccessFile.open(in: scratch.url)
            #expect(old.isEmpty)
            try await file.append(lines)
        }
        let (_, again) = try AccessFile.open(in: scratch.url)
        #expect(again == lines)
        let book = AccessBook(again)
        #expect(book.visitor(with: token) == .learner(LearnerID(number: 3)))
        #expect(book.visitor(with: Token()) == nil)
        #expect(book.port == 8081)
        #expect(book.isLocked)
        #expect(book.needsOneTimeCode)
        #expect(book.isJoinCode(" k7m-2qx"))
        #expect(!book.isJoinCode("K7M2Q"))
    }

    @Test(arguments: [
        "{\"type\":\"to", "nonsense\n", "\u{0}\u{0}\u{0}", "{\"type\":\"token\",\"hash\":\"ff\",\"who\":\"l1\"}\n",
    ])
    func `bears a torn end`(end: String) async throws {
        let first = AccessLine.port(1)
        let second = AccessLine.port(2)
        do {
            let (file, _) = try AccessFile.open(in: scratch.url)
            try await file.append([first])
        }
        try (Data(contentsOf: path) + Data(end.utf8)).write(to: path)
        do {
            let (file, lines) = try AccessFile.open(in: scratch.url)
            #expect(lines == [first])
            try await file.append([second])
        }
        #expect(try AccessFile.open(in: scratch.url).lines == [first, second])
    }

    @Test func `shares a flush among those who come together`() async throws {
        let (file, _) = try AccessFile.open(in: scratch.url)
        await withTaskGroup(of: Void.self) { group in
            for number in 1...300 { group.addTask { try? await file.append([.port(number)]) } }
        }
        let text = try String(contentsOf: path, encoding: .utf8)
        #expect(text.split(separator: "\n").count == 300)
    }
}

@Suite struct `An allowance` {
    @Test func `comes back with time`() {
        let start = ContinuousClock.now
        var allowance = Allowance(burst: 3, perSecond: 2)
        var taken = (0..<4).map { _ in allowance.take(at: start) }
        #expect(taken == [true, true, true, false])
        taken = [0.4, 0.6, 0.7, 100, 100, 100, 100].map { allowance.take(at: start.advanced(by: .seconds($0))) }
        #expect(taken == [false, true, false, true, true, true, false])
    }
}

@Suite struct `A typed code` {
    @Test(arguments: [("k7m2qx", "K7M2QX"), (" K7M-2QX ", "K7M2QX"), ("oO0iIlL1", "00011111"), ("é", "É")])
    func `is taken as it was meant`(typed: String, meant: String) {
        #expect(Crockford.meant(by: typed) == meant)
    }
}

@Suite struct `A network` {
    @Test(
        arguments: [
            ("192.168.1.20", "wlan0", 0), ("10.0.0.7", "eth0", 0), ("172.16.0.1", "en0", 0), ("203.0.113.5", "eth0", 1),
            ("172.32.0.1", "eth0", 1), ("172.17.0.1", "docker0", 2), ("127.0.0.1", "lo", nil),
            ("169.254.3.4", "eth0", nil),
        ] as [(String, String, Int?)]
    )
    func `of a room goes before others`(address: String, device: String, rank: Int?) {
        #expect(Network.rank(of: address, on: device) == rank)
    }
}
