import Diagnostics
import Lessons

/// A small book with everything that a real one has: contents, chapters, parts, placeholders, a section without content,
/// and an appendix.
let sampleBook = SourceText(
    name: "book.md",
    text: """
        # <a id="bees"></a>The Keeper's Year

        ### <a id="note"></a>:warning: Wear gloves.

        # Table of Contents

        - [Spring](#spring)

        # <a id="spring"></a>Spring

        ## <a id="waking"></a>Waking the hive

        ### <a id="first-flight"></a>The first flight

        Spring inspection is a short look into the hive on a warm day. It shows whether the queen lives.

        - Brood pattern: eggs and larvae close together show a young queen.

        ![Draft Wardley Map: [Insert Wardley Map: The first flight]](https://example.org/map_1.png)

        > [Edit this draft Wardley Map](https://example.org/#clone:abc)

        > Wardley Map Assessment

        > The hive stands well, and needs food.

        > [View full Wardley Map report](maps/report_01.md)

        Feeding comes next.

        ### <a id="swarms"></a>Catching swarms

        Content for Catching swarms not found.

        # <a id="summer"></a>Summer

        ## Honey

        ### Taking the honey

        The supers, boxes above the brood, are lifted off in July. Varroa mites are counted now.

        > "Never take all of it."

        ---

        Appendix: more to read

        ## Books

        1. One about wasps
        """
)

/// A lesson that belongs to the first section of the sample book.
let sampleLesson = lesson(
    title: "First Flights: Inspecting in Spring",
    concepts: ["Spring inspections", "Brood pattern", "Queen", "Supers (boxes)", "Varroa", "Pollen maps"],
    differentiation: """
        * **Novice keepers**: give them a drawing of a comb
        * **Old hands**: let them teach
        """,
    engage: "Provide a glossary for those new to bees, and harder tasks for experts"
)

/// A plan with just what a handout uses.
func lesson(title: String, concepts: [String], differentiation: String = "", engage: String = "") -> LessonPlan {
    let text = """
        # \(title)
        ## Key Concepts
        \(concepts.map { "* \($0)" }.joined(separator: "\n"))
        ## Lesson Structure
        ### Engage
        **Differentiation:** \(engage)
        ### Explore
        ## Differentiation Strategies
        \(differentiation)
        """
    return LessonPlanReader().read(SourceText(name: "lesson.md", text: text)).plan
}
