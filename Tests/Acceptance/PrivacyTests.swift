import Foundation
import Lessons
import Records
import TestSupport
import Testing
import Workshop

/// What the files of a session that is over tell of people, seen by somebody who has the whole folder.
@Suite struct `The folder of a closed session` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private static let plan = """
        # What Sinks A Boat

        **Duration:** 1 hour
        **Target Audience:** Anybody

        ## Lesson Structure
        ### Engage
        **Duration:** 60 minutes

        #### Question (anonymous): What frightens you?

        #### Poll (anonymous): Would you sail?
        - Yes
        - No

        #### Question: What is your boat called?

        #### Reflect (anonymous): Looking back
        - What did you hide?

        """

    private static let words = [
        "Ada": "heron fog", "Ben": "otter ice", "Cyd": "magpie rust", "Dot": "badger leak", "Eva": "weasel tide",
    ]

    /// Some hand in at the desk, some by file while the session runs, and some by file between two programs.
    private func run() throws -> SessionFolder {
        let plan = scratch.url.appending(path: "boat.md")
        try Data(Self.plan.utf8).write(to: plan)
        try Program.lectern(
            "run",
            plan.path,
            "--plain",
            "--in",
            scratch.url.path,
            input: """
                join Ada in Red
                join Ben in Red
                join Cyd in Blue
                start
                open engage-1
                open engage-2
                open engage-3
                open engage-4
                answer engage-1 Ada: \(Self.words["Ada"] ?? "")
                answer engage-3 Ada: Heron
                answer engage-1 Ben: first words
                answer engage-1 Ben: \(Self.words["Ben"] ?? "")
                answer engage-2 Ben: 2
                quit

                """
        )
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let file = scratch.url.appending(path: "dot.json")
        try Data(
            """
            [{"learner": "Dot", "team": "Blue", "activity": "engage-1", "text": "\(Self.words["Dot"] ?? "")"},
             {"learner": "Dot", "activity": "What is your boat called?", "text": "Badger"},
             {"learner": "Eva", "activity": "engage-1", "text": "\(Self.words["Eva"] ?? "")"}]
            """.utf8
        ).write(to: file)
        #expect(try Program.lectern("submit", folder.url.path, file.path).status == 0)
        // A file that a running program takes from the inbox, and an end that is torn off.
        try folder.write(try Data(contentsOf: file), to: "inbox/dot-1.json")
        let torn =
            #"{"v":1,"seq":99,"at":"2026-11-21T14:03:12.480Z","by":"l2","type":"questionAnswered","text":"otter ice"#
        try (try Data(contentsOf: folder.journal) + Data(torn.utf8)).write(to: folder.journal)
        let resumed = try Program.lectern(
            "resume",
            folder.url.path,
            "--plain",
            input: "answer engage-1 Cyd: \(Self.words["Cyd"] ?? "")\nreflect engage-4 Cyd 1: magpie rust\nend\nquit\n"
        )
        #expect(resumed.status == 0, "\(resumed.error)")
        return folder
    }

    private func files(in folder: URL) throws -> [(path: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).compactMap { path in
            guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
            return (path, String(decoding: data, as: UTF8.self))
        }
    }

    @Test func `does not say who handed in what anonymously`() throws {
        let folder = try run()
        #expect(try Program.lectern("verify", folder.url.path).status == 0)
        let session = try Session(replaying: try folder.events())
        #expect(
            session.activities[ActivityID(rawValue: "engage-1")]?.answers.entries.map(\.text).sorted()
                == Self.words.values.sorted()
        )

        // Every line of every file that has somebody's secret in it: no name, no number, no request, and nothing else
        // that only one of them has.
        var secrets: [String: Set<String>] = [:]
        for (path, text) in try files(in: folder.url) {
            #expect(!text.contains("first words"), "\(path) knows what Ben said first")
            for line in text.split(whereSeparator: \.isNewline) {
                for (name, secret) in Self.words where line.contains(secret) {
                    #expect(!line.contains(name), "\(path): \(line)")
                    #expect(!line.contains(#""l"#) || !line.contains(#""by""#), "\(path): \(line)")
                    #expect(!line.contains("request"), "\(path): \(line)")
                    if path == "journal.jsonl", !line.contains("reflection") {
                        secrets[secret, default: []].insert(try Self.shape(of: line))
                    }
                }
            }
        }
        #expect(secrets.count == 5)
        #expect(Set(secrets.values).count == 1, "nothing but the words and the running number differs: \(secrets)")
        let names = try files(in: folder.url).map(\.path)
        #expect(!names.contains { $0.contains("broken") || $0.contains(".new") || $0.contains("receipt") }, "\(names)")

        // Neither the order of the lines: it is that of the words.
        let inOrder = try folder.events().compactMap { event -> String? in
            if case .questionAnswered(ActivityID(rawValue: "engage-1"), let text) = event.body { text } else { nil }
        }
        #expect(inOrder == inOrder.sorted())
    }

    /// A line without its words and without what counts the lines.
    private static func shape(of line: Substring) throws -> String {
        var object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        for key in ["seq", "crc", "text", "by"] { object[key] = nil }
        return String(
            decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys),
            as: UTF8.self
        )
    }

    @Test func `is sealed by the next export when the program died before`() throws {
        let folder = try run()
        let journal = try String(contentsOf: folder.journal, encoding: .utf8)
        // As if the end had come and the sealing not: the same events, still with a name.
        var events = try folder.events()
        let index = try #require(events.firstIndex { $0.by == .learner(.anonymous(1)) })
        events[index].by = .learner(LearnerID(number: 2))
        let lines = try events.enumerated().map { try JournalLine(sequence: $0 + 1, event: $1).encoded() }
        try lines.reduce(Data(), +).write(to: folder.journal)
        #expect(try Program.lectern("export", folder.url.path).status == 0)
        #expect(try String(contentsOf: folder.journal, encoding: .utf8) == journal)
    }

    @Test func `keeps names out of what is exported pseudonymously`() throws {
        let folder = try run()
        let export = try Program.lectern("export", folder.url.path, "--pseudonymous")
        #expect(export.status == 0, "\(export.error)")
        let files = try files(in: folder.url.appending(path: "pseudonymous"))
        #expect(files.contains { $0.path == "results.json" })
        for (path, text) in files {
            for name in ["Ada", "Ben", "Cyd", "Dot", "Eva"] {
                #expect(!text.contains(name), "\(path) names \(name)")
            }
        }
        #expect(files.contains { $0.text.contains("Learner 1") })
    }

    @Test func `forgets a learner wherever they stood`() throws {
        let folder = try run()
        #expect(try Program.lectern("export", folder.url.path, "--pseudonymous").status == 0)
        let forget = try Program.lectern("forget", folder.url.path, "dot")
        #expect(forget.status == 0, "\(forget.error)")
        #expect(forget.output.contains("Dot (l4) is removed"), "\(forget.output)")
        #expect(forget.output.contains("results.json"), "\(forget.output)")
        for (path, text) in try files(in: folder.url) where path != "plan.md" {
            #expect(!text.contains("Dot"), "\(path)")
            #expect(!text.contains("Badger"), "\(path)")
            #expect(!text.contains("Learner 4"), "\(path)")
        }
        #expect(try Program.lectern("verify", folder.url.path).status == 0)
        let summary = try String(contentsOf: folder.url.appending(path: "summary.md"), encoding: .utf8)
        #expect(summary.contains("and 1 removed since"), "\(summary)")
        let again = try Program.lectern("forget", folder.url.path, "Dot")
        #expect(again.status == 1)
        #expect(again.error.contains("There is no learner “Dot”"))
    }

    @Test func `forgets nobody while another program has the session open`() async throws {
        let plan = try SmallPlan.write(into: scratch.url).path
        let running = try Background.lectern("run", plan, "--plain", "--in", scratch.url.path)
        defer { running.stop() }
        running.type("join Ada\nstart\nopen engage-1\nanswer Ada: 1\n")
        let folder = try await running.session(in: scratch.url)
        let forget = try Program.lectern("forget", folder.url.path, "Ada")
        #expect(forget.status == 73)
        #expect(forget.error.contains("in use by another Lectern"))
    }
}
