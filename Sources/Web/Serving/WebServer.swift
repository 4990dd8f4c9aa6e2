import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import LiveSession
import Logging
import NIOCore
import NIOSSL
package import Records
import Workshop

/// Serves a room: pages for learners, screen and facilitator, and what they ask for.
package struct WebServer: Sendable {
    private let settings: WebSettings
    private let access: AccessDesk
    private let news: NewsDesk
    private let api: RoomAPI

    /// - Parameters:
    ///   - folder: of the session; `access.jsonl` in it says who may come back.
    ///   - clock: of the session.
    ///   - speed: how many seconds of the session pass in one.
    ///   - slides: of the session's decks, by the names that the plan gives them.
    ///   - now: what limits on guesses and commands are measured by.
    ///   - submit: takes a whole file of answers and gives the receipt as JSON.
    package init(
        _ live: LiveSession,
        in folder: SessionFolder,
        clock: SessionClock,
        speed: Double = 1,
        slides: [String: SlideTexts] = [:],
        settings: WebSettings = WebSettings(),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        submit: @escaping @Sendable ([UInt8]) async -> [UInt8]
    ) async throws(WebError) {
        self.settings = settings
        do {
            access = try await AccessDesk(in: folder.url, now: now)
        } catch {
            throw .noAccessFile(reason: error.description)
        }
        let frame = RoomFrame(
            name: folder.name,
            speed: speed,
            address: "",
            code: access.book.code,
            qr: "",
            isLocked: access.book.isLocked,
            needsOneTimeCode: access.book.needsOneTimeCode,
            slides: slides
        )
        news = await NewsDesk(live: live, clock: clock, frame: frame)
        api = RoomAPI(live: live, clock: clock, access: access, news: news, submit: submit)
    }

    /// Serves the room while `body` runs.
    /// - Parameter body: is given the card once the room can be reached, or why it cannot.
    package func serve<Outcome: Sendable>(
        during body: (Result<JoinCard, WebError>) async throws -> Outcome
    ) async throws -> Outcome {
        let (ports, found) = AsyncStream.makeStream(of: Result<Int, WebError>.self)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { await news.run() }
            group.addTask { await listen { found.yield($0) } }
            var answers = ports.makeAsyncIterator()
            switch await answers.next() {
            case .success(let port)?: return try await body(await card(at: port))
            case .failure(let error)?: return try await body(.failure(error))
            case nil:
                return try await body(.failure(.cannotListen(host: bindHost, port: firstPort, reason: "cancelled")))
            }
        }
    }
}

// Who may come in.
extension WebServer {
    /// Lets nobody new in, or lets them in again; whoever is in stays in.
    /// - Throws: if it cannot be kept. Then nothing has changed.
    package func lockJoining(_ isLocked: Bool) async throws(RecordsError) {
        try await api.admission.lockJoining(isLocked)
    }

    /// Codes that let in one person each; from then on nobody joins without one.
    /// - Throws: if they cannot be kept. Then nothing has changed.
    package func makeOneTimeCodes(_ count: Int) async throws(RecordsError) -> [String] {
        try await api.admission.makeOneTimeCodes(count)
    }
}

// The listener.
extension WebServer {
    /// How many ports to try, one after the other.
    private static let portsToTry = 32

    private var firstPort: Int { settings.port ?? access.book.port ?? WebSettings.usualPort }

    private var bindHost: String { settings.host ?? (Network.address() == nil ? "127.0.0.1" : "0.0.0.0") }

    /// Runs the server on the first port that is free, until cancelled.
    private func listen(_ found: @escaping @Sendable (Result<Int, WebError>) -> Void) async {
        let builder: HTTPServerBuilder
        do {
            builder = try serverBuilder()
        } catch {
            return found(.failure(.cannotReadCertificate(reason: "\(error)")))
        }
        let last = firstPort == 0 ? 0 : min(firstPort + Self.portsToTry - 1, 65_535)
        for port in firstPort...last {
            do {
                return try await application(builder, port: port, found).run()
            } catch let error as IOError where error.errnoCode == EADDRINUSE && port < last {
                continue
            } catch {
                return found(
                    .failure(
                        .cannotListen(host: bindHost, port: port, reason: (error as? IOError)?.sentence ?? "\(error)")
                    )
                )
            }
        }
    }

    private func application(
        _ builder: HTTPServerBuilder,
        port: Int,
        _ found: @escaping @Sendable (Result<Int, WebError>) -> Void
    ) -> some ApplicationProtocol {
        Application(
            responder: RoomResponder(door: door, api: api),
            server: builder,
            // A whole room comes back at once when a program is restarted: 256 waiting connections were too few, and cost
            // the others a second.
            configuration: ApplicationConfiguration(address: .hostname(bindHost, port: port), backlog: 4096),
            onServerRunning: { channel in found(.success(channel.localAddress?.port ?? port)) },
            // Nothing is logged: a log would have to be kept clean of tokens, and the terminal belongs to the desk.
            logger: Logger(label: "lectern") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private func serverBuilder() throws -> HTTPServerBuilder {
        let places = Places(most: settings.mostConnections)
        let scheme = scheme
        let plain = HTTPServerBuilder { responder in
            RoomChannel(
                base: HTTP1Channel(responder: responder, configuration: .room),
                places: places,
                scheme: scheme
            )
        }
        guard let files = settings.tls else { return plain }
        let certificates = try NIOSSLCertificate.fromPEMFile(files.certificate)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem))
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return try .tls(plain, tlsConfiguration: configuration)
    }

    private var scheme: String { settings.tls == nil ? "http" : "https" }

    private var door: Door {
        let names = ["localhost", "127.0.0.1", Network.localName].compactMap(\.self) + settings.publicHosts
        return Door(scheme: scheme, names: Set(names.map { $0.lowercased() }))
    }
}

// The card.
extension WebServer {
    /// What is printed, with tokens of their own for this run's screen and remote.
    private func card(at port: Int) async -> Result<JoinCard, WebError> {
        let shown = settings.publicHosts.first ?? settings.host ?? Network.address() ?? "localhost"
        let host = shown == "0.0.0.0" ? Network.address() ?? "localhost" : shown
        let isUsual = port == (scheme == "https" ? 443 : 80)
        let address = "\(scheme)://\(host)" + (isUsual ? "" : ":\(port)")
        do {
            let card = JoinCard(
                address: address,
                code: access.book.code,
                screen: "\(address)/screen#\(try await access.token(for: .screen).text)",
                remote: "\(address)/remote#\(try await access.token(for: .facilitator).text)",
                isLocalOnly: host == "localhost" || host.hasPrefix("127.")
            )
            await access.remember(port: port)
            await news.reframe {
                $0.address = card.address
                $0.qr = card.svg
            }
            return .success(card)
        } catch {
            return .failure(.noAccessFile(reason: error.description))
        }
    }
}

extension HTTP1Channel.Configuration {
    fileprivate static let room = Self(
        idleTimeout: .seconds(10),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16_384,
            maxHeaderListSize: 16_384,
            maxHeaderFieldCount: 100
        )
    )
}

extension IOError {
    fileprivate var sentence: String { String(cString: strerror(errnoCode)) }
}
