import Lessons
import Testing

@Suite("Durations as people write them")
struct DurationReaderTests {
    @Test(arguments: [
        ("30 minutes", 1800), ("90 min", 5400), ("45min.", 2700), ("3h", 10_800), ("3 hours", 10_800), ("1 hour", 3600),
        ("180 min", 10_800), ("1.5 hours", 5400), ("1,5 h", 5400), ("1½ hours", 5400), ("1 ½ hours", 5400),
        ("1 1/2 hours", 5400), ("¾ h", 2700), ("1 h 30", 5400), ("1h30", 5400), ("1h30m", 5400), ("1:30", 5400),
        ("1 hour 30 minutes", 5400), ("1 hour and 15 minutes", 4500), ("half an hour", 1800), ("an hour", 3600),
        ("an hour and a half", 5400), ("one and a half hours", 5400), ("two hours", 7200), ("90-minute session", 5400),
        ("6 hours (full-day workshop)", 21_600), ("about 20 minutes in total", 1200), ("~20 min", 1200), ("45'", 2700),
        ("3 x 45 minutes", 8100), ("2 × 90 min", 10_800), ("90 s", 90), ("30\u{A0}minutes", 1800), ("24 h", 86_400),
        ("5 minutes a team", 300), ("2 hours (with 3 breaks)", 7200), ("THREE HOURS", 10_800),
    ])
    func `are read`(text: String, seconds: Int) {
        #expect(DurationReader.read(text) == PhaseDuration(seconds: seconds).map { .duration($0, nil) })
    }

    @Test(arguments: [
        ("10–15 minutes", 900, DurationReader.Caveat.longerEndOfRange), ("10-15 min", 900, .longerEndOfRange),
        ("1 to 2 hours", 7200, .longerEndOfRange), ("10 min – 15 min", 900, .longerEndOfRange),
        ("90", 5400, .minutesWithoutUnit), ("½ day", 10_800, .sixHourDays), ("1 day", 21_600, .sixHourDays),
    ])
    func `are read with a caveat`(text: String, seconds: Int, caveat: DurationReader.Caveat) {
        #expect(DurationReader.read(text) == PhaseDuration(seconds: seconds).map { .duration($0, caveat) })
    }

    @Test(arguments: [
        "", "a while", "soon", "x", "2 sessions of 90 minutes", "30 40 minutes", "minutes", "two lessons", "–",
    ])
    func `are refused if they cannot be read`(text: String) {
        #expect(DurationReader.read(text) == .unreadable)
    }

    @Test(arguments: [
        "0 minutes", "25 hours", "9999999999999999999999 hours", "1/0 hours", "3000 min", "-4 hours", "−30 minutes",
        "–1½ h",
    ])
    func `are refused if they do not fit into a day`(text: String) {
        #expect(DurationReader.read(text) == .outOfRange)
    }
}
