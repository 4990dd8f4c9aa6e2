import HTTPTypes
import Hummingbird
import NIOCore

/// Who is answered at all, and what every answer says about itself.
///
/// A page elsewhere must neither read nor change anything here: not through a name that it makes point to this machine
/// (DNS rebinding; the `Host` must be one of ours), and not by sending requests from a visitor's browser (the `Origin`
/// must be this very page, and bodies must be JSON, which another page may not send without asking first).
struct Door: Sendable {
    /// "http" or "https".
    let scheme: String
    /// Names beside the address that a connection came in by: "localhost", "lectern.local".
    let names: Set<String>

    func check(_ request: Request, on channel: any Channel) throws(APIError) {
        guard let host = request.head.authority?.lowercased(), isOurs(host, channel.localAddress) else {
            throw .wrongHost
        }
        let origins = request.headers[values: .origin]
        guard origins.allSatisfy({ $0.lowercased() == "\(scheme)://\(host)" }) else { throw .wrongOrigin }
    }

    /// Whether a host with its port is ours: exactly, and nothing that only begins or ends like it.
    func isOurs(_ host: String, _ local: SocketAddress?) -> Bool {
        guard let local, let port = local.port else { return false }
        let suffix = ":\(port)"
        let bare =
            host.hasSuffix(suffix)
            ? String(host.dropLast(suffix.count)) : port == (scheme == "https" ? 443 : 80) ? host : ""
        if names.contains(bare) { return true }
        return switch local {
        case .v4: bare == local.ipAddress
        case .v6: bare == "[\(local.ipAddress ?? "")]"
        case .unixDomainSocket: false
        }
    }

    /// What keeps browsers from doing more with an answer than they should. No HSTS, no upgrade of requests and no
    /// isolation of origins: on plain HTTP these break the page or do nothing.
    static let headers: HTTPFields = {
        var fields: HTTPFields = [
            .contentSecurityPolicy:
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
            .cacheControl: "no-store",
        ]
        for (name, value) in [
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Frame-Options", "DENY"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()
}
