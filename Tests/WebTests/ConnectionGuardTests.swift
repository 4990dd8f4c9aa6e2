import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Web

@Suite struct `A connection` {
    private let channel: EmbeddedChannel
    private let loop: EmbeddedEventLoop

    init() throws {
        loop = EmbeddedEventLoop()
        channel = EmbeddedChannel(
            handler: ConnectionGuard(scheme: "http", bodyTime: .seconds(20), stallTime: .seconds(30)),
            loop: loop
        )
        try channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private let post = HTTPServerRequestPart.head(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/"))

    @Test func `whose body never comes to its end is closed`() throws {
        try channel.writeInbound(post)
        for _ in 0..<19 {
            loop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPServerRequestPart.body(ByteBuffer(string: " ")))
        }
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `whose body has ended may wait for its answer`() throws {
        try channel.writeInbound(post)
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        loop.advanceTime(by: .hours(1))
        #expect(channel.isActive)
    }

    @Test func `that nobody reads from is closed, and one that is read slowly is not`() throws {
        for isReadAgain in [true, false] {
            channel.isWritable = false
            channel.pipeline.fireChannelWritabilityChanged()
            loop.advanceTime(by: .seconds(29))
            #expect(channel.isActive)
            if isReadAgain {
                channel.isWritable = true
                channel.pipeline.fireChannelWritabilityChanged()
            }
            loop.advanceTime(by: .seconds(2))
            #expect(channel.isActive == isReadAgain)
        }
    }

    @Test func `that is a stream is closed when the other end says nothing more, and no other is`() throws {
        try channel.writeInbound(post)
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(channel.isActive)
        let events = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/api/v1/events")
        try channel.writeInbound(HTTPServerRequestPart.head(events))
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(!channel.isActive)
    }
}
