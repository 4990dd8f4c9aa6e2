import NIOHTTP1

extension HTTPRequestHead {
    /// Lets a request be about the host that it really names. One that carries its whole address, as for a proxy, is
    /// about that address, whatever its field `Host` says (RFC 9112, 3.2.2); what comes behind sees the field alone.
    /// - Parameter scheme: "http" or "https".
    mutating func settleHost(scheme: String) {
        guard !uri.hasPrefix("/"), uri != "*" else { return }
        let start = "\(scheme)://"
        // What is no address of ours is its own host: nobody answers to that name.
        let host =
            uri.lowercased().hasPrefix(start)
            ? String(uri.dropFirst(start.count).prefix { !"/?#".contains($0) }) : uri
        headers.replaceOrAdd(name: "Host", value: host)
    }
}
