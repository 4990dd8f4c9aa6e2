import Diagnostics
import Foundation
import Lessons
import Templates
import TestSupport
import Testing

@Suite("Templates")
struct TemplateTests {
    @Test func `every file in the folder is built in and nothing else`() throws {
        let folder = PackageFolder.url.appending(path: "Templates/activities")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        let library = TemplateLibrary()
        #expect(library.activityNames == files.map { String($0.dropLast(3)) }.sorted())
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(library.activity(named: file)?.text == text)
        }
    }

    @Test func `every guide in the folder is built in and nothing else`() throws {
        let folder = PackageFolder.url.appending(path: "Templates/guide")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        let library = TemplateLibrary()
        #expect(library.guideNames == files.map { String($0.dropLast(3)) }.sorted())
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(library.guide(named: file)?.text == text)
        }
    }

    @Test(arguments: TemplateLibrary().activityNames)
    func `every built-in template is used without a fault`(name: String) {
        let text = plan(with: "#### Use: \(name)", in: .explore)
        #expect(!reading(text).plan.activities.isEmpty)
        #expect(reading(text).plan.activities.allSatisfy { $0.origin == .template(name) })
        #expect(faults(text) == [])
    }

    @Test func `the sample lessons have no fault`() throws {
        let folder = PackageFolder.url.appending(path: "Lessons")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        #expect(files.count >= 3)
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            guard reading(text).kind == .lessonPlan else { continue }
            #expect(faults(text) == [], "\(file)")
            #expect(!reading(text).plan.activities.isEmpty, "\(file)")
        }
    }

    @Test func `the sample decks have no fault, and the sample lessons name slides that are there`() throws {
        let folder = PackageFolder.url.appending(path: "Lessons")
        var named = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".md") {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let found = reading(text)
            if found.kind == .deck {
                let deck = DeckReader().read(SourceText(name: file, text: text))
                #expect(DeckChecker().everything(about: deck).isEmpty, "\(file)")
            }
            for slides in found.slides.map(\.value) {
                let deck = try String(contentsOf: folder.appending(path: slides.file), encoding: .utf8)
                let read = DeckReader().read(SourceText(name: slides.file, text: deck)).deck
                #expect(DeckShelf([slides.file: .deck(read)]).diagnostics(of: found.slides).isEmpty)
                named += 1
            }
        }
        #expect(named >= 3)
    }

    @Test func `every template says in a sentence what it is for`() throws {
        let library = TemplateLibrary()
        let templates =
            library.activityNames.compactMap(library.activity) + library.mapNames.compactMap(library.map)
            + library.guideNames.compactMap(library.guide)
        for template in templates {
            let purpose = try #require(template.purpose)
            #expect(purpose.count > 40 && !purpose.hasPrefix("title"), "\(template.name): \(purpose)")
        }
        #expect(library.map(named: "tea-shop")?.purpose?.hasPrefix("A map to learn on.") == true)
    }

    @Test(arguments: TemplateLibrary().activityNames)
    func `a copy that nobody changed hides nothing`(name: String) throws {
        let builtIn = try #require(TemplateLibrary().activity(named: name))
        let copied = TemplateLibrary(files: [("Templates/\(name).md", builtIn.bytes)])
        #expect(copied.activity(named: name)?.origin == .builtIn)
        let changed = TemplateLibrary(files: [("Templates/\(name).md", builtIn.bytes + [0x0A])])
        #expect(changed.activity(named: name)?.origin == .file(path: "Templates/\(name).md"))
    }

    @Test func `the user's own go first`() {
        let library = TemplateLibrary(own: ["Opening-Poll.md": "mine", "extra": "more"])
        #expect(library.activity(named: "opening-poll")?.text == "mine")
        #expect(library.activity(named: "opening-poll")?.origin == .file(path: "Opening-Poll.md"))
        #expect(library.activity(named: "EXTRA")?.text == "more")
        #expect(library.activity(named: "nothing") == nil)
        #expect(
            library.activityNames.contains("extra") && library.activityNames.count(where: { $0 == "opening-poll" }) == 1
        )
    }
}
