import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("The desk at 80 columns and 24 rows")
struct DeskFrames80Tests {
    @Test func `before the start it says what is needed and how long it takes`() throws {
        let room = try Rehearsal()
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                               NOT STARTED  09:00

                  ██████  ██████      ██████  ██████  Not started: press s
                      ██  ██  ██  ██  ██  ██  ██  ██  First: Engage, 30 min
                  ██████  ██  ██      ██  ██  ██  ██  2 h 30 min in all
                      ██  ██  ██  ██  ██  ██  ██  ██  Started now it ends at 11:30
                  ██████  ██████      ██████  ██████

                  ······································································ 0 %

                 AGENDA            plan    real  │ ACTIVITIES
                   09:00 Engage       30         │ ▸ engage-1 Poll: What should grow b… o opens
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ MATERIALS
                                                 │ · A map of the street
                 PEOPLE                          │ · Seed packets
                 Nobody has joined yet.          │ · Coloured pencils
                                                 │
                                                 │ ▼ 23 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 s start   ↑ ↓ select   o open   w k g l pages   t team   Tab activity
                 : command   ? help   q leave
                """
        )
    }

    @Test func `a running item shows its clock, its notes and what comes next`() throws {
        var room = try Rehearsal.withPeople()
        try room.type("start")
        room.wait(12, 30)
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow b… o opens
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `an open poll shows its tally`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(desk(.tab, in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow…  OPEN 5/6
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ What should grow by the road?
                                                 │ 1 Herbs             ███████▎····   3   60 %
                 PEOPLE  6 learners, 2 teams     │ 2 Fruit trees that… ██▍·········   1   20 %
                 Beans 2, Peas 3, no team 1      │ 3 A hedge           ██▍·········   1   20 %
                                                 │ 5 ballots of 6 learners
                                                 │
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close
                 r show results   w k g l pages   Tab notes   : command   ? help   q leave
                """
        )
    }

    @Test func `the last minutes are said in words`() throws {
        var room = try Rehearsal()
        try room.type("start")
        room.wait(27)
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:27

                  ██████      ██████  ██████  Engage  1 of 4
                      ██  ██  ██  ██  ██  ██  ENDING SOON, at 09:30
                  ██████      ██  ██  ██  ██  ran 27:00 of 30 min
                      ██  ██  ██  ██  ██  ██  Next: Explore, 1 h
                  ██████      ██████  ██████  Ends 11:30 as planned

                  ███████████████████████████████████████████████████████████████······· 90 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  27:00  │ ▸ engage-1 Poll: What should grow b… o opens
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE                          │ the road and ask who walks past it every
                 Nobody has joined yet.          │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `an overrun is said in words and counted up`() throws {
        var room = try Rehearsal.withPeople()
        try room.type("start")
        try room.type("extend 2:30")
        room.wait(44, 5)
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                   OVERRUN  09:44

                            ██      ██        ██████  ██████  Engage  1 of 4
                    ██    ████    ████    ██      ██  ██      OVERRUN since 09:32
                  ██████    ██      ██        ██████  ██████  ran 44:05 of 30 + 2:30 min
                    ██      ██      ██    ██      ██      ██  Next: Explore, 1 h
                          ██████  ██████      ██████  ██████  Ends 11:44 (11:30), 14 min late

                  ██████████████████████████████████████████████████████████████████████ 135 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage    32:30  44:05! │ ▸ engage-1 Poll: What should grow b… o opens
                   09:44 Explore      60         │   engage-2 Question: What would make you s…
                   10:44 Break        15         │
                   10:59 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────
                 ! Ends 15 min after 11:30; a shows how to win them back.
                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `a pause stops the clock and says since when`() throws {
        var room = try Rehearsal.withPeople()
        try room.type("start 8:55")
        room.wait(5)
        try room.type("pause")
        room.wait(7)
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                    PAUSED  09:12

                  ██████  ██████      ██████  ██████  Engage  1 of 4
                      ██  ██  ██  ██  ██  ██  ██  ██  PAUSED since 09:05
                  ██████  ██  ██      ██  ██  ██  ██  ran 10:00 of 30 min
                  ██      ██  ██  ██  ██  ██  ██  ██  Next: Explore, 1 h
                  ██████  ██████      ██████  ██████  Ends 11:32, 7 min late (plan 11:25)

                  ███████████████████████▍·············································· 33 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 08:55 Engage       30  10:00  │ ▸ engage-1 Poll: What should grow b… o opens
                   09:32 Explore      60         │   engage-2 Question: What would make you s…
                   10:32 Break        15         │
                   10:47 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space go on   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `an open rubric shows the sheets that each team has received`() throws {
        let room = try Rehearsal.scoring()
        #expect(
            room.frame(desk(.tab, in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  11:00

                  ██████  ██████      ██████  ██████  Evaluate  4 of 4
                      ██  ██      ██  ██  ██  ██  ██  until 11:35
                  ██████  ██████      ██  ██  ██  ██  ran 10:00 of 45 min
                      ██      ██  ██  ██  ██  ██  ██  Then the session ends
                  ██████  ██████      ██████  ██████  Ends 11:35, 5 min late (plan 11:30)

                  ███████████████▌······················································ 22 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ✓ 09:00 Engage       30  29:00  │ ▸ evaluate-1 Rubric: The teams' pl… OPEN 3/6
                 ✓ 09:29 Explore      60  66:00! │   evaluate-2 Reflect: Looking back
                 ✓ 10:35 Break        15  15:00  │
                 ▸ 10:50 Evaluate     45  10:00  │ The teams' planting plans
                                                 │ 1 Fits the soil · 2 Shares the work
                 PEOPLE  6 learners, 2 teams     │ Beans █████▎··············· 1 of 4 sheets
                 Beans 2, Peas 3, no team 1      │ Peas  ███████·············· 1 of 3 sheets
                                                 │ waiting for 5 sheets: Ben for Peas, Cem for
                                                 │ ▼ 2 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close
                 r show results   w k g l pages   Tab notes   : command   ? help   q leave
                """
        )
    }

    @Test func `texts that learners type cannot command the terminal`() throws {
        var room = try Rehearsal.withPeople()
        try room.type("start")
        try room.send(.open(ActivityID(rawValue: "engage-2")))
        try room.send(
            .answerQuestion(
                ActivityID(rawValue: "engage-2"),
                text: "\u{1B}[2J\u{1B}]0;mine\u{7}Too much \u{202E}work\n\n漢字 👩‍👩‍👧‍👦"
            ),
            by: .learner(LearnerID(number: 1))
        )
        try room.send(
            .answerQuestion(ActivityID(rawValue: "engage-2"), text: String(repeating: "slugs", count: 12)),
            by: .learner(LearnerID(number: 2))
        )
        #expect(
            room.frame(desk(.tab, in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:00

                  ██████  ██████      ██████  ██████  Engage  1 of 4
                      ██  ██  ██  ██  ██  ██  ██  ██  until 09:30
                  ██████  ██  ██      ██  ██  ██  ██  ran 0:00 of 30 min
                      ██  ██  ██  ██  ██  ██  ██  ██  Next: Explore, 1 h
                  ██████  ██████      ██████  ██████  Ends 11:30 as planned

                  ······································································ 0 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30   0:00  │   engage-1 Poll: What should grow by the r…
                   09:30 Explore      60         │ ▸ engage-2 Question: What would ma… OPEN 2/6
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ What would make you stay away?
                                                 │ anonymous · tally hidden, r shows it
                 PEOPLE  6 learners, 2 teams     │ 2 answers of 6 learners
                 Beans 2, Peas 3, no team 1      │ 1 [2J]0;mineToo much work
                                                 │
                                                 │ ▼ 3 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close
                 r show results   w k g l pages   Tab notes   : command   ? help   q leave
                """
        )
    }

    @Test func `a plan cannot command the terminal either`() throws {
        var setup = SessionSetup.garden
        setup.title = "Red \u{1B}[31malert\u{1B}]0;gone\u{7}\u{9B}2J \u{202E}title"
        setup.agenda[0].title = "En\u{1B}cgage\n\t漢字"
        setup.agenda[0].notes.facilitatorActions = "\u{1B}[HOne\r\n\u{1B}[?1049lTwo 👩‍👩‍👧‍👦 ｗｉｄｅ"
        let room = try Rehearsal(setup)
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 Red alert title                                             NOT STARTED  09:00

                  ██████  ██████      ██████  ██████  Not started: press s
                      ██  ██  ██  ██  ██  ██  ██  ██  First: Engage  漢字, 30 min
                  ██████  ██  ██      ██  ██  ██  ██  2 h 30 min in all
                      ██  ██  ██  ██  ██  ██  ██  ██  Started now it ends at 11:30
                  ██████  ██████      ██████  ██████

                  ······································································ 0 %

                 AGENDA            plan    real  │ ACTIVITIES
                   09:00 Engage…      30         │ ▸ engage-1 Poll: What should grow b… o opens
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ MATERIALS
                                                 │ · A map of the street
                 PEOPLE                          │ · Seed packets
                 Nobody has joined yet.          │ · Coloured pencils
                                                 │
                                                 │ ▼ 22 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 s start   ↑ ↓ select   o open   w k g l pages   t team   Tab activity
                 : command   ? help   q leave
                """
        )
    }

    @Test func `a reflection shows each question with its answers`() throws {
        var room = try Rehearsal.scoring()
        try room.type("open evaluate-2")
        try room.type("reflect Ada 1: That nobody minds the slugs")
        try room.type("reflect Mary Ann 2: Peas")
        #expect(
            room.frame(desk(.tab, .down, in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  11:00

                  ██████  ██████      ██████  ██████  Evaluate  4 of 4
                      ██  ██      ██  ██  ██  ██  ██  until 11:35
                  ██████  ██████      ██  ██  ██  ██  ran 10:00 of 45 min
                      ██      ██  ██  ██  ██  ██  ██  Then the session ends
                  ██████  ██████      ██████  ██████  Ends 11:35, 5 min late (plan 11:30)

                  ███████████████▌······················································ 22 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ✓ 09:00 Engage       30  29:00  │   evaluate-1 Rubric: The teams' pl… OPEN 3/6
                 ✓ 09:29 Explore      60  66:00! │ ▸ evaluate-2 Reflect: Looking back  OPEN 2/6
                 ✓ 10:35 Break        15  15:00  │
                 ▸ 10:50 Evaluate     45  10:00  │ 1. What surprised you?
                                                 │ 1 answer of 6 learners
                 PEOPLE  6 learners, 2 teams     │ 1 That nobody minds the slugs  Ada
                 Beans 2, Peas 3, no team 1      │
                                                 │ 2. What will you plant first?
                                                 │ ▼ 2 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close
                 r show results   w k g l pages   Tab notes   : command   ? help   q leave
                """
        )
    }

    @Test func `help lists the keys and the words`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(desk(.character("?"), in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 KEYS                                       │ COMMANDS, behind :
                 s          start the first item            │ start [13:55 | 4 minutes ago]
                 space p    pause, go on                    │ pause
                 n          next item; asks if it is early  │ resume
                 b          back to the item before         │ extend 5, extend -3, extend 1:30
                 + -        a minute more, a minute less    │ next
                 a          replan what is ahead            │ back
                 u          undo the last change            │ end
                 ↑ ↓        select an activity              │ replan [2 | from PHASE | spread]
                ▼ 36 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 ↑ ↓ PgUp PgDn scroll   Esc back to the session

                """
        )
    }

    @Test func `a command is typed at the foot`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(
                desk(.character(":"), .paste("score Mary Ann Beans: 3 4"), .left, in: room),
                columns: 80,
                rows: 24
            ).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow…  OPEN 5/6
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────
                :score Mary Ann Beans: 3 4
                 Enter does it   Tab completes   Esc leaves it   ↑ ↓ typed before

                """
        )
    }

    @Test func `Ctrl-C asks before it ends anything`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(desk(.control("c"), in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow…  OPEN 5/6
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────
                 End the session? y ends it, n carries on, Ctrl-C again leaves it to be resumed.
                 y yes   n no

                """
        )
    }

    @Test func `next asks while more than half of the item is left`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(desk(.character("n"), in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow…  OPEN 5/6
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────
                 17:30 of Engage are left. On to Explore? y goes on, n stays.
                 y yes   n no

                """
        )
    }

    @Test func `a refusal stands above the keys`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(desk(.character(":"), .paste("anser Ada: 2"), .enter, in: room), columns: 80, rows: 24).text
                == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow…  OPEN 5/6
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │
                                                 │ ▼ 18 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────
                 ! There is no command “anser”. Did you mean “answer”?
                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `a failing disk cannot be overlooked`() throws {
        let room = try Rehearsal.polling()
        var desk = Rehearsal.desk
        desk.storageFault = "the disk is full. Nothing is accepted until there is room."
        #expect(
            room.frame(desk, columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12
                 NOT SAVED: the disk is full. Nothing is accepted until there is room.

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ▸ 09:00 Engage       30  12:30  │ ▸ engage-1 Poll: What should grow…  OPEN 5/6
                   09:30 Explore      60         │   engage-2 Question: What would make you s…
                   10:30 Break        15         │
                   10:45 Evaluate     45         │ FACILITATOR ACTIONS
                                                 │ Show the photograph of the empty strip by
                 PEOPLE  6 learners, 2 teams     │ the road and ask who walks past it every
                 Beans 2, Peas 3, no team 1      │ day.
                                                 │ ▼ 19 more, PgDn
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `after the end it says how the time went`() throws {
        var room = try Rehearsal.scoring()
        room.wait(39)
        try room.type("end")
        room.wait(60)
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                     ENDED  12:39

                    ██    ██████  ██████      ██████  ██████  Ended at 11:39
                  ████    ██      ██  ██  ██  ██  ██  ██  ██  Planned 11:30
                    ██    ██████  ██████      ██  ██  ██  ██  9 min later than planned
                    ██        ██      ██  ██  ██  ██  ██  ██  q leaves the desk
                  ██████  ██████  ██████      ██████  ██████

                  ██████████████████████████████████████████████████████████████████████ 100 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ✓ 09:00 Engage       30  29:00  │ ▸ engage-1 Poll: What should gro… not opened
                 ✓ 09:29 Explore      60  66:00! │   engage-2 Question: What would…  not opened
                 ✓ 10:35 Break        15  15:00  │   explore-1 Poll: Which corners…  not opened
                 ✓ 10:50 Evaluate     45  49:00! │   evaluate-1 Rubric: The teams'…  closed 3/6
                                                 │   evaluate-2 Reflect: Looking ba… not opened
                 PEOPLE  6 learners, 2 teams     │
                 Beans 2, Peas 3, no team 1      │ ASK YOURSELF (: note 1: …)
                                                 │ · 1. Who spoke little?
                                                 │ · 2. What would you leave out next time?
                ────────────────────────────────────────────────────────────────────────────────

                 ↑ ↓ select   r show results   PgUp PgDn scroll   : command   ? help   q leave

                """
        )
    }
}
