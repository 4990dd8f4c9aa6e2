import Records

/// Who may come in: what the facilitator decides about it, at the desk or on a remote. Pages are told once it is kept.
struct Admission: Sendable {
    let access: AccessDesk
    let news: NewsDesk

    /// Lets nobody new in, or lets them in again.
    func lockJoining(_ isLocked: Bool) async throws(RecordsError) {
        if access.book.isLocked != isLocked { try await access.keep([.joining(isLocked: isLocked)]) }
        await news.reframe { $0.isLocked = isLocked }
    }

    /// Codes that let in one person each; from then on nobody joins without one.
    func makeOneTimeCodes(_ count: Int) async throws(RecordsError) -> [String] {
        let codes = try await access.makeOneTimeCodes(count)
        await news.reframe { $0.needsOneTimeCode = true }
        return codes
    }
}
