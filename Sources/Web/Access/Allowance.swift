/// How often something may be done: so often at once, and so often a second after that (a token bucket).
struct Allowance: Sendable {
    let burst: Double
    let perSecond: Double
    private var left: Double
    private var seenAt: ContinuousClock.Instant?

    init(burst: Double, perSecond: Double) {
        self.burst = burst
        self.perSecond = perSecond
        left = burst
    }

    /// Whether there is any left, and takes nothing.
    mutating func isLeft(at instant: ContinuousClock.Instant) -> Bool {
        if let seenAt { left = min(burst, left + max(0, seenAt.duration(to: instant) / .seconds(1)) * perSecond) }
        seenAt = instant
        return left >= 1
    }

    /// - Returns: false if there is none left.
    mutating func take(at instant: ContinuousClock.Instant) -> Bool {
        guard isLeft(at: instant) else { return false }
        left -= 1
        return true
    }

    /// Whether it is as if it had never been used.
    func isFull(at instant: ContinuousClock.Instant) -> Bool {
        var copy = self
        _ = copy.isLeft(at: instant)
        return copy.left >= burst
    }
}

/// An allowance for everybody there is: devices by address, people by name.
struct Allowances<Key: Hashable & Sendable>: Sendable {
    private let fresh: Allowance
    private var all: [Key: Allowance] = [:]
    /// So many are remembered before those that nobody has touched for long are forgotten.
    private var mostRemembered = 4096

    init(burst: Double, perSecond: Double) {
        fresh = Allowance(burst: burst, perSecond: perSecond)
    }

    mutating func isLeft(for key: Key, at instant: ContinuousClock.Instant) -> Bool {
        all[key]?.isLeft(at: instant) ?? true
    }

    mutating func take(for key: Key, at instant: ContinuousClock.Instant) -> Bool {
        if all.count >= mostRemembered {
            all = all.filter { !$0.value.isFull(at: instant) }
            mostRemembered = max(4096, 2 * all.count)
        }
        let fresh = fresh
        return all[key, default: fresh].take(at: instant)
    }
}
