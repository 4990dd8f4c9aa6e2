package import Lessons

/// Another agenda for what is ahead, as the facilitator chose it: what each item gets, what is not run, and why.
package struct Replan: Hashable, Sendable {
    package var rule: Rule
    /// The items that get another length, in the agenda's order.
    package var changes: [Change]
    /// Activities that will not be run.
    package var cut: [ActivityID]
    /// Items that were to give nothing, from 0.
    package var protected: [Int]
    /// The end that the session is held against from now on; `nil` leaves it as it is.
    package var endsAt: Instant?
    /// Why, in the facilitator's words.
    package var reason: String?

    package init(
        rule: Rule,
        changes: [Change] = [],
        cut: [ActivityID] = [],
        protected: [Int] = [],
        endsAt: Instant? = nil,
        reason: String? = nil
    ) {
        self.rule = rule
        self.changes = changes
        self.cut = cut
        self.protected = protected
        self.endsAt = endsAt
        self.reason = reason
    }

    /// By which of the rules it was made; see `ReplanRules`.
    package enum Rule: String, CaseIterable, Hashable, Sendable, Codable {
        case spread
        case take
        case shorten
        case drop
        case cut
        case move
        case give
    }

    /// What one item loses, or gets.
    package struct Change: Hashable, Sendable, Codable {
        /// In the agenda, from 0.
        package var index: Int
        /// Less than 0: what it has less than before; more than 0: what it gets.
        package var extendedSeconds: Int

        package init(index: Int, extendedSeconds: Int) {
            self.index = index
            self.extendedSeconds = extendedSeconds
        }
    }

    /// What all items lose together, in seconds; less than 0 where they get some.
    package var takenSeconds: Int { -changes.reduce(0) { $0 + $1.extendedSeconds } }
}

/// One way to win time back, or to use what was won, with what it leads to, before anything changes.
package struct ReplanProposal: Hashable, Sendable {
    package var replan: Replan
    /// The end that the session is held against.
    package var target: Instant
    /// When the session will end if it is chosen.
    package var end: Instant
    /// By how much that misses the target, in seconds, rounded up to whole minutes; 0 where it is met.
    package var missingSeconds: Int

    /// Whether the target is met.
    package var isEnough: Bool { missingSeconds == 0 }
}
