extension Sequence<UInt8> {
    /// A number that is the same for the same bytes on every machine and in every release: FNV-1a in 64 bits (Fowler,
    /// Noll and Vo, RFC 9923). It tells things apart; it is no protection against somebody who looks for two alike.
    var fnv1a: UInt64 { fnv1a(seed: 0) }

    /// Another such number for every seed.
    func fnv1a(seed: UInt64) -> UInt64 {
        reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
