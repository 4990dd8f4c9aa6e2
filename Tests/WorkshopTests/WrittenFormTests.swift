import Foundation
import Testing
import Workshop

@Suite("Written forms")
struct WrittenFormTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
            ("2026-11-21T14:00:00.000Z", 1_795_269_600_000),
            ("2000-02-29T00:00:00.001Z", 951_782_400_001), ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)]
    )
    func `An instant is written in UTC with milliseconds`(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(rfc3339: text) == Instant(milliseconds: milliseconds))
    }

    @Test func `Instants agree with Foundation across ten thousand years`() throws {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        var numbers = Numbers(seed: 1)
        // Foundation changes to the Julian calendar before October 1582; RFC 3339 knows the Gregorian one alone.
        let first = try #require(Instant(rfc3339: "1583-01-01T00:00:00.000Z")).milliseconds
        for _ in 0..<20_000 {
            let instant = Instant(milliseconds: Int64.random(in: first...Instant.latest.milliseconds, using: &numbers))
            let whole = Instant(milliseconds: instant.milliseconds - (instant.milliseconds % 1000 + 1000) % 1000)
            let date = Date(timeIntervalSince1970: Double(whole.milliseconds) / 1000)
            #expect(date.formatted(style) == whole.description)
            #expect(Instant(rfc3339: instant.description) == instant)
        }
    }

    @Test func `Every day from the year 1 on follows the one before`() {
        var day = Instant.earliest
        var previous = ""
        var count = 0
        while day <= .latest {
            let text = day.description
            #expect(Instant(rfc3339: text) == day && previous < text)
            previous = text
            day = day.advanced(bySeconds: 86_400 * 7)
            count += 1
        }
        #expect(count == 521_723)
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T14:00:00Z", "2026-11-21T14:00:00.000+01:00", "2026-11-21t14:00:00.000z",
        "2026-11-21 14:00:00.000Z", "2026-02-29T14:00:00.000Z", "2026-13-01T14:00:00.000Z", "2026-00-01T14:00:00.000Z",
        "2026-11-31T14:00:00.000Z", "2026-11-21T24:00:00.000Z", "2026-11-21T14:60:00.000Z", "2026-12-31T23:59:60.000Z",
        "0000-01-01T00:00:00.000Z", "1900-02-29T00:00:00.000Z", "2026-11-21T14:00:00.00xZ", "+026-11-21T14:00:00.000Z",
        "2026-11-21T14:00:00.000Z ",
    ])
    func `Anything else is no instant`(_ text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(arguments: [
        Participant.facilitator, .program, .learner(LearnerID(number: 1)), .learner(LearnerID(number: 999)),
    ])
    func `A participant reads as it was written`(_ participant: Participant) throws {
        #expect(Participant(participant.description) == participant)
        let data = try JSONEncoder().encode([participant])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(participant)\"]")
        #expect(try JSONDecoder().decode([Participant].self, from: data) == [participant])
    }

    @Test(arguments: ["", "l", "l0", "l01", "L1", "1", "l-1", "l1 ", "l1x", "l1234567890", "t1", "F", "facilitator"])
    func `Anything else is no participant`(_ text: String) {
        #expect(Participant(text) == nil)
    }

    @Test func `A team is t and its number`() {
        #expect(TeamID("t12") == TeamID(number: 12))
        #expect(TeamID(number: 12).description == "t12")
        #expect(TeamID("l12") == nil)
    }

    @Test func `A request has 1 to 80 characters`() {
        #expect(RequestID("") == nil)
        #expect(RequestID(String(repeating: "x", count: 80)) != nil)
        #expect(RequestID(String(repeating: "x", count: 81)) == nil)
    }
}

/// Numbers that look random and are the same in every run: SplitMix64.
struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
