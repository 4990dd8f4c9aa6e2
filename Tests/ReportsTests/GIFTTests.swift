import Diagnostics
import Lessons
import Testing

@testable import Reports

@Suite("Questions from and to Moodle") struct GIFTTests {
    private static func activity(_ number: Int, _ title: String, _ kind: Activity.Kind) -> Activity {
        Activity(id: ActivityID(phase: .engage, number: number), phase: .engage, title: title, kind: kind)
    }

    private static let activities = [
        activity(1, "Which: one?", .poll(Poll(choices: ["A = b", "~c {d} #e", "50% \\ f"]))),
        activity(2, "Several?", .poll(Poll(choices: ["A", "B", "C"], selection: .upTo(2)))),
        activity(3, "Any?", .poll(Poll(choices: ["%50%A", "// B"], selection: .any))),
        activity(4, "Who?", .quiz(Quiz(choices: ["Ada", "Nobody"], right: [2]))),
        activity(5, "Whose?", .quiz(Quiz(choices: ["A", "B", "C"], right: [1, 3], selection: .any))),
        activity(6, "Why?\nHow?", .question), activity(7, "Back", .reflection(["What?", "::When::"])),
        activity(8, "Words", .words(WordCloud())),
    ]

    @Test func `A lesson's questions are written as Moodle imports them`() {
        #expect(
            GIFTDocument(of: Self.activities, title: "Tea/milk").text == """
                $CATEGORY: $course$/top/Tea//milk

                ::engage-1::[plain]Which\\: one?{
                =%100%A \\= b
                ~%100%\\~c \\{d\\} \\#e
                ~%100%50% \\\\ f
                }

                // Lectern: choose up to 2
                ::engage-2::[plain]Several?{
                ~%33.33333%A
                ~%33.33333%B
                ~%33.33333%C
                }

                // Lectern: choose any
                ::engage-3::[plain]Any?{
                ~%50%%50%A
                ~%50%// B
                }

                ::engage-4::[plain]Who?{
                ~%0%Ada
                =%100%Nobody
                }

                ::engage-5::[plain]Whose?{
                ~%50%A
                ~%-100%B
                ~%50%C
                }

                ::engage-6::[plain]Why?\\nHow?{}

                ::engage-7-1::[plain]What?{}

                ::engage-7-2::[plain]\\:\\:When\\:\\:{}

                """
        )
        #expect(GIFTDocument.leftOut(of: Self.activities).map(\.title) == ["Words"])
    }

    @Test func `What was written is read again as it was`() {
        let document = GIFTDocument(of: Self.activities, title: "Tea")
        let (again, diagnostics) = GIFTReader().read(SourceText(name: "x.gift", text: document.text))
        #expect(again == document)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: [
        "=1+1", "a ~ b = c # d { e } f : g \\ h", "\\n", "\\", "}\u{301}", "\\\u{301}x", "// no comment",
        "$CATEGORY: x", "::x::",
        "%50%x", "[html]x", "-> y", "T", "👩🏽‍🚀 שלום \u{200F}!", "a\n\nb", "<script>", "#", "x\\",
    ])
    func `No text breaks out of its place`(_ text: String) {
        let kinds: [GIFTDocument.Kind] = [
            .question, .poll([text, "b"], isSeveral: false), .poll(["a", text, "c"], isSeveral: true),
            .quiz([text, "b \(text)"], right: [1]), .quiz(["a", text, "c"], right: [0, 2]),
        ]
        let document = GIFTDocument(
            category: "c",
            questions: kinds.map { .init(name: "n", text: "\(text)?", kind: $0) }
        )
        let (again, diagnostics) = GIFTReader().read(SourceText(name: "x.gift", text: document.text))
        #expect(again == document)
        #expect(diagnostics.isEmpty)
    }

    /// From the manner of Moodle's own documentation, in other words.
    @Test func `What Moodle writes is read as far as a plan has a place for it`() {
        let text = """
            \u{FEFF}// A file of questions
            $CATEGORY: $course$/top/Rivers

            ::Source::[html]Where does the Elbe rise?{
              =Giant Mountains#right
              ~Alps #no
              ~%50%Bohemia
            }

            // name follows
            ::TF:: The Rhine flows north. {TRUE#yes#no}

            The Danube flows into the {~North Sea =Black Sea ~Baltic} after ten countries.

            Who named it? {=Strabo =Ptolemy}

            How long is it in km? {#2850:50}

            Match. {=a -> b =c -> d =e -> f}

            Just a sentence.

            Write. {}

            Pick {~%50%a ~%50%b ~%-100%c}

            All of them {=a ~%100%b

            """
        let (document, diagnostics) = GIFTReader().read(SourceText(name: "x.gift", text: text))
        #expect(document.category == "$course$/top/Rivers")
        let expected: [GIFTDocument.Question] = [
            .init(
                name: "Source",
                text: "Where does the Elbe rise?",
                kind: .quiz(["Giant Mountains", "Alps", "Bohemia"], right: [0, 2])
            ),
            .init(name: "TF", text: "The Rhine flows north.", kind: .quiz(["True", "False"], right: [0])),
            .init(
                name: "",
                text: "The Danube flows into the … after ten countries.",
                kind: .quiz(["North Sea", "Black Sea", "Baltic"], right: [1])
            ),
            .init(name: "", text: "Who named it?", kind: .question),
            .init(name: "", text: "How long is it in km?", kind: .question),
            .init(name: "", text: "Write.", kind: .question),
            .init(name: "", text: "Pick", kind: .quiz(["a", "b", "c"], right: [0, 1])),
            .init(name: "", text: "All of them", kind: .poll(["a", "b"], isSeveral: false)),
        ]
        #expect(document.questions == expected)
        #expect(
            diagnostics.map { "\($0.identifier) \($0.severity)" } == [
                "gift-feedback-left-out note", "gift-weights-left-out note", "gift-feedback-left-out note",
                "gift-answers-left-out note", "gift-answers-left-out note", "gift-not-supported warning",
                "gift-not-supported warning", "gift-unclosed-answers warning",
            ]
        )
        let lines = Array(text.utf8)
        for diagnostic in diagnostics { #expect(diagnostic.range.end <= lines.count) }
    }

    @Test(arguments: [
        "", "\n\n", "// only a comment", "$CATEGORY: x", "no question", "}{", "::", "{", "::::", "{~", "\0",
    ])
    func `A file without a question says so, and none is made up`(_ text: String) {
        let (document, diagnostics) = GIFTReader().read(SourceText(name: "x.gift", text: text))
        let isNothing = document.questions.isEmpty
        #expect(isNothing == diagnostics.contains { $0.severity == .error })
    }

    @Test func `Questions stand in a plan as they would have been written there`() throws {
        let document = GIFTDocument(of: Self.activities, title: "Tea")
        let head =
            "# Tea\n\n**Duration:** 1 hour\n**Target Audience:** All\n\n## Lesson Structure\n### Engage\n**Duration:** 10 minutes\n\n"
        let plan = head + document.questions.map(\.markdown).joined(separator: "\n")
        let reading = LessonPlanReader().read(SourceText(name: "plan.md", text: plan))
        guard case .phase(let phase) = try #require(reading.plan.structure.first) else { return }
        let again = phase.activities.map(\.value)
        #expect(again.prefix(5).map(\.kind) == Self.activities.prefix(5).map(\.kind))
        #expect(
            again.map(\.title) == [
                "Which: one?", "Several?", "Any?", "Who?", "Whose?", "Why? How?", "What?", "::When::",
            ]
        )
    }
}
