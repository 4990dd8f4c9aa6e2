package import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Asks a running room for something, as another program on the same network.
package struct RoomClient: Sendable {
    private let host: String
    private let port: Int
    private let isSecure: Bool
    private let token: String

    /// - Parameter address: of the facilitator's remote, with its token, as it was printed at the start:
    ///   `http://192.168.1.20:8080/remote#TOKEN`.
    package init(remote address: String) throws(RoomClientError) {
        guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty,
            let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme)
        else { throw .notAnAddress(address) }
        guard let token = parts.fragment, Token(authorization: "Bearer \(token)") != nil else { throw .noToken }
        self.host = host
        self.token = token
        isSecure = scheme == "https"
        port = parts.port ?? (isSecure ? 443 : 80)
    }

    /// Hands in a file of answers.
    /// - Returns: the receipt as JSON.
    package func submit(_ json: [UInt8]) async throws(RoomClientError) -> Data {
        let answer: Data
        do {
            answer = try await send(json, to: .submissions)
        } catch {
            throw .unreachable(host: host, port: port, reason: "\(error)")
        }
        guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { throw .noAnswer }
        let body = Data(answer[end.upperBound...])
        let status = answer.split(separator: UInt8(ascii: " "), maxSplits: 2).dropFirst().first
        guard status.map({ Array($0) }) == Array("200".utf8) else {
            let refusal = try? JSONDecoder().decode(Refused.self, from: body)
            throw .refused(refusal?.error.message ?? "It is no room of Lectern.")
        }
        return body
    }

    private struct Refused: Decodable {
        let error: Reason

        struct Reason: Decodable {
            let message: String
        }
    }

    /// One request on a connection of its own.
    private func send(_ body: [UInt8], to route: Route) async throws -> Data {
        let context = try isSecure ? NIOSSLContext(configuration: .makeClientConfiguration()) : nil
        let host = host
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        let handler = try NIOSSLClientHandler(context: context, serverHostname: host)
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: Array(head(of: body, to: route).utf8) + body))
            var answer = Data()
            for try await piece in inbound {
                answer += piece.readableBytesView
                guard answer.count <= 1 << 22 else { break }
            }
            return answer
        }
    }

    private func head(of body: [UInt8], to route: Route) -> String {
        let isUsual = port == (isSecure ? 443 : 80)
        return [
            "POST \(route.rawValue) HTTP/1.1", "Host: \(host)\(isUsual ? "" : ":\(port)")",
            "Authorization: Bearer \(token)", "Content-Type: application/json", "Content-Length: \(body.count)",
            "Connection: close", "", "",
        ]
        .joined(separator: "\r\n")
    }
}

/// Why a room could not be asked.
package enum RoomClientError: Error, Hashable, Sendable {
    case notAnAddress(String)
    case noToken
    case unreachable(host: String, port: Int, reason: String)
    case noAnswer
    /// In the room's own words.
    case refused(String)
}

extension RoomClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAnAddress(let text): "“\(text)” is no address of a room."
        case .noToken:
            "The address lacks what stands behind #. Use the remote's, which was printed when the session began."
        case .unreachable(let host, let port, let reason): "Nothing answers at \(host), port \(port): \(reason)"
        case .noAnswer: "What answered is no room of Lectern."
        case .refused(let sentence): sentence
        }
    }
}
