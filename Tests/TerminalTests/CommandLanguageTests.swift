import Foundation
import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("Typed commands")
struct CommandLanguageTests {
    private static let poll = ActivityID(rawValue: "engage-1")
    private static let question = ActivityID(rawValue: "engage-2")
    private static let rubric = ActivityID(rawValue: "evaluate-1")
    private static let reflection = ActivityID(rawValue: "evaluate-2")
    private static let ada = Participant.learner(LearnerID(number: 1))
    private static let mary = Participant.learner(LearnerID(number: 3))
    private static let beans = TeamID(number: 1)
    private static let peas = TeamID(number: 2)

    private func read(_ line: String, in room: Rehearsal, selected: ActivityID? = nil) throws(CommandFault)
        -> TypedCommand?
    {
        try CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock, selected: selected).read(line)
    }

    @Test(arguments: [
        ("pause", Command.pause), ("RESUME", .resume), ("  next  ", .next), ("back", .back), ("end", .end),
        ("start", .start(startedAt: nil)), ("start now", .start(startedAt: nil)),
        ("start 09:03", .start(startedAt: Rehearsal.nine.advanced(bySeconds: 180))),
        ("start 9:03", .start(startedAt: Rehearsal.nine.advanced(bySeconds: 180))),
        ("start 4 minutes ago", .start(startedAt: Rehearsal.nine.advanced(bySeconds: 750 - 240))),
        ("start 4m ago", .start(startedAt: Rehearsal.nine.advanced(bySeconds: 750 - 240))),
        ("start 1:30 ago", .start(startedAt: Rehearsal.nine.advanced(bySeconds: 750 - 90))),
        ("extend 5", .extend(seconds: 300)), ("extend +5", .extend(seconds: 300)),
        ("extend -3", .extend(seconds: -180)),
        ("extend 1:30", .extend(seconds: 90)), ("extend -1:30", .extend(seconds: -90)),
        ("extend 2.5", .extend(seconds: 150)),
        ("extend 10 min", .extend(seconds: 600)), ("extend 5 minutes", .extend(seconds: 300)),
        ("open engage-2", .open(question)), ("open 2", .open(question)), ("open ENGAGE-2", .open(question)),
        ("open", .open(question)), ("close", .close(poll)), ("close 1", .close(poll)), ("results", .showResults(poll)),
        ("team Roots & Co", .addTeam(name: "Roots & Co")), ("team \"Quoted\"", .addTeam(name: "Quoted")),
        ("join Zoë", .join(name: "Zoë", team: nil)), ("join Jo Lee in Beans", .join(name: "Jo Lee", team: "Beans")),
        ("join \"Fay in blue\" IN \"New Team\"", .join(name: "Fay in blue", team: "New Team")),
        ("move Mary Ann to Beans", .move(LearnerID(number: 3), to: beans)),
        ("move eve TO peas", .move(LearnerID(number: 6), to: peas)),
        ("rename Mary Ann to Mary", .rename(LearnerID(number: 3), name: "Mary")),
        ("merge eve into “Mary Ann”", .merge(LearnerID(number: 6), into: LearnerID(number: 3))),
        ("remove Mary Ann", .remove(LearnerID(number: 3))),
        ("move Ada to none", .move(LearnerID(number: 1), to: nil)),
        ("move “Mary Ann” to “Beans”", .move(LearnerID(number: 3), to: beans)),
    ])
    func `the facilitator's words are commands`(line: String, command: Command) throws {
        let room = try Rehearsal.polling()
        #expect(try read(line, in: room) == .facilitator(command))
    }

    @Test(arguments: [
        ("answer Ada: 2", ada, Command.answerPoll(poll, choices: [2])),
        ("answer mary ann: 1", mary, .answerPoll(poll, choices: [1])),
        ("answer \"Mary Ann\" : 1, 3", mary, .answerPoll(poll, choices: [1, 3])),
        ("answer Ada: 1 3", ada, .answerPoll(poll, choices: [1, 3])),
        ("answer Ada: a hedge", ada, .answerPoll(poll, choices: [3])),
        ("answer Ada: 99", ada, .answerPoll(poll, choices: [99])),
        ("answer Ada:", ada, .answerPoll(poll, choices: [])),
        ("answer engage-2 Ada: Slugs: all of them", ada, .answerQuestion(question, text: "Slugs: all of them")),
    ])
    func `an answer is sent in the learner's name`(line: String, sender: Participant, command: Command) throws {
        let room = try Rehearsal.polling()
        #expect(try read(line, in: room) == .perform(command, by: sender))
    }

    @Test(arguments: [
        ("score Ada Peas: 3 2", Command.score(rubric, team: peas, sheet: ScoreSheet(scores: [3, 2]))),
        (
            "score Ada Peas: 3, - // Lovely: really",
            .score(rubric, team: peas, sheet: ScoreSheet(scores: [3, nil], comment: "Lovely: really"))
        ),
        ("score Ada own: 4 4", .scoreOwnTeam(rubric, sheet: ScoreSheet(scores: [4, 4]))),
        ("reflect Ada 2: Peas: at once", .answerReflection(reflection, question: 2, text: "Peas: at once")),
    ])
    func `scores and reflections are too`(line: String, command: Command) throws {
        var room = try Rehearsal.scoring()
        try room.type("open evaluate-2")
        #expect(try read(line, in: room) == .perform(command, by: Self.ada))
    }

    @Test func `the longest name that fits is meant`() throws {
        var room = try Rehearsal.polling()
        try room.type("join Mary")
        try room.type("join Ada Lovelace")
        let long = Participant.learner(LearnerID(number: 8))
        #expect(
            try read("answer Ada Lovelace: 1", in: room) == .perform(.answerPoll(Self.poll, choices: [1]), by: long)
        )
        #expect(try read("answer Ada: 1", in: room) == .perform(.answerPoll(Self.poll, choices: [1]), by: Self.ada))
        #expect(
            try read("answer Mary Ann: 1", in: room) == .perform(.answerPoll(Self.poll, choices: [1]), by: Self.mary)
        )
    }

    @Test(arguments: [
        ("status", TypedCommand.status), ("help", .help), ("help me", .help), ("quit", .quit),
        ("submit my answers.json", .submitFile("my answers.json")),
        ("submit \"a b.json\"", .submitFile("a b.json")),
    ])
    func `some words are for the program`(line: String, command: TypedCommand) throws {
        #expect(try read(line, in: Rehearsal.polling()) == command)
    }

    @Test(arguments: ["", "   ", "# a remark", "\u{1B}[2J", "\u{7}"])
    func `a blank line is nothing`(line: String) throws {
        #expect(try read(line, in: Rehearsal.polling()) == nil)
    }

    @Test(arguments: [
        ("nxet", "There is no command “nxet”. Did you mean “next”?"),
        ("frobnicate", "There is no command “frobnicate”. “help” lists them."),
        ("next please", "“next” stands alone; “please” does not belong there."),
        ("extend", "It is written: extend 5, extend -3, extend 1:30"),
        ("extend five", "“five” is no number of minutes; write 5, -3 or 1:30."),
        ("extend 0", "“0” is no number of minutes; write 5, -3 or 1:30."),
        ("extend 1:75", "“1:75” is no number of minutes; write 5, -3 or 1:30."),
        ("extend 99999999999999999999", "“99999999999999999999” is no number of minutes; write 5, -3 or 1:30."),
        ("start 25:00", "“25:00” is no time; write 13:55 or 4 minutes ago."),
        ("start soon", "“soon” is no time; write 13:55 or 4 minutes ago."),
        ("start -4 minutes ago", "“-4 minutes ago” is no time; write 13:55 or 4 minutes ago."),
        ("open engage-7", "There is no activity “engage-7”. Did you mean “engage-1”?"),
        ("open 9", "There is no activity “9”."),
        ("team", "It is written: team NAME"), ("join", "It is written: join NAME [in TEAM]"),
        ("move Ada", "It is written: move NAME to TEAM"),
        ("rename Ada Eve", "It is written: rename NAME to NAME"), ("merge Ada", "It is written: merge NAME into NAME"),
        ("remove Nobody", "There is no learner “Nobody”."),
        ("remove Eva", "There is no learner “Eva”. Did you mean “Eve”?"),
        ("merge Eve into eve", "“eve” is one entry already; name the two that are one person."),
        ("remove", "It is written: remove NAME"), ("codes", "It is written: codes 24"),
        ("codes 0", "It is written: codes 24"),
        ("join Zoe in Baens", "There is no team “Baens” yet. Did you mean “Beans”? If not, “team Baens” adds it."),
        ("move Ada to Baens", "There is no team “Baens”. Did you mean “Beans”?"),
        ("move Adda to Beans", "There is no learner “Adda”. Did you mean “Ada”?"),
        ("answer Ada 2", "It is written: answer NAME: 2"),
        ("answer Xavier: 2", "There is no learner “Xavier”. “join Xavier” adds one."),
        ("answer Ada: a hege", "“a hege” is none of the options. Did you mean “A hedge”?"),
        ("answer Ada: trees", "“trees” is none of the options. Write their numbers."),
        ("reflect Ada 1: yes", "No activity is open that “reflect” could be for."),
        ("score Ada Peas: 3", "No activity is open that “score” could be for."),
        ("submit", "It is written: submit FILE"),
    ])
    func `what is no command is told with a way out`(line: String, sentence: String) throws {
        let room = try Rehearsal.polling()
        let fault = try #require(throws: CommandFault.self) { try read(line, in: room) }
        #expect(fault.description == sentence)
    }

    @Test(arguments: [
        ("score Ada Pees: 3 4", "There is no team “Pees”. Did you mean “Peas”?"),
        ("score Ada Peas: good", "“good” is no row of scores; write 3 2 4 4, with - for none."),
        ("score Ada Peas:", "“” is no row of scores; write 3 2 4 4, with - for none."),
        ("reflect Ada one: yes", "It is written: reflect NAME 1: TEXT"),
    ])
    func `scores and reflections have their forms`(line: String, sentence: String) throws {
        var room = try Rehearsal.scoring()
        try room.type("open evaluate-2")
        let fault = try #require(throws: CommandFault.self) { try read(line, in: room) }
        #expect(fault.description == sentence)
    }

    @Test func `nothing can be answered while nothing is open`() throws {
        let room = try Rehearsal.withPeople()
        #expect(throws: CommandFault.nothingOpen) { try read("answer Ada: 1", in: room) }
        #expect(throws: CommandFault.nothingOpen) { try read("close", in: room) }
    }

    @Test func `any line is a command or a sentence`() throws {
        let room = try Rehearsal.scoring()
        var generator = Repeatable(state: 3)
        let pieces =
            CommandWord.allCases.map(\.rawValue) + [
                "Ada", "Mary Ann", "Peas", ":", "//", "\"", "“", "3", "-", "1:30", " ", "to", "in", "evaluate-1", "漢",
                "\u{301}",
            ]
        for _ in 0..<3_000 {
            let line = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            .joined(separator: Bool.random(using: &generator) ? " " : "")
            do throws(CommandFault) { _ = try read(line, in: room) } catch { #expect(!error.description.isEmpty) }
        }
    }
}

