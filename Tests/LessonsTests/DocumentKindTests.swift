import Diagnostics
import Lessons
import Testing

@Suite("What a file is")
struct DocumentKindTests {
    static let deck = "# One\n\n---\n\n# Two\n- a\n\n---\n\n# Three\n"
    static let marp = "Here is a deck:\n\n---\nmarp: true\n---\n\n# One\n"
    static let report = "# Wardley Map Analysis: Bread\n\n## Map Overview\n\n## Component Analysis\n### Flour\n"
    static let book = "# Bread\n\n# Table of Contents\n\n- [One](#one)\n\n## <a id=\"one\"></a>One\n"
    static let map = "title Bread\nanchor Eater [0.9, 0.5]\ncomponent Flour [0.4, 0.8]\nEater->Flour\n"

    @Test(arguments: [
        (samplePlan, DocumentKind.lessonPlan), (deck, .deck), (marp, .deck), (report, .mapReport), (book, .book),
        (map, .map),
        ("", .empty), ("\u{FEFF} \n\n", .empty), ("a\u{0}b", .binary), ("Dear all,\n\nbread.\n", .unknown),
        ("# Only a title\n", .unknown),
    ])
    func `is known from its content`(text: String, kind: DocumentKind) {
        #expect(DocumentKind.of(SourceText(name: "x", text: text)) == kind)
    }

    @Test(arguments: [
        (deck, "This is a deck of slides, not a lesson plan."),
        (report, "This is a Wardley map report, not a lesson plan."),
        (book, "This is a book, not a lesson plan."), (map, "This is a Wardley map, not a lesson plan."),
        ("", "The file is empty."), ("\u{0}", "The file is no text."),
    ])
    func `is said once if it is no plan`(text: String, sentence: String) {
        let reading = reading(text)
        let everything = PlanChecker().everything(about: reading)
        #expect(everything.map(\.summary) == [sentence])
        #expect(everything.map(\.severity) == [.error])
        #expect(reading.plan == LessonPlan())
    }

    @Test func `bytes that are not UTF-8 are told and read`() {
        var bytes = Array(samplePlan.utf8)
        let offset = bytes.count - 4
        bytes[offset] = 0xFF
        let reading = LessonPlanReader().read(SourceText(name: "x", bytes: bytes))
        #expect(reading.diagnostics.map(\.identifier) == ["invalid-text"])
        #expect(reading.diagnostics.map(\.range) == [SourceRange(offset, offset + 1)])
    }

    @Test func `a file longer than any plan is refused`() {
        let bytes = [UInt8](repeating: 0x61, count: LessonPlanReader.mostBytes + 1)
        let reading = LessonPlanReader().read(SourceText(name: "x", bytes: bytes))
        #expect(reading.diagnostics.map(\.identifier) == ["file-too-large"])
    }
}
