import Foundation
import TestSupport
import Testing
import Workshop

@Suite("Journals of released versions")
struct FrozenJournalTests {
    /// The folders in `Tests/Frozen`, each with a journal and the results that it led to when it was written.
    static let folders = ["first"]

    private func contents(_ name: String, of folder: String) throws -> Data {
        try Data(contentsOf: PackageFolder.url.appending(path: "Tests/Frozen/\(folder)/\(name)"))
    }

    @Test(arguments: folders) func `A journal adds up to what it did when it was written`(_ folder: String) throws {
        let lines = try contents("journal.jsonl", of: folder).split(separator: UInt8(ascii: "\n"))
        let events = try lines.map { try JSONDecoder().decode(Event.self, from: Data($0)) }
        let session = try Session(replaying: events)
        let written = try contents("results.json", of: folder)
        let results = try JSONDecoder().decode(SessionResults.self, from: written)
        let now = try JSONEncoder().encode(SessionResults(session, at: results.asOf))
        // Keys have been added since; what was said then is still said, and nothing else of it.
        let differences = Self.differences(
            try JSONSerialization.jsonObject(with: written),
            in: try JSONSerialization.jsonObject(with: now),
            at: ""
        )
        #expect(differences == [])
    }

    /// Where a later document does not say what an earlier one said.
    private static func differences(_ old: Any, in new: Any, at path: String) -> [String] {
        switch (old, new) {
        case (let old as [String: Any], let new as [String: Any]):
            return old.keys.sorted().flatMap { key in
                new[key].map { differences(old[key] ?? "", in: $0, at: "\(path)/\(key)") } ?? ["\(path)/\(key) is gone"]
            }
        case (let old as [Any], let new as [Any]):
            guard old.count == new.count else { return ["\(path): \(old.count) entries, now \(new.count)"] }
            return zip(old, new).enumerated().flatMap { differences($1.0, in: $1.1, at: "\(path)/\($0)") }
        default: return (old as? NSObject) == (new as? NSObject) ? [] : ["\(path): \(old), now \(new)"]
        }
    }

    @Test(arguments: folders) func `Written again, every event says the same`(_ folder: String) throws {
        for line in try contents("journal.jsonl", of: folder).split(separator: UInt8(ascii: "\n")) {
            let event = try JSONDecoder().decode(Event.self, from: Data(line))
            let written = try EventFormTests.written(event)
            var object = try #require(
                try EventFormTests.object(String(decoding: line, as: UTF8.self)) as? [String: Any]
            )
            for key in ["v", "seq", "crc"] { object[key] = nil }
            #expect(try EventFormTests.object(written) == object as NSDictionary)
        }
    }

    @Test func `The first journal has an event of every type of its time`() throws {
        let text = String(decoding: try contents("journal.jsonl", of: "first"), as: UTF8.self)
        for type in [
            "sessionCreated", "sessionStarted", "itemStarted", "sessionPaused", "sessionResumed", "itemExtended",
            "sessionEnded", "teamAdded", "learnerJoined", "learnerMoved", "activityOpened", "activityClosed",
            "resultsShown", "pollAnswered", "questionAnswered", "reflectionAnswered", "teamScored", "ownTeamScored",
            "journalRecovered",
        ] {
            #expect(text.contains(#""type":"\#(type)""#))
        }
    }
}
