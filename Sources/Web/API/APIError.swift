import HTTPTypes
import Hummingbird
import Workshop

/// Why a request was not carried out: a status for programs, a stable code for pages, a sentence for the person.
struct APIError: Error, Hashable, Sendable {
    var status: HTTPResponse.Status
    /// Never changes once released: "activityClosed".
    var code: String
    var message: String
    /// A free name near the one that is taken.
    var suggestion: String?
    /// After how many seconds it may be tried again.
    var retryAfter: Int?
    /// The methods that an address takes.
    var allowed: String?

    init(_ status: HTTPResponse.Status, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    /// Whether nothing more is read from the connection.
    var endsConnection: Bool {
        switch self {
        case .bodyTooLarge, .headerTooLarge, .wrongHost: true
        case _: false
        }
    }

    /// `{"error":{"code":"activityClosed","message":"“Poll” is closed."}}`
    var json: [UInt8] {
        JSONText.object { text in
            text.add("error") { error in
                error.add("code", code)
                error.add("message", message)
                if let suggestion { error.add("suggestion", suggestion) }
            }
        }
    }
}

// What can be wrong with any request.
extension APIError {
    static let unknownToken = APIError(
        .unauthorized,
        "unknownToken",
        "This device is not known here. Join again with the code on the screen."
    )
    static let notAllowed = APIError(.forbidden, "notAllowed", "Only the facilitator can do that.")
    static let notFound = APIError(.notFound, "notFound", "There is nothing under this address.")
    static let wrongMethod = APIError(.methodNotAllowed, "wrongMethod", "This address does not take that method.")
    static let wrongHost = APIError(
        .misdirectedRequest,
        "wrongHost",
        "Lectern does not answer under this name. Use the address on the screen."
    )
    static let wrongOrigin = APIError(.forbidden, "wrongOrigin", "Another page may not use this one.")
    static let notJSON = APIError(
        .unsupportedMediaType,
        "notJSON",
        "Send the body as application/json in UTF-8, uncompressed."
    )
    static let bodyTooLarge = APIError(.contentTooLarge, "bodyTooLarge", "A request has at most 64 kB.")
    static let headerTooLarge = APIError(
        .requestHeaderFieldsTooLarge,
        "headerTooLarge",
        "A request's header has at most 16 kB."
    )
    static let badRequest = APIError(.badRequest, "badRequest", "This is not a request that Lectern understands.")
    static let internalError = APIError(
        .internalServerError,
        "internalError",
        "Something went wrong in Lectern itself. The session goes on."
    )

    static func malformed(_ fault: JSONReader.Fault) -> APIError {
        switch fault {
        case .notUTF8: APIError(.badRequest, "notUTF8", "The body is not UTF-8.")
        case .malformed(let index): APIError(.badRequest, "malformedJSON", "The body is not JSON at byte \(index + 1).")
        case .tooDeep:
            APIError(.badRequest, "tooDeep", "Lists and objects lie more than \(JSONReader.deepest) deep.")
        case .keyTwice: APIError(.badRequest, "keyTwice", "A key stands in the same object twice.")
        case .hugeNumber: APIError(.badRequest, "hugeNumber", "A number in the body is too large.")
        }
    }

    static func missing(_ field: String) -> APIError {
        APIError(.badRequest, "missingField", "The field “\(field)” is missing.")
    }

    static func unknownField(_ field: String) -> APIError {
        APIError(.badRequest, "unknownField", "There is no field “\(field.prefix(40))” here.")
    }

    static func wrongType(_ field: String, _ expected: String) -> APIError {
        APIError(.badRequest, "wrongType", "The field “\(field)” takes \(expected).")
    }

    static func tooMany(_ code: String, _ message: String, retryAfter seconds: Int) -> APIError {
        var error = APIError(.tooManyRequests, code, message)
        error.retryAfter = seconds
        return error
    }
}
