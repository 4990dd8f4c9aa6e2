/// Requests that have led to events.
///
/// The session is kept twice, as it is decided on and as it is on the disk, so a set of a day's requests would be copied
/// for every write. It is therefore cut into many small ones, of which a change copies one.
struct RequestSet: Hashable, Sendable {
    private var parts: [Set<RequestID>] = []
    private static let count = 256

    func contains(_ request: RequestID) -> Bool {
        !parts.isEmpty && parts[Self.part(of: request)].contains(request)
    }

    mutating func insert(_ request: RequestID) {
        if parts.isEmpty { parts = Array(repeating: [], count: Self.count) }
        parts[Self.part(of: request)].insert(request)
    }

    /// The same in every run of the program, unlike `hashValue`: FNV-1a (draft-eastlake-fnv).
    private static func part(of request: RequestID) -> Int {
        let hash = request.text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int(hash >> 32) & (count - 1)
    }
}
