import QRCode

/// How people come into a room: what is printed at the start.
package struct JoinCard: Hashable, Sendable {
    /// Where phones go: "http://192.168.1.20:8080".
    package let address: String
    /// Six characters, as the screen shows them.
    package let code: String
    /// For the projector; the address carries a token.
    package let screen: String
    /// For the facilitator's own phone; whoever has it runs the session.
    package let remote: String
    /// Whether only this machine can reach it, because it is on no network.
    package let isLocalOnly: Bool

    /// What the QR code of the room says.
    package var joinAddress: String { "\(address)/#\(code)" }

    /// The QR code as rows of half blocks, light modules drawn, for a terminal that writes light on dark.
    package var terminalRows: [String] { (try? QRCode(joinAddress).terminalRows(quietZone: 2)) ?? [] }

    /// The QR code in colours of its own, for a terminal.
    package var terminalText: String { (try? QRCode(joinAddress).terminalText(quietZone: 2)) ?? "" }
}

extension JoinCard {
    /// The QR code, for a page.
    var svg: String { (try? QRCode(joinAddress).svg(title: "Join at \(address)")) ?? "" }
}
