import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// What the framework takes by itself: a handler that reads a body and gives a fixed answer.
enum BareHandler {
    /// Serves until its standard input ends, and says on standard output at which port.
    static func run() async throws {
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            _ = try await request.body.collect(upTo: 65_536)
            return Response(
                status: .ok,
                headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"sequence":17}"#))
            )
        }
        let application = Application(
            responder: responder,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0), backlog: 4096),
            onServerRunning: { channel in
                try? FileHandle.standardOutput.write(contentsOf: Data("\(channel.localAddress?.port ?? 0)\n".utf8))
            },
            logger: Logger(label: "bare") { _ in SwiftLogNoOpLogHandler() }
        )
        try await application.run()
    }
}
