import HTTPTypes
import Hummingbird
import LiveSession
import NIOCore
import Workshop

extension RoomAPI {
    /// The stream of views (server-sent events, https://html.spec.whatwg.org/multipage/server-sent-events.html): the
    /// newest at once, then each newer one, and a comment now and then that shows the stream to be alive.
    func events(for visitor: Visitor, on channel: any Channel) async throws(APIError) -> Response {
        // The newest view may be older than whoever has only just joined.
        guard await news.freshView().knows(visitor) else { throw .unknownToken }
        let body = ResponseBody { writer in
            let listening = await news.listen(visitor)
            // Whoever hangs up is forgotten at once, and not when the next news cannot be written.
            channel.closeFuture.whenComplete { _ in listening.end() }
            var shown = 0
            do {
                for await _ in listening.bell {
                    let (version, piece) = next(for: visitor, after: shown)
                    guard let piece else { break }
                    shown = version
                    try await writer.write(piece)
                }
            } catch {
                await news.leave(listening)
                throw error
            }
            await news.leave(listening)
            try await writer.finish(nil)
        }
        return Response(status: .ok, type: "text/event-stream; charset=utf-8", body: body)
    }

    /// What a stream is sent next: the newest view, or a sign of life if it has been sent already; nothing more for a
    /// learner who is no longer in the session.
    private func next(for visitor: Visitor, after shown: Int) -> (version: Int, piece: ByteBuffer?) {
        let view = news.view
        guard view.version != shown else { return (shown, ByteBuffer(string: ": beat\n\n")) }
        return (view.version, view.event(for: visitor, at: clock.now))
    }
}

extension RoomView {
    /// Whether somebody is still in the session.
    fileprivate func knows(_ visitor: Visitor) -> Bool {
        switch visitor {
        case .facilitator, .screen: true
        case .learner(let id): session.person(id) != nil
        }
    }

    /// The view as one event.
    fileprivate func event(for visitor: Visitor, at now: Instant) -> ByteBuffer? {
        guard let json = json(for: visitor, at: now) else { return nil }
        var buffer = ByteBufferAllocator().buffer(capacity: json.count + 64)
        buffer.writeString("event: state\nid: \(update.sequence)\ndata: ")
        buffer.writeBytes(json)
        buffer.writeString("\n\n")
        return buffer
    }
}
