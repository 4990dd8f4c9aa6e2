import Diagnostics
import Lessons
import Workshop

@testable import Terminal

/// A moment of a session and of the desk that shows it, by the name of the file that it is recorded in.
struct FrameState: Sendable, CustomStringConvertible {
    let name: String
    let make: @Sendable () throws -> (room: Rehearsal, desk: DeskState)

    var description: String { name }

    init(
        _ name: String,
        _ begin: @escaping @Sendable () throws -> Rehearsal,
        _ keys: Key...,
        changing change: @escaping @Sendable (inout DeskState) -> Void = { _ in }
    ) {
        self.name = name
        make = {
            let room = try begin()
            var desk = Rehearsal.desk
            change(&desk)
            for key in keys { _ = desk.handle(key, session: room.session, at: room.now, size: .usual) }
            return (room, desk)
        }
    }
}

extension FrameState {
    static let all = course + replanning + pages + asking + kinds

    private static let course = [
        FrameState("waiting", { try Rehearsal() }),
        FrameState("waiting-without-break", Rehearsal.withoutBreak) {
            $0.advice = "No break in over two hours: “: break” takes 10 minutes after Explore."
        },
        FrameState("running", { try .after("start", minutes: 12, seconds: 30) }),
        FrameState("cues", { try .after("start", minutes: 1) }) { $0.cues = CueSettings(level: .all, isVirtual: true) },
        FrameState("ending-soon", { try .after("start", minutes: 27) }) { $0.cues = CueSettings(level: .all) },
        FrameState("paused", { try .after("start 8:55", minutes: 5).then("pause", minutes: 7) }),
        FrameState("overrun", { try .after("start", "extend 2:30", minutes: 44, seconds: 5) }),
        FrameState("break", { try .after("start", minutes: 30).then("next", minutes: 60).then("next", minutes: 4) }),
        FrameState("steps", { try .after("start", "step 10 Read alone", "step 20 Compare in pairs", minutes: 14) }),
        FrameState("ended", { try Rehearsal.scoring().waiting(39).then("end", "note 1: The back row", minutes: 60) }),
        FrameState("crowd", Rehearsal.crowd),
        FrameState("hostile", Rehearsal.hostile, .tab),
    ]

    private static let replanning = [
        FrameState("late", ReplanFrameTests.late),
        FrameState("replan", ReplanFrameTests.late, .character("a")),
        FrameState("replan-from-one", ReplanFrameTests.late, .character("a"), .down),
        FrameState("replan-unprotected", ReplanFrameTests.late, .character("a"), .character("p"), .end, .up),
        FrameState("replan-why", ReplanFrameTests.late, .character("a"), .enter, .paste("They found more")),
        FrameState("replanned", { try ReplanFrameTests.late().then("replan spread because they found more") }),
        FrameState("break-dropped", { try ReplanFrameTests.late().then("replan drop Break") }),
        FrameState("early", ReplanFrameTests.early),
        FrameState("replan-early", ReplanFrameTests.early, .character("a"), .down),
        FrameState("replan-on-time", { try .after("start", minutes: 0) }, .character("a")),
    ]

    private static let pages = [
        FrameState("people", { try .polling() }, .character("w")),
        FrameState("questions", { try Rehearsal.kind("engage-5") }, .character("k")),
        FrameState("grouping", { try Rehearsal.kind("engage-9") }, .character("g")),
        FrameState("log", { try .polling() }, .character("l")) {
            $0.record(["09:00 The session begins.", "09:12 Poll engage-1 is open: What should grow by the road?"])
        },
        FrameState("help", { try .polling() }, .character("?")),
        FrameState("joining", { try .polling() }, .character("j")) {
            $0.joinCard = (["▀▄▀", "▄▀▄"], ["Join", "http://192.168.0.20:8080", "", "with the code", "K7M2QX"])
        },
    ]

    private static let asking = [
        FrameState("typing", { try .polling() }, .character(":"), .paste("score Mary Ann Beans: 3 4"), .left),
        FrameState("completing", { try .polling() }, .character(":"), .paste("pa"), .tab),
        FrameState("pasted", { try .polling() }, .character(":"), .paste("join Finn\njoin Gita in Peas\nnext\n")),
        FrameState("refused", { try .polling() }, .character(":"), .paste("anser Ada: 2"), .enter),
        FrameState("ask-end", { try .polling() }, .control("c")),
        FrameState("ask-next", { try .polling() }, .character("n")),
        FrameState("ask-last", { try .scoring() }, .character("n")),
        FrameState("ask-leave", { try .polling() }, .character("q")),
        FrameState("not-saved", { try .polling() }) {
            $0.storageFault = "the disk is full. Nothing is accepted until there is room."
            $0.joinHint = "http://192.168.0.20:8080  code K7M2QX  (j: QR code)"
        },
    ]

    private static let kinds = [
        FrameState("poll", { try .polling() }, .tab), FrameState("rubric", { try .scoring() }, .tab),
        FrameState("reflection", Rehearsal.reflecting, .tab, .down),
        FrameState("changeover", { try Rehearsal.kind("engage-8").then("present none", minutes: 0) }, .tab),
        ofKind("quiz", 1), ofKind("words", 2), ofKind("scale", 3), ofKind("rank", 4), ofKind("wall", 5),
        ofKind("worksheet", 6), ofKind("map", 7), ofKind("slots", 8), ofKind("question", 9), ofKind("slides", 10),
    ]

