import HTTPTypes
import NIOCore
import NIOHTTP1

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
final class ConnectionGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// From the head of a request to its end.
    static let bodyTime = TimeAmount.seconds(20)
    /// How long what was written may lie unread.
    static let stallTime = TimeAmount.seconds(30)

    /// "http" or "https".
    private let scheme: String
    private let bodyTime: TimeAmount
    private let stallTime: TimeAmount
    private var bodyTimer: Scheduled<Void>?
    /// Whether the head of a request has come and its end has not.
    private var isInBody = false
    private var stallTimer: Scheduled<Void>?
    /// Whether the newest request asks for news, which are an answer without an end.
    private var isStreaming = false
    /// Whether the head of any request has come.
    private var hasRequest = false

    init(
        scheme: String,
        bodyTime: TimeAmount = ConnectionGuard.bodyTime,
        stallTime: TimeAmount = ConnectionGuard.stallTime
    ) {
        self.scheme = scheme
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
        case .head(var head):
            hasRequest = true
            isInBody = true
            isStreaming = head.uri.hasPrefix(Route.events.rawValue)
            head.settleHost(scheme: scheme)
            context.fireChannelRead(wrapInboundOut(.head(head)))
        case .body: context.fireChannelRead(data)
        case .end:
            isInBody = false
            bodyTimer?.cancel()
            bodyTimer = nil
            context.fireChannelRead(data)
        }
    }

    /// Most requests come whole, with one read, and need no timer.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isInBody, bodyTimer == nil { bodyTimer = closing(context, in: bodyTime) }
        context.fireChannelReadComplete()
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
        guard let error = error as? HTTPParserError, !hasRequest else { return context.fireErrorCaught(error) }
        let answer = error == .headerOverflow ? APIError.headerTooLarge : .badRequest
        let json = ByteBuffer(bytes: answer.json)
        let head = HTTPResponseHead(
            version: .http1_1,
            status: HTTPResponseStatus(statusCode: answer.status.code),
            headers: [
                "Content-Type": "application/json; charset=utf-8", "Content-Length": String(json.readableBytes),
                "Connection": "close", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
            ]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(json))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        context.fireErrorCaught(error)
    }

    private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}