@Suite("The clock on the wall")
struct WallClockTests {
    private let berlin = WallClock(timeZone: TimeZone(identifier: "Europe/Berlin") ?? .gmt)

    @Test func `it shows hours and minutes of its zone`() {
        #expect(Rehearsal.clock.time(Rehearsal.nine) == "09:00")
        #expect(berlin.time(Rehearsal.nine.advanced(bySeconds: 59)) == "10:00")
        #expect(berlin.time(Rehearsal.nine.advanced(bySeconds: 15 * 3600)) == "01:00")
    }

    @Test func `a time of day is the last one that was`() {
        let now = Rehearsal.nine.advanced(bySeconds: 30)
        #expect(Rehearsal.clock.latest(hour: 9, minute: 0, until: now) == Rehearsal.nine)
        #expect(
            Rehearsal.clock.latest(hour: 9, minute: 1, until: now) == Rehearsal.nine.advanced(bySeconds: 60 - 86_400)
        )
        #expect(berlin.latest(hour: 9, minute: 55, until: now) == Rehearsal.nine.advanced(bySeconds: -300))
        #expect(Rehearsal.clock.latest(hour: 24, minute: 0, until: now) == nil)
    }

    @Test func `a time before the clock was put forward is found`() {
        // 2026-03-29: in Berlin 02:00 became 03:00, at 01:00 UTC. It is 03:10 there.
        let change = Instant(milliseconds: 1_774_746_000_000)
        let now = change.advanced(bySeconds: 600)
        #expect(berlin.time(now) == "03:10")
        #expect(berlin.latest(hour: 1, minute: 50, until: now) == change.advanced(bySeconds: -600))
    }

    @Test(
        arguments: [
            (1_800_000, "30:00"), (1_799_001, "30:00"), (1_799_000, "29:59"), (1, "0:01"), (0, "0:00"), (-999, "0:00"),
            (-1_000, "+0:01"),
            (-185_000, "+3:05"), (7_200_000, "120:00"),
        ] as [(Int64, String)]
    )
    func `what is left is counted down and what is over is counted up`(milliseconds: Int64, text: String) {
        #expect(Durations.countdown(milliseconds: milliseconds) == text)
    }
}
