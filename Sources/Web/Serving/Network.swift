import Foundation
import NIOCore
import NIOPosix

/// Where this machine stands.
enum Network {
    /// The address under which others on the network reach this machine; `nil` if it is on none. The one that most
    /// likely is a room's network goes first: private addresses before others (RFC 1918), virtual ones last.
    static func address() -> String? {
        let devices = (try? System.enumerateDevices()) ?? []
        let candidates = devices.compactMap { device -> (rank: Int, address: String)? in
            guard case .v4 = device.address, let address = device.address?.ipAddress else { return nil }
            return rank(of: address, on: device.name).map { ($0, address) }
        }
        return candidates.min { $0.rank < $1.rank }?.address
    }

    /// - Returns: `nil` for what nobody else can reach.
    static func rank(of address: String, on device: String) -> Int? {
        guard !address.hasPrefix("127."), !address.hasPrefix("169.254.") else { return nil }
        let isVirtual = ["docker", "br-", "veth", "virbr", "vmnet", "tun", "tap", "utun", "wg", "tailscale"]
            .contains { device.hasPrefix($0) }
        let second = address.split(separator: ".").dropFirst().first.flatMap { Int($0) } ?? 0
        let isPrivate =
            address.hasPrefix("192.168.") || address.hasPrefix("10.")
            || address.hasPrefix("172.") && (16...31).contains(second)
        return (isVirtual ? 2 : 0) + (isPrivate ? 0 : 1)
    }

    /// The name of this machine as its neighbours know it (multicast DNS): "laptop.local".
    static var localName: String? {
        let name = ProcessInfo.processInfo.hostName.lowercased().split(separator: ".").first.map(String.init)
        return name.flatMap { $0 == "localhost" ? nil : $0 + ".local" }
    }
}
