import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isPresent, Corpus.absence)) struct `A real book` {
    private let source: SourceText
    private let book: Book

    init() throws {
        let file = Corpus.folder.appending(path: "seeds/book-ai-success-trinity.md")
        source = SourceText(name: "book.md", bytes: Array(try Data(contentsOf: file)))
        book = BookReader().read(source)
    }

    @Test func `has 51 sections, 50 with a placeholder that has everything, and one without content`() {
        #expect(DocumentKind.of(source) == .book)
        #expect(book.sections.count == 51)
        #expect(Set(book.sections.map { $0.path[0] }).count == 6)
        #expect(book.sections.filter { $0.placeholder == nil }.map(\.number) == [22])
        #expect(book.sections.filter { !$0.hasContent }.map(\.number) == [22])
        for section in book.sections {
            guard let placeholder = section.placeholder else { continue }
            #expect(placeholder.title.value == section.title.value)
            #expect(placeholder.editLink?.contains("#clone:") == true)
            #expect(placeholder.report?.contains(String(format: "report_%02d_", section.number)) == true)
            #expect((46...112).contains(placeholder.assessment?.split(separator: " ").count ?? 0), "\(section.number)")
        }
    }

    /// The number in a file's name says which section a lesson belongs to; the matching does not see it.
    @Test func `lessons find their section, and say when they are not sure`() throws {
        let index = BookIndex(book)
        let results = try lessons().map { file, number in
            let matches = SectionMatches(for: try plan(file), in: index)
            return (certainty: matches.certainty, isRight: matches.best?.section.number == number)
        }
        #expect(results.count == 43)
        for certainty in [SectionMatches.Certainty.sure, .likely, .unsure] {
            let these = results.filter { $0.certainty == certainty }
            print("book section, \(certainty): \(these.count(where: \.isRight)) of \(these.count) right")
        }
        print("book section, all: \(results.count(where: \.isRight)) of \(results.count) right")
        #expect(results.count(where: \.isRight) >= 40)
        #expect(results.count { $0.certainty == .sure && !$0.isRight } == 0)
        #expect(results.count { $0.certainty == .likely && !$0.isRight } <= 1)
    }

    /// The two seeds have lost their numbers; they are the lessons of sections 37 and 38.
    private func lessons() throws -> [(URL, Int)] {
        let seeds = Corpus.folder.appending(path: "seeds")
        return try Corpus.files(in: "corpus/lessons", withExtension: "md").compactMap { file in
            let parts = file.lastPathComponent.split(separator: "-")
            guard parts[0] == "trinity", let number = Int(parts[1]) else { return nil }
            return (file, number)
        } + [
            (seeds.appending(path: "lesson-synergizing-ops.md"), 37),
            (seeds.appending(path: "lesson-unified-framework.md"), 38),
        ]
    }

    private func plan(_ file: URL) throws -> LessonPlan {
        LessonPlanReader().read(SourceText(name: "plan.md", bytes: Array(try Data(contentsOf: file)))).plan
    }

    @Test func `is told of the one section that says nothing, and of its maps`() {
        let found = BookChecker().check(book)
        #expect(found.map(\.identifier) == ["section-without-content", "prepare-maps"])
        #expect(found.last?.summary == "50 maps are still a placeholder.")
    }
}
