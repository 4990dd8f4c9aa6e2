import Foundation
import Lessons
import Workshop

@testable import Records

/// Made-up events to keep.
enum Samples {
    static let start = Instant(milliseconds: 1_795_269_792_480)  // 2026-11-21T14:03:12.480Z

    static let setup = SessionSetup(
        title: "Knots for beginners",
        planName: "knots.md",
        agenda: [
            AgendaItem(
                kind: .engage,
                title: "Engage",
                plannedSeconds: 600,
                activities: [ActivityID(rawValue: "engage-1")]
            )
        ],
        activities: [
            Activity(
                id: ActivityID(rawValue: "engage-1"),
                phase: .engage,
                title: "Which knot slips?",
                kind: .poll(Poll(choices: ["Granny", "Reef", "“Neither”"]))
            )
        ]
    )

    static let created = Event(at: start, by: .facilitator, body: .sessionCreated(setup))

    /// A session of so many events, all of them different.
    static func events(_ count: Int) -> [Event] {
        var events = [created]
        for number in 1..<max(1, count) {
            let body: Event.Body =
                switch number % 4 {
                case 0: .learnerJoined(LearnerID(number: number), name: "Ada \(number) Ø{\"}\n", team: nil)
                case 1: .pollAnswered(ActivityID(rawValue: "engage-1"), choices: [1 + number % 3])
                case 2: .questionAnswered(ActivityID(rawValue: "engage-1"), text: "a \\ and a / and a \u{7}, \(number)")
                default:
                    .teamScored(
                        ActivityID(rawValue: "engage-1"),
                        team: TeamID(number: 1),
                        sheet: ScoreSheet(scores: [number % 5, nil], comment: "fine")
                    )
                }
            events.append(
                Event(
                    at: start.advanced(bySeconds: number),
                    by: .learner(LearnerID(number: number)),
                    request: RequestID("r\(number)"),
                    body: body
                )
            )
        }
        return events
    }

    /// The bytes of a journal with these events.
    static func journal(_ events: [Event]) throws -> Data {
        try lines(events).reduce(into: Data()) { $0.append($1) }
    }

    static func lines(_ events: [Event]) throws -> [Data] {
        try events.enumerated().map { try JournalLine(sequence: $0 + 1, event: $1).encoded() }
    }

    /// A line with these bytes in front of its check, which agrees.
    static func line(_ beginning: String) -> Data {
        let digits = String(CRC32C.checksum(of: Array(beginning.utf8)), radix: 16)
        let check = String(repeating: "0", count: 8 - digits.count) + digits
        return Data("\(beginning),\"crc\":\"\(check)\"}\n".utf8)
    }
}

/// The same numbers from the same seed on every machine (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
