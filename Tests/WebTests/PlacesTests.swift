import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import Web

@Suite struct `Places in the room` {
    @Test func `are so many in total, and fewer for one device`() {
        let places = Places(most: 8)
        #expect((0..<7).map { _ in places.take("a") } == [true, true, true, true, true, true, false])
        #expect((0..<3).map { _ in places.take("b") } == [true, true, false])
        places.leave("a")
        #expect(places.take("b"))
        #expect(!places.take("c"))
        for _ in 0..<5 { places.leave("a") }
        for _ in 0..<3 { places.leave("b") }
        #expect((0..<8).filter { _ in places.take("a") }.count == 6)
    }

    @Test func `are enough for a room behind one address`() {
        // 500 people with six connections each, where the system lets a program have files for them.
        let places = Places()
        #expect(places.most.perDevice >= 3_000 || places.most.total < 4_000)
        #expect(places.most.total > 0 && places.most.perDevice < places.most.total)
    }

    @Test func `are given to the next when somebody leaves`() async throws {
        let settings = WebSettings(host: "127.0.0.1", port: 0, mostConnections: 4)
        try await ServedRoom.open(settings: settings) { room in
            let request = "GET /api/v1/room HTTP/1.1\r\nHost: 127.0.0.1:\(room.port)\r\n\r\n"
            // Three may come from one address.
            let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            var inside: [any Channel] = []
            for _ in 0..<3 { inside.append(try await bootstrap.connect(host: "127.0.0.1", port: room.port).get()) }
            try await Task.sleep(for: .milliseconds(300))
            // Who is one too many is hung up on, in the middle of asking or before.
            #expect(((try? await Wire.exchange(Array(request.utf8), room.port)) ?? []) == [])
            for channel in inside { try await channel.close() }
            var answer: [UInt8] = []
            for _ in 0..<100 where answer.isEmpty {
                try await Task.sleep(for: .milliseconds(50))
                answer = (try? await room.get("/api/v1/room").body) ?? []
            }
            #expect(!answer.isEmpty)
        }
    }
}

@Suite struct `Half a header` {
    @Test func `is waited for ten seconds, however slowly it grows`() async throws {
        try await ServedRoom.open { room in
            // Measured where the connection lives, which other tests do not hold up.
            let head = ByteBuffer(string: "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(room.port)\r\nX: ")
            let answer = CountedBytes()
            let waited = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .channelInitializer { $0.pipeline.addHandler(answer) }
                .connect(host: "127.0.0.1", port: room.port)
                .flatMap { channel in
                    let start = ContinuousClock.now
                    channel.writeAndFlush(head, promise: nil)
                    let drip = channel.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) {
                        _ in channel.writeAndFlush(ByteBuffer(string: "x"), promise: nil)
                    }
                    return channel.closeFuture.map {
                        drip.cancel()
                        return start.duration(to: .now)
                    }
                }
                .get()
            #expect(answer.count == 0)
            #expect(waited > .seconds(8) && waited < .seconds(25), "\(waited)")
        }
    }
}

/// How much came in, read once the connection is closed.
private final class CountedBytes: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer

    private(set) var count = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { count += unwrapInboundIn(data).readableBytes }
}
