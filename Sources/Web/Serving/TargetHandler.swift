import NIOCore
import NIOHTTP1

/// Lets a request be about the host that it really names. One that carries its whole address, as for a proxy, is about
/// that address, whatever its field `Host` says (RFC 9112, 3.2.2); what comes behind sees the field alone.
final class TargetHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    /// "http" or "https".
    private let scheme: String

    init(scheme: String) {
        self.scheme = scheme
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), !head.uri.hasPrefix("/"), head.uri != "*" else {
            return context.fireChannelRead(data)
        }
        head.headers.replaceOrAdd(name: "Host", value: host(of: head.uri))
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// What is no address of ours is its own host: nobody answers to that name.
    private func host(of target: String) -> String {
        let start = "\(scheme)://"
        guard target.lowercased().hasPrefix(start) else { return target }
        return String(target.dropFirst(start.count).prefix { !"/?#".contains($0) })
    }
}