    private static func ofKind(_ name: String, _ number: Int) -> FrameState {
        FrameState(name, { try Rehearsal.kind("engage-\(number)") }, .tab) { $0.decks = DeskState.beds }
    }
}

extension Rehearsal {
    /// What is typed at nine o'clock, and a while after it.
    static func after(_ lines: String..., minutes: Int, seconds: Int = 0) throws -> Rehearsal {
        var room = try Rehearsal()
        for line in lines { try room.type(line) }
        room.wait(minutes, seconds)
        return room
    }

    func then(_ lines: String..., minutes: Int = 0) throws -> Rehearsal {
        var room = self
        for line in lines { try room.type(line) }
        room.wait(minutes)
        return room
    }

    func waiting(_ minutes: Int) -> Rehearsal {
        var room = self
        room.wait(minutes)
        return room
    }

    static func withoutBreak() throws -> Rehearsal {
        var setup = SessionSetup.garden
        setup.agenda.removeAll { $0.kind == .pause }
        return try Rehearsal(setup)
    }

    /// Everything open in a garden of every kind, with a little of everything handed in; one of them looked at.
    static func kind(_ id: String) throws -> Rehearsal {
        var room = try KindCommandTests.room()
        for line in [
            "answer engage-1 Ada: 2", "answer engage-1 Mary Ann: 1", "answer engage-2 Ada: slow, very wet, green",
            "answer engage-2 Mary Ann: green", "answer engage-3 Ada: 4", "answer engage-3 Mary Ann: 2",
            "answer engage-4 Ada: 3 1", "answer engage-4 Mary Ann: 3 2 1", "answer engage-5 Ada: Who has the key?",
            "answer engage-5 Mary Ann: What if it rains for a whole week and nobody can dig?", "vote engage-5 Ada: 2",
            "fill engage-6 Ada 1: By the wall", "fill engage-6 Ada 2: Whoever is there first in the morning",
            "place engage-7 Ada 1: 0.8 0.35", "place engage-7 Mary Ann 1: 0.6 0.45", "link engage-7 Ada: 2 1",
            "answer engage-9 Ada: A gate that closes", "answer engage-9 Mary Ann: Less wind",
            "answer engage-9 Ada: A bench", "group engage-9 1 as Things", "pin engage-9 2", "order Peas, Beans",
            "changeover 1", "present", "slide engage-10 2",
        ] {
            try room.type(line)
        }
        room.wait(4, 20)
        // What was closed and opened again was opened last, and is what the desk shows.
        let activity = ActivityID(rawValue: id)
        guard case .slots = room.session.activity(activity)?.kind else {
            try room.send(.close(activity), .open(activity))
            return room
        }
        for other in room.session.openActivities where other.id != activity { try room.send(.close(other.id)) }
        return room
    }

    static func reflecting() throws -> Rehearsal {
        try scoring().then(
            "open evaluate-2",
            "reflect Ada 1: That nobody minds the slugs",
            "reflect Mary Ann 2: Peas"
        )
    }

    /// 500 learners in 84 teams, half of them done.
    static func crowd() throws -> Rehearsal {
        var room = try Rehearsal()
        for number in 1...500 { try room.send(.join(name: "Learner \(number)", team: "Team \(number % 84 + 1)")) }
        try room.type("start")
        try room.type("open engage-1")
        let poll = ActivityID(rawValue: "engage-1")
        for number in 1...250 {
            try room.send(.answerPoll(poll, choices: [number % 3 + 1]), by: .learner(LearnerID(number: number)))
        }
        room.wait(3)
        return room
    }

    /// Texts of a plan and of learners that are made to command the terminal.
    static func hostile() throws -> Rehearsal {
        var setup = SessionSetup.garden
        setup.title = "Red \u{1B}[31malert\u{1B}]0;gone\u{7}\u{9B}2J \u{202E}title"
        setup.agenda[0].title = "En\u{1B}cgage\n\t漢字"
        setup.agenda[0].notes.facilitatorActions = "\u{1B}[HOne\r\n\u{1B}[?1049lTwo 👩‍👩‍👧‍👦 ｗｉｄｅ"
        var room = try Rehearsal(setup)
        let question = ActivityID(rawValue: "engage-2")
        for line in ["join Ada in Beans", "join Ben in Beans", "start"] { try room.type(line) }
        let text = "\u{1B}[2J\u{1B}]0;mine\u{7}Too much \u{202E}work\n\n漢字 👩‍👩‍👧‍👦"
        try room.send(.open(question))
        try room.send(.answerQuestion(question, text: text), by: .learner(LearnerID(number: 1)))
        let long = String(repeating: "slugs", count: 12)
        try room.send(.answerQuestion(question, text: long), by: .learner(LearnerID(number: 2)))
        return room
    }
}

extension DeskState {
    /// Three slides, the first with notes.
    static let beds: [String: Deck] = {
        let text =
            "# Beds\n\n- One metre wide\n- No walking\n\n<!-- Show the plank. -->\n\n---\n\n# Paths\n\n---\n\n# Water\n"
        return ["beds.md": DeckReader().read(SourceText(name: "beds.md", text: text)).deck]
    }()
}
