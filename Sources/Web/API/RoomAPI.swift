import HTTPTypes
import Hummingbird
import LiveSession
import NIOCore
import Workshop

/// What pages and programs can ask of a room.
struct RoomAPI: Sendable {
    let live: LiveSession
    let clock: SessionClock
    let access: AccessDesk
    let news: NewsDesk
    /// Takes a whole file of answers, as at the desk.
    let submit: @Sendable ([UInt8]) async -> [UInt8]

    func answer(_ request: Request, on route: Route, _ channel: any Channel) async throws(APIError) -> Response {
        switch route {
        case .room: Response(json: room(await live.state()))
        case .description: Response(json: PackageResources.openapi_json)
        case .enter: try await enter(try await Fields(body(of: request, on: route)), from: channel.device)
        case .join: try await join(try await Fields(body(of: request, on: route)), from: channel.device)
        case .state: try await state(for: try visitor(of: request))
        case .events: try await events(for: try visitor(of: request), on: channel)
        case .commands: try await command(request, by: try visitor(of: request))
        case .submissions: try await submission(request, by: try visitor(of: request))
        }
    }

    /// Who shows the token that a request carries.
    private func visitor(of request: Request) throws(APIError) -> Visitor {
        guard let token = Token(authorization: request.headers.only(.authorization)),
            let visitor = access.visitor(with: token)
        else { throw .unknownToken }
        return visitor
    }

    private func room(_ session: Session) -> [UInt8] {
        let frame = news.view.frame
        return JSONText.object { text in
            text.add("version", 1)
            text.add("session", frame.name)
            text.add("title", session.setup.title)
            text.add("stage", session.stage.word)
            text.add("joinLocked", frame.isLocked)
            text.add("needsOneTimeCode", frame.needsOneTimeCode)
            text.add("teamsOnly", false)
        }
    }

    private func state(for visitor: Visitor) async throws(APIError) -> Response {
        guard let json = await news.freshView().json(for: visitor, at: clock.now) else { throw .unknownToken }
        return Response(json: json)
    }
}

extension RoomAPI {
    var admission: Admission { Admission(access: access, news: news) }
}

// Bodies.
extension RoomAPI {
    /// The body of a request as JSON.
    func body(of request: Request, on route: Route) async throws(APIError) -> JSONValue {
        try JSONValue(from: try await bytes(of: request, on: route))
    }

    func bytes(of request: Request, on route: Route) async throws(APIError) -> [UInt8] {
        guard request.hasJSON else { throw .notJSON }
        if let length = request.headers.only(.contentLength).flatMap(Int.init), length > route.mostBytes {
            throw .bodyTooLarge
        }
        do {
            let buffer = try await request.body.collect(upTo: route.mostBytes)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw .bodyTooLarge
        } catch {
            throw .badRequest
        }
    }
}

extension JSONValue {
    init(from bytes: [UInt8]) throws(APIError) {
        do {
            self = try JSONReader.read(bytes)
        } catch {
            throw .malformed(error)
        }
    }
}

extension Request {
    /// Whether its body says that it is JSON in UTF-8, as it stands.
    fileprivate var hasJSON: Bool {
        guard !headers.contains(.contentEncoding), let type = headers.only(.contentType) else { return false }
        // As our own pages and nearly everybody say it.
        if type == "application/json" { return true }
        let parts = type.lowercased().split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
        guard let name = parts.first, name.filter({ $0 != " " }) == "application/json" else { return false }
        return parts.dropFirst().allSatisfy { $0.filter { $0 != " " && $0 != "\"" } == "charset=utf-8" }
    }
}

extension HTTPFields {
    /// The value of a field that stands once; `nil` where there is none, or several that may say different things.
    fileprivate func only(_ name: HTTPField.Name) -> String? {
        let values = self[values: name]
        return values.count == 1 ? values[0] : nil
    }
}

extension Channel {
    /// The address that a request comes from.
    var device: String { remoteAddress?.ipAddress ?? "" }
}
