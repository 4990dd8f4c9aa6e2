import Diagnostics
import Lessons
import Reports
import Testing

@Suite struct `Slides in a terminal` {
    @Test func `a deck is printed slide by slide at a width`() {
        let text = """
            # A short deck
            ## with two slides

            ---

            # All that a slide can hold

            - An item that is so long that it goes on in a second line of the terminal
              1. nested

            > Somebody said so. It was long ago.
            > - Somebody

            | Day | Tide |
            |---|---|
            | Mon | high |

            ![A pier](pier.png)
            <!-- Stand still. -->
            """
        let deck = DeckReader().read(SourceText(name: "deck.md", text: text)).deck
        #expect(
            SlidePages(of: deck).text(columns: 50) == """
                [1/2]
                A short deck
                ============

                with two slides
                ---------------


                [2/2]
                All that a slide can hold
                =========================

                  - An item that is so long that it goes on in a
                    second line of the terminal
                    1. nested

                  | Somebody said so. It was long ago.
                  |   — Somebody

                Day | Tide
                ----+-----
                Mon | high

                [Picture: A pier] pier.png

                Note: Stand still.

                """
        )
    }
}
