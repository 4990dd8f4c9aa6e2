package import Lessons

extension SessionResults {
    /// Something that the facilitator decided about time and did not take back. Items of the agenda count from 1.
    package struct TimeChangeResult: Hashable, Sendable, Codable {
        package var at: Instant
        /// The item that ran then; `nil` before the start.
        package var during: Int?
        package var kind: Kind
        /// By which rule, of a replan.
        package var rule: Replan.Rule?
        /// What items got more, or less than 0.
        package var lengths: [Length]?
        /// Activities that were not to be run any more.
        package var cut: [ActivityID]?
        /// The end that was agreed on, or set.
        package var endsAt: Instant?
        /// Of a correction: when the item really began, or when the clock should have stood.
        package var from: Instant?
        package var to: Instant?
        /// Why, in the facilitator's words.
        package var reason: String?
        /// What really began then.
        package var item: Int?

        /// What was decided.
        package enum Kind: String, Hashable, Sendable, Codable {
            case `extension`
            case replan
            /// A hard end was set, or taken away where there is no `endsAt`.
            case finish
            /// An item began at another time than the clock says.
            case beginning
            /// A pause that nobody had entered.
            case pause
        }

        /// By how many seconds one item of the agenda became longer, or if negative shorter.
        package struct Length: Hashable, Sendable, Codable {
            package var item: Int
            package var extendedSeconds: Int

            package init(item: Int, extendedSeconds: Int) {
                self.item = item
                self.extendedSeconds = extendedSeconds
            }
        }
    }
}

extension SessionResults.TimeChangeResult {
    init(_ change: TimeChange) {
        at = change.at
        during = change.during.map { $0 + 1 }
        switch change.decision {
        case .extended(let index, let seconds):
            kind = .extension
            lengths = [Length(item: index + 1, extendedSeconds: seconds)]
        case .replanned(let replan):
            kind = .replan
            rule = replan.rule
            lengths = replan.changes.map { Length(item: $0.index + 1, extendedSeconds: $0.extendedSeconds) }
            cut = replan.cut.isEmpty ? nil : replan.cut
            endsAt = replan.endsAt
            reason = replan.reason
        case .finishSet(let end):
            kind = .finish
            endsAt = end
        case .beginCorrected(let index, let start):
            kind = .beginning
            item = index + 1
            from = start
        case .pauseEntered(let start, let end):
            kind = .pause
            (from, to) = (start, end)
        }
    }
}
