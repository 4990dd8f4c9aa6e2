/// Requests that have led to events, and whom they were for.
///
/// The session is kept twice, as it is decided on and as it is on the disk, so a set of a day's requests would be copied
/// for every write. It is therefore cut into many small ones, of which a change copies one.
struct RequestSet: Hashable, Sendable {
    private var parts: [[RequestID: LearnerID?]] = []
    private static let count = 2048

    func contains(_ request: RequestID) -> Bool {
        !parts.isEmpty && parts[Self.part(of: request)][request] != nil
    }

    /// Who joined by a request, or handed something in; `nil` if nobody did.
    func learner(of request: RequestID) -> LearnerID? {
        parts.isEmpty ? nil : parts[Self.part(of: request)][request] ?? nil
    }

    /// - Parameter learner: who joined by it, or handed something in.
    mutating func insert(_ request: RequestID, of learner: LearnerID?) {
        if parts.isEmpty { parts = Array(repeating: [:], count: Self.count) }
        parts[Self.part(of: request)].updateValue(learner, forKey: request)
    }

    /// Lets the requests of somebody be made again.
    mutating func remove(of numbers: Set<LearnerID>) {
        for index in parts.indices {
            parts[index] = parts[index].filter { $0.value.map(numbers.contains) != true }
        }
    }

    /// The same in every run of the program, unlike `hashValue`.
    private static func part(of request: RequestID) -> Int {
        Int(request.text.utf8.fnv1a >> 32) & (count - 1)
    }
}
