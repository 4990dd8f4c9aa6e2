/// Keeps codes from being guessed. Only wrong ones count, so a whole room can join in a second.
///
/// A device that guesses wrong is soon told to wait; and all devices together can guess so slowly that a code of 30
/// random bits outlasts a working day: 10 a second for 8 hours find it with a chance of 0.03 %. While nothing is left,
/// right codes are not looked at either, or the limit would limit nothing.
struct GuessLimit: Sendable {
    private var everybody = Allowance(burst: 60, perSecond: 10)
    private var devices = Allowances<String>(burst: 10, perSecond: 0.5)

    /// Whether a code may be looked at.
    mutating func mayGuess(from device: String, at instant: ContinuousClock.Instant) -> Bool {
        devices.isLeft(for: device, at: instant) && everybody.isLeft(at: instant)
    }

    mutating func bookWrongGuess(from device: String, at instant: ContinuousClock.Instant) {
        _ = devices.take(for: device, at: instant)
        _ = everybody.take(at: instant)
    }
}
