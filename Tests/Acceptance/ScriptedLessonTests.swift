import Foundation
import Lessons
import Records
import TestSupport
import Testing
import Workshop

/// The two long lessons, run with the real program by a script that uses every kind of activity; what it leaves is
/// compared as whole documents. `LECTERN_REWRITE=1` writes the documents anew, to be read before they are kept.
@Suite struct `A scripted run of a lesson` {
    private static let folder = PackageFolder.url.appending(path: "Tests/Acceptance/Scripted")
    private static let lessons = ["aligning-ops", "unified-operations-framework"]

    @Test(arguments: lessons) func `leaves these results and this summary`(lesson: String) throws {
        let scratch = try ScratchFolder()
        let session = try Self.run(lesson, in: scratch.url)
        let results = try String(contentsOf: session.results, encoding: .utf8)
        try compare(results.withoutMoments, with: "\(lesson).results.json")
        let summary = try String(contentsOf: session.url.appending(path: "summary.md"), encoding: .utf8)
        try compare(summary.withoutTimes, with: "\(lesson).summary.md")
        #expect(try Program.lectern("verify", session.url.path).status == 0)
    }

    @Test func `takes something in for every kind of activity, with every option`() throws {
        let scratch = try ScratchFolder()
        var used: Set<String> = []
        var options: Set<String> = []
        for lesson in Self.lessons {
            let session = try Session(replaying: try Self.run(lesson, in: scratch.url).events())
            for activity in session.setup.activities {
                let state = session.activities[activity.id]
                let isShown = state?.slide != nil && session.slide(of: activity.id) != nil
                if isShown || (state?.ballots.count ?? 0) > 0 { used.insert(activity.kind.name) }
                options.formUnion(activity.optionNames)
            }
        }
        #expect(
            used == [
                "Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Q&A", "Worksheet", "Map", "Reflect", "Rubric",
                "Slots", "Slides",
            ]
        )
        #expect(
            options == [
                "anonymous", "hide results", "time limit", "asked again", "choose one", "choose up to", "choose any",
                "number of words", "range", "ends", "levels", "by team", "links", "weight", "score each",
                "grade reviewers", "part of a deck",
                "template", "objectives",
            ]
        )
    }

    private static func run(_ lesson: String, in folder: URL) throws -> SessionFolder {
        let sessions = folder.appending(path: lesson)
        let script = try String(contentsOf: Self.folder.appending(path: "\(lesson).txt"), encoding: .utf8)
        let plan = PackageFolder.url.appending(path: "Lessons/\(lesson).md").path
        let run = try Program.lectern(
            "run",
            plan,
            "--plain",
            "--in",
            sessions.path,
            input: script,
            in: Self.folder
        )
        #expect(run.status == 0, "\(run.error)")
        return try #require(SessionFolder.sessions(in: sessions).first)
    }

    private func compare(_ actual: String, with name: String) throws {
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["LECTERN_REWRITE"] == "1" { try Data(actual.utf8).write(to: file) }
        let expected = try String(contentsOf: file, encoding: .utf8)
        guard actual != expected else { return }
        let lines = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
        let first = lines.first { $0 != $1 }
        Issue.record("\(name): “\(first?.0 ?? "the end")” where “\(first?.1 ?? "the end")” is expected")
    }
}

extension Activity {
    /// What the plan says about it beside its kind and title.
    fileprivate var optionNames: Set<String> {
        var names: Set<String> = []
        if options.isAnonymous { names.insert("anonymous") }
        if options.hidesResults { names.insert("hide results") }
        if options.timeLimitSeconds != nil { names.insert("time limit") }
        if repeats != nil { names.insert("asked again") }
        if !assesses.isEmpty { names.insert("objectives") }
        if case .template = origin { names.insert("template") }
        switch kind {
        case .poll(let poll): names.insert(poll.selection.name)
        case .quiz(let quiz): names.insert(quiz.selection.name)
        case .words(let words): if words.most != WordCloud.usual { names.insert("number of words") }
        case .scale(let scale):
            if scale.highest != 5 { names.insert("range") }
            if scale.lowestLabel != nil { names.insert("ends") }
            if !scale.levels.isEmpty { names.insert("levels") }
        case .map(let task):
            if task.isByTeam { names.insert("by team") }
            if !task.links.isEmpty { names.insert("links") }
        case .rubric(let rubric):
            if rubric.criteria.contains(where: { $0.weight != 1 }) { names.insert("weight") }
            if rubric.reviewsEach != nil { names.insert("score each") }
            if rubric.gradesReviewers { names.insert("grade reviewers") }
        case .slides(let slides): if slides.section != nil { names.insert("part of a deck") }
        case .question, .rank, .questionsAndAnswers, .worksheet, .reflection, .slots: break
        }
        return names
    }
}

extension Poll.Selection {
    fileprivate var name: String {
        switch self {
        case .one: "choose one"
        case .upTo: "choose up to"
        case .any: "choose any"
        }
    }
}

extension String {
    /// Results without what the clock alone decides.
    fileprivate var withoutMoments: String {
        replacing(/"\d{4}-\d\d-\d\dT[0-9:.]+Z"/, with: "\"INSTANT\"")
            .replacing(/"(actual|overrun)Seconds" : -?\d+/) { "\"\($0.output.1)Seconds\" : 0" }
    }

    /// A summary without what the clock alone decides: dates, times of day, and what things took.
    fileprivate var withoutTimes: String {
        replacing(#/\d+ \w+ \d{4}\. /#, with: "DATE. ")
            .replacing(#/It ran from .*/#, with: "It ran for a moment.")
            .replacing(#/\| \d\d:\d\d \| (\d+:\d\d) \| (\d+:\d\d) \|.*/#) {
                "| hh:mm | \($0.output.1) | \($0.output.2) |"
            }
            .replacing(#/\| \d\d:\d\d \| (\d+:\d\d) \| \d+:\d\d \|/#) { "| hh:mm | \($0.output.1) | |" }
    }
}
