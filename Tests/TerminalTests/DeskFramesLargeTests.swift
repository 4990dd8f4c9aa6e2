import Testing

@testable import Terminal

@Suite("The desk where there is room")
struct DeskFramesLargeTests {
    @Test func `at 120 columns notes and activities stand side by side`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(columns: 120, rows: 40).text == """
                 A garden for the whole street                                                                           RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████████████████████▉································································ 41 %

                 AGENDA               plan    real  │ FACILITATOR ACTIONS                     │ ACTIVITIES
                 ▸ 09:00 Engage          30  12:30  │ Show the photograph of the empty strip  │ ▸ engage-1 Poll: What should…  OPEN 5/6
                   09:30 Explore         60         │ by the road and ask who walks past it   │   engage-2 Question: What would make…
                   10:30 Break           15         │ every day.                              │
                   10:45 Evaluate        45         │                                         │ What should grow by the road?
                                                    │ LEARNER ACTIVITIES                      │
                 PEOPLE  6 learners, 2 teams        │ Tell a neighbour about a garden that    │ 1 Herbs           █████▍···   3   60 %
                 Beans  2                           │ you remember, then collect what these   │ 2 Fruit trees th… █▊·······   1   20 %
                   Ada, Ben                         │ have in common.                         │ 3 A hedge         █▊·······   1   20 %
                 Peas  3                            │                                         │ 5 ballots of 6 learners
                   Mary Ann, Cem, Dot               │ RESOURCES                               │
                 No team  1                         │ The photograph, a flip chart            │
                   Eve                              │                                         │
                                                    │ DIFFERENTIATION                         │
                                                    │ Let those who are new in the street     │
                                                    │ work with somebody who has been here    │
                                                    │ for long.                               │
                                                    │                                         │
                                                    │ TECHNOLOGY                              │
                                                    │ A poll on the phones                    │
                                                    │                                         │
                                                    │ NEXT: EXPLORE                           │
                                                    │ · Hand out the spades.                  │
                                                    │ · Spades, gloves, two buckets a team    │
                                                    │                                         │
                                                    │                                         │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close   r show results   w k g l pages
                 Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `at 120 columns a rubric stands beside the notes`() throws {
        let room = try Rehearsal.scoring()
        #expect(
            room.frame(columns: 120, rows: 40).text == """
                 A garden for the whole street                                                                           RUNNING  11:00

                  ██████  ██████      ██████  ██████  Evaluate  4 of 4
                      ██  ██      ██  ██  ██  ██  ██  until 11:35
                  ██████  ██████      ██  ██  ██  ██  ran 10:00 of 45 min
                      ██      ██  ██  ██  ██  ██  ██  Then the session ends
                  ██████  ██████      ██████  ██████  Ends 11:35, 5 min late (plan 11:30)

                  ████████████████████████▌····················································································· 22 %

                 AGENDA               plan    real  │ NOTES                                   │ ACTIVITIES
                 ✓ 09:00 Engage          30  29:00  │ The plan says nothing here.             │ ▸ evaluate-1 Rubric: The team… OPEN 3/6
                 ✓ 09:29 Explore         60  66:00! │                                         │   evaluate-2 Reflect: Looking back
                 ✓ 10:35 Break           15  15:00  │                                         │
                 ▸ 10:50 Evaluate        45  10:00  │                                         │ The teams' planting plans
                                                    │                                         │
                 PEOPLE  6 learners, 2 teams        │                                         │ 1 Fits the soil · 2 Shares the work
                 Beans  2                           │                                         │
                   Ada, Ben                         │                                         │ Beans ████············ 1 of 4 sheets
                 Peas  3                            │                                         │ Peas  █████▍·········· 1 of 3 sheets
                   Mary Ann, Cem, Dot               │                                         │ waiting for 5 sheets: Ben for Peas, Cem
                 No team  1                         │                                         │ for Beans, Dot for Beans, Eve for Beans
                   Eve                              │                                         │ and Peas
                                                    │                                         │ 1 view of one's own team, kept apart
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                                                    │                                         │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close   r show results   w k g l pages
                 Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `at 200 columns the clock can be read from the last row of chairs`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(columns: 200, rows: 60).text == """
                 A garden for the whole street                                                                                                                                                           RUNNING  09:12

                      ████        ████████████            ████████████    ████████████
                      ████        ████████████            ████████████    ████████████
                  ████████                ████    ████            ████    ████    ████  Engage  1 of 4
                  ████████                ████    ████            ████    ████    ████  until 09:30
                      ████                ████            ████████████    ████    ████  ran 12:30 of 30 min
                      ████                ████            ████████████    ████    ████  Next: Explore, 1 h
                      ████                ████    ████            ████    ████    ████  Ends 11:30 as planned
                      ████                ████    ████            ████    ████    ████
                  ████████████            ████            ████████████    ████████████
                  ████████████            ████            ████████████    ████████████

                  ███████████████████████████████████████████████████████████████████████████████▏·············································································································· 41 %

                 AGENDA                           plan    real  │ FACILITATOR ACTIONS                                                       │ ACTIVITIES
                 ▸ 09:00 Engage                      30  12:30  │ Show the photograph of the empty strip by the road and ask who walks past │ ▸ engage-1 Poll: What should grow by the road?                   OPEN 5/6
                   09:30 Explore                     60         │ it every day.                                                             │   engage-2 Question: What would make you stay away?
                   10:30 Break                       15         │                                                                           │
                   10:45 Evaluate                    45         │ LEARNER ACTIVITIES                                                        │ 1 Herbs                                  ████████████········   3   60 %
                                                                │ Tell a neighbour about a garden that you remember, then collect what      │ 2 Fruit trees that everybody may pick f… ████················   1   20 %
                 PEOPLE  6 learners, 2 teams                    │ these have in common.                                                     │ 3 A hedge                                ████················   1   20 %
                 Beans  2                                       │                                                                           │ 5 ballots of 6 learners
                   Ada, Ben                                     │ RESOURCES                                                                 │
                 Peas  3                                        │ The photograph, a flip chart                                              │
                   Mary Ann, Cem, Dot                           │                                                                           │
                 No team  1                                     │ DIFFERENTIATION                                                           │
                   Eve                                          │ Let those who are new in the street work with somebody who has been here  │
                                                                │ for long.                                                                 │
                                                                │                                                                           │
                                                                │ TECHNOLOGY                                                                │
                                                                │ A poll on the phones                                                      │
                                                                │                                                                           │
                                                                │ NEXT: EXPLORE                                                             │
                                                                │ · Hand out the spades.                                                    │
                                                                │ · Spades, gloves, two buckets a team                                      │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                                                                │                                                                           │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o close   r show results   w k g l pages   Tab activity   : command   ? help   q leave

                """
        )
    }
}
