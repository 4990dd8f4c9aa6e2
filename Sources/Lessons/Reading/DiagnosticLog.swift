import Diagnostics

/// Diagnostics as they are found, at most so many of a kind: a file of another sort, or a broken one, must not drown its
/// reader in the same sentence, nor fill the memory with it.
struct DiagnosticLog {
    /// Nobody reads more of one kind.
    static let mostOfAKind = 100

    private(set) var kept: [Diagnostic] = []
    private var counts: [String: Int] = [:]
    /// Of each kind of which something was left out, the last one.
    private var lastLeftOut: [String: SourceRange] = [:]

    /// Whether another one of a kind would be left out; then its words need not be made.
    private mutating func isFull(of identifier: String, at range: SourceRange) -> Bool {
        let count = counts[identifier, default: 0]
        counts[identifier] = count + 1
        guard count >= Self.mostOfAKind else { return false }
        lastLeftOut[identifier] = range
        return true
    }

    /// Adds a diagnostic whose words are made only if it is kept.
    mutating func report(
        _ fault: some RawRepresentable<String>,
        _ severity: Diagnostic.Severity,
        at range: SourceRange,
        _ summary: () -> String,
        reason: () -> String?,
        fix: () -> Diagnostic.Fix?
    ) {
        guard !isFull(of: fault.rawValue, at: range) else { return }
        kept.append(Diagnostic(fault, severity, at: range, summary(), reason: reason(), fix: fix()))
    }

    mutating func append(_ diagnostic: Diagnostic) {
        guard !isFull(of: diagnostic.identifier, at: diagnostic.range) else { return }
        kept.append(diagnostic)
    }

    /// What was kept, and a note for each kind of which more was found.
    var all: [Diagnostic] {
        kept
            + lastLeftOut.sorted { $0.key < $1.key }.map { identifier, range in
                let more = counts[identifier, default: 0] - Self.mostOfAKind
                return Diagnostic(
                    PlanFault.moreOfTheSame,
                    .note,
                    at: range,
                    "\(more) more of “\(identifier)” are left out, up to here.",
                    fix: .init("Mend the others first.")
                )
            }
    }
}
