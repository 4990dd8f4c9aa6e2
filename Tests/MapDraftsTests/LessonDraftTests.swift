import Diagnostics
import Foundation
import Lessons
import MapDrafts
import TestSupport
import Testing
import Wardley

private func placed<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: SourceRange(at: 0))
}

private func plan(_ title: String, _ concepts: [String]) -> LessonPlan {
    var plan = LessonPlan()
    plan.title = placed(title)
    plan.keyConcepts = concepts.map(placed)
    return plan
}

@Suite struct `A map draft from a lesson plan` {
    @Test func `has the key concepts, no coordinates, no links, and says so`() {
        #expect(
            MapDraft(of: plan("Late Reports", ["Case file", "Queue", "case file"])).text == """
                title Late Reports
                // Draft from a lesson plan. The components are its key concepts; nothing is placed and nothing is linked yet.
                // OnlineWardleyMaps draws what has no coordinates at the upper left: drag it, or write [visibility, evolution],
                // both from 0 to 1, behind the name. Links are written A->B, from the one that needs to the one that is needed.
                // "User" stands for whoever has the need: name the real one.

                anchor User

                component Case file
                component Queue

                style wardley

                """
        )
    }
}

@Suite(.enabled(if: Corpus.isPresent, Corpus.absence))
struct `Drafts of the real lesson plans` {
    @Test func `the table of plans: each is read whole, with every key concept once and none of them placed`() throws {
        let files = try Corpus.lessonPlans()
        var components: [Int] = []
        for file in files {
            let source = SourceText(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
            let draft = MapDraft(of: LessonPlanReader().read(source).plan)
            let reading = OWMReading(SourceText(name: source.name, text: draft.text))
            #expect(reading.errors.isEmpty && reading.refusal == nil, "\(source.name)")
            #expect(reading.components.count == draft.components.count, "\(source.name)")
            #expect(draft.components.allSatisfy { $0.position == nil }, "\(source.name)")
            components.append(draft.components.count)
        }
        components.sort()
        print("TABLE plans  read whole  \(files.count), median of components  \(components[components.count / 2])")
        #expect(files.count == 136)
        #expect(components[0] >= 5)
    }
}

@Suite struct `Every draft` {
    @Test(arguments: [
        ["Case file", "Queue"],
        [
            "build server", "label design", "inertia of habits", "Cost (build)", "a // b", "A->B", "[draft] idea",
            "\"quoted\"",
        ],
        ["été", "数据目录", "بيانات", "🙂 mood"],
        [],
        ["", "  ", "evolve fast 0.5", "title", "style", "note", "{", "}"],
    ])
    func `is read without an error, with each concept once and nothing else`(concepts: [String]) {
        let text = MapDraft(of: plan("style // title -> [x]", concepts)).text
        let reading = OWMReading(SourceText(name: "draft.owm", text: text))
        #expect(reading.errors.isEmpty)
        #expect(reading.refusal == nil)
        #expect(reading.components.count == concepts.count)
        #expect(reading.anchors.map(\.name) == ["User"])
        #expect(reading.links.isEmpty)
        #expect(reading.components.allSatisfy { !$0.hasInertia })
    }
}
