import NIOConcurrencyHelpers

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many connections there are and may be, so that neither one device nor all together take what the program needs
/// to go on: a descriptor for the journal, one for the report.
///
/// Generous: a room behind one address is 500 people with six connections each, and thousands at a fair.
struct Places: Sendable {
    /// How many from one address, and in total.
    let most: (perDevice: Int, total: Int)
    private let taken = NIOLockedValueBox<(total: Int, byDevice: [String: Int])>((0, [:]))

    /// - Parameter most: in total; `nil` for as many as the system's limit of open files leaves, once it has been
    ///   raised as far as it goes. One device may have three quarters of them.
    init(most: Int? = nil) {
        let total = most ?? max(8, min(16_384, Self.openFiles() - 24))
        self.most = (min(8_192, total / 4 * 3), total)
    }

    /// - Returns: false if there is none left for that address.
    func take(_ device: String) -> Bool {
        taken.withLockedValue { taken in
            guard taken.total < most.total, taken.byDevice[device, default: 0] < most.perDevice else { return false }
            taken.total += 1
            taken.byDevice[device, default: 0] += 1
            return true
        }
    }

    func leave(_ device: String) {
        taken.withLockedValue { taken in
            taken.total -= 1
            let left = taken.byDevice[device, default: 1] - 1
            taken.byDevice[device] = left > 0 ? left : nil
        }
    }

    /// How many files this program may have open: all that the system lets it, since 256 (macOS) or 1,024 (Linux),
    /// where programs begin, are a small room.
    private static func openFiles() -> Int {
        var limit = rlimit()
        #if canImport(Glibc)
            let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let kind = RLIMIT_NOFILE
        #endif
        guard getrlimit(kind, &limit) == 0 else { return 256 }
        let wanted = min(limit.rlim_max, 20_480)
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = wanted
            if setrlimit(kind, &raised) == 0 { limit = raised }
        }
        return Int(min(limit.rlim_cur, 1 << 20))
    }
}
