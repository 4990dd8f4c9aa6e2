import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer in JSON.
    init(json: [UInt8], status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json))
        )
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
        self.init(
            status: .ok,
            headers: [.contentType: page.mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.bytes))
        )
    }
}
