import Foundation
import TestSupport
import Testing

@Suite struct `A new plan` {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    @Test func `is the blank plan, has nothing wrong with it, and runs`() throws {
        let new = try Program.lectern("new", "plan.md", in: folder.url)
        #expect(new.status == 0)
        #expect(new.output == "")
        let written = try Data(contentsOf: folder.url.appending(path: "plan.md"))
        let template = try Data(contentsOf: PackageFolder.url.appending(path: "Templates/blank-plan.md"))
        #expect(written == template)
        let check = try Program.lectern("check", "--strict", "plan.md", in: folder.url)
        #expect(check.status == 0, "\(check.output)")
        #expect(check.error.hasPrefix("1 file: 0 errors, 0 warnings"), "\(check.error)")
        #expect(try Program.lectern("run", "--plain", "plan.md", in: folder.url).status == 0)
    }

    @Test func `never takes the place of a file, and says where it cannot be written`() throws {
        let file = folder.url.appending(path: "plan.md")
        try Data("mine".utf8).write(to: file)
        let taken = try Program.lectern("new", "plan.md", in: folder.url)
        #expect(taken.status == 73)
        #expect(taken.error.contains("There is already a file plan.md."))
        #expect(try Data(contentsOf: file) == Data("mine".utf8))
        let nowhere = try Program.lectern("new", "no/such/plan.md", in: folder.url)
        #expect(nowhere.status == 73)
        #expect(nowhere.error.hasPrefix("lectern: no/such/plan.md cannot be written"))
    }

    @Test func `takes the questions of a GIFT file, and gives them back`() throws {
        let gift = folder.url.appending(path: "quiz.gift")
        try Data("::Q::Who lights the stove? {~Ada =Nobody}\n\nMatch {=a -> b =c -> d}\n".utf8).write(to: gift)
        let new = try Program.lectern("new", "plan.md", "--gift", "quiz.gift", "--phase", "explain", in: folder.url)
        #expect(new.status == 0, "\(new.error)")
        #expect(new.error.contains("quiz.gift:3:1: warning: Matching has no place in a lesson plan"), "\(new.error)")
        #expect(try Program.lectern("check", "--strict", "plan.md", in: folder.url).status == 0)
        let shown = try Program.lectern("show", "plan.md", "--format", "gift", in: folder.url)
        #expect(
            shown.output.contains("\n::explain-1::[plain]Who lights the stove?{\n~%0%Ada\n=%100%Nobody\n}\n"),
            "\(shown.output)"
        )
        try Data("nothing is asked here".utf8).write(to: gift)
        let none = try Program.lectern("new", "other.md", "--gift", "quiz.gift", in: folder.url)
        #expect(none.status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "other.md").path))
    }
}
