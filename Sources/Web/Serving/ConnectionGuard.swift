import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps one connection from taking more than its share of the room: a body that never comes to its end, a reader that
/// does not read, a header without bounds.
///
/// Hummingbird's own `idleTimeout` sees to connections on which no request comes.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// From the head of a request to its end.
    static let bodyTime = TimeAmount.seconds(20)
    /// How long what was written may lie unread.
    static let stallTime = TimeAmount.seconds(30)

    private let bodyTime: TimeAmount
    private let stallTime: TimeAmount
    private var bodyTimer: Scheduled<Void>?
    /// Whether the head of a request has come and its end has not.
    private var isInBody = false
    private var stallTimer: Scheduled<Void>?
    private var isStreaming = false
    private var answers = 0

    init(bodyTime: TimeAmount = ConnectionGuard.bodyTime, stallTime: TimeAmount = ConnectionGuard.stallTime) {
        self.bodyTime = bodyTime
        self.stallTime = stallTime
    }

    func handlerAdded(context: ChannelHandlerContext) {
        #if os(Linux)
            // A cable that was pulled acknowledges nothing; the system would wait for a quarter of an hour.
            // man 7 tcp, TCP_USER_TIMEOUT.
            let option = ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: TCP_USER_TIMEOUT))
            _ = context.channel.setOption(option, value: SocketOptionValue(stallTime.nanoseconds / 1_000_000))
        #endif
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        bodyTimer?.cancel()
        stallTimer?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isInBody = true
        case .body: break
        case .end:
            isInBody = false
            bodyTimer?.cancel()
            bodyTimer = nil
        }
        context.fireChannelRead(data)
    }

    /// Most requests come whole, with one read, and need no timer.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isInBody, bodyTimer == nil { bodyTimer = closing(context, in: bodyTime) }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            answers += 1
            isStreaming = head.headerFields[.contentType]?.hasPrefix("text/event-stream") ?? false
        case .body: break
        case .end: isStreaming = false
        }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stallTimer?.cancel()
        stallTimer = context.channel.isWritable ? nil : closing(context, in: stallTime)
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Who sends nothing more may still wait for an answer, but a stream has nobody at its other end any more.
        if case ChannelEvent.inputClosed? = event as? ChannelEvent, isStreaming { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError, answers == 0 else { return context.fireErrorCaught(error) }
        let answer = error == .headerOverflow ? APIError.headerTooLarge : .badRequest
        let json = ByteBuffer(bytes: answer.json)
        let head = HTTPResponse(
            status: answer.status,
            headerFields: [
                .contentType: "application/json; charset=utf-8", .contentLength: String(json.readableBytes),
                .connection: "close", .xContentTypeOptions: "nosniff", .cacheControl: "no-store",
            ]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(json)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        context.fireErrorCaught(error)
    }

    private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}
