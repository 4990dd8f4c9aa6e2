import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypesHTTP1

/// A connection to the room: let in only where there is a place, and guarded.
struct RoomChannel: ServerChildChannel {
    let base: HTTP1Channel
    let places: Places
    let scheme: String

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        let device = channel.device
        guard places.take(device) else {
            return channel.close().flatMapThrowing { throw NoPlaceLeft() }
        }
        channel.closeFuture.whenComplete { _ in places.leave(device) }
        return base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(ConnectionGuard(scheme: scheme), position: .before(codec))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}

/// The room is full. Nobody is told: there is no descriptor to spare for saying so, and the phone tries again.
struct NoPlaceLeft: Error {}
