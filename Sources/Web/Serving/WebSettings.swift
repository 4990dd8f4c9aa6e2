/// How a room is served.
package struct WebSettings: Hashable, Sendable {
    /// The address to listen on; `nil` for every address of this machine, or where it is on no network, itself alone.
    package var host: String?
    /// Names under which phones may ask, beside the addresses: "workshop.example.org". The first is the one that is
    /// printed.
    package var publicHosts: [String]
    /// The port to listen on, or the next free one; 0 for any. `nil` for the port of the last time, or 8080.
    package var port: Int?
    /// Files with a certificate chain and its key, in PEM.
    package var tls: TLSFiles?
    /// How many connections there may be; `nil` for as many as the system's limit of open files leaves.
    package var mostConnections: Int?

    package init(
        host: String? = nil,
        publicHosts: [String] = [],
        port: Int? = nil,
        tls: TLSFiles? = nil,
        mostConnections: Int? = nil
    ) {
        self.host = host
        self.publicHosts = publicHosts
        self.port = port
        self.tls = tls
        self.mostConnections = mostConnections
    }

    /// The files for HTTPS, by path: a chain of certificates and its key, both PEM.
    package struct TLSFiles: Hashable, Sendable {
        package var certificate: String
        package var key: String

        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// Where a room is found that was told nothing else.
    package static let usualPort = 8080
}

/// Why a room is not served. The session goes on at the desk.
package enum WebError: Error, Hashable, Sendable {
    /// No port from here on was free, or the system did not let us have one.
    case cannotListen(host: String, port: Int, reason: String)
    case cannotReadCertificate(reason: String)
    /// The file of tokens cannot be kept.
    case noAccessFile(reason: String)
}

extension WebError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotListen(let host, let port, let reason):
            "Phones cannot join: nothing can be served at \(host), port \(port): \(reason)."
        case .cannotReadCertificate(let reason):
            "Phones cannot join: the certificate or its key cannot be used: \(reason)."
        case .noAccessFile(let reason): "Phones cannot join: \(reason)"
        }
    }
}
