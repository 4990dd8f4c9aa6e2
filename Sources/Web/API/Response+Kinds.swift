import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer in JSON.
    init(json: [UInt8], status: HTTPResponse.Status = .ok) {
        self.init(status: status, headers: Self.json, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
    }

    private static let json = headers(type: "application/json; charset=utf-8")

    /// Every answer has its headers from here, so that every answer has the headers that keep it in its place.
    /// - Parameter type: with its character set.
    init(status: HTTPResponse.Status, type: String, body: ResponseBody) {
        self.init(status: status, headers: Self.headers(type: type), body: body)
    }

    private static func headers(type: String) -> HTTPFields {
        var headers = Door.headers
        headers.append(HTTPField(name: .contentType, value: type))
        return headers
    }

    init(_ error: APIError) {
        self.init(json: error.json, status: error.status)
        if let seconds = error.retryAfter { headers[.retryAfter] = String(seconds) }
        if let allowed = error.allowed { headers[.allow] = allowed }
        if error.status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        // What is left of a body that was refused is not read.
        if error.endsConnection { headers[.connection] = "close" }
    }

    /// A page, or what a page needs.
    init(_ page: PageFile) {
        self.init(status: .ok, type: page.mediaType, body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.bytes)))
        if page.isVersioned { headers[.cacheControl] = "public, max-age=31536000, immutable" }
    }
}
