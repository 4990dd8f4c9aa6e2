import HTTPTypes
import Hummingbird
import LiveSession
import NIOCore
import Workshop

/// Answers every request: guards the door, finds the page or the route, and puts the same headers on everything.
struct RoomResponder: HTTPResponder {
    let door: Door
    let api: RoomAPI

    func respond(to request: Request, context: RoomContext) async -> Response {
        let response: Response
        do {
            try door.check(request, on: context.channel)
            response = try await answer(request, on: context.channel)
        } catch let error as APIError {
            response = Response(error)
        } catch {
            response = Response(.internalError)
        }
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ request: Request, on channel: any Channel) async throws -> Response {
        let path = request.uri.path
        if let page = PageFile.byPath[path] {
            try request.expect(.get)
            return Response(page)
        }
        guard let route = Route(rawValue: path) else { throw APIError.notFound }
        try request.expect(route.method)
        return try await api.answer(request, on: route, channel)
    }
}

/// What a request brings along beside itself: the connection that it came on.
struct RoomContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

extension Request {
    /// - Parameter method: the one that an address takes; GET takes HEAD as well.
    fileprivate func expect(_ method: HTTPRequest.Method) throws(APIError) {
        guard self.method == method || (method == .get && self.method == .head) else {
            throw .wrongMethod(allowing: method)
        }
    }
}

extension APIError {
    fileprivate static func wrongMethod(allowing method: HTTPRequest.Method) -> APIError {
        var error = wrongMethod
        error.allowed = method == .get ? "GET, HEAD" : method.rawValue
        return error
    }
}
