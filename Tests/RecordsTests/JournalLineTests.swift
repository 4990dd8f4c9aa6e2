import Foundation
import Lessons
import Testing
import Workshop

@testable import Records

@Suite("A line of the journal") struct JournalLineTests {
    private let poll = Event(
        at: Samples.start,
        by: .learner(LearnerID(number: 3)),
        request: RequestID("9f"),
        body: .pollAnswered(ActivityID(rawValue: "engage-1"), choices: [2])
    )

    @Test func `begins with what people look for and ends with its check`() throws {
        let line = try JournalLine(sequence: 17, event: poll).encoded()
        let expected = Samples.line(
            #"{"v":1,"seq":17,"at":"2026-11-21T14:03:12.480Z","by":"l3","type":"pollAnswered","#
                + #""activity":"engage-1","choices":[2],"request":"9f""#
        )
        #expect(String(decoding: line, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }

    @Test func `is read as it was written`() throws {
        for (index, event) in Samples.events(40).enumerated() {
            let line = JournalLine(sequence: index + 1, event: event)
            let bytes = try line.encoded()
            #expect(bytes.last == UInt8(ascii: "\n"))
            #expect(bytes.dropLast().contains(UInt8(ascii: "\n")) == false)
            #expect(try JournalLine(decoding: bytes.dropLast()) == line)
        }
    }

    @Test(arguments: [
        "", "x", "{}", #"{"v":1,"seq":1}"#, #","crc":"00000000"}"#, #"{"v":1,"seq":1,"crc":"00000000"}"#,
    ])
    func `is damaged if its check does not agree`(text: String) {
        #expect(throws: JournalLine.Fault.damaged) { try JournalLine(decoding: Data(text.utf8)) }
    }

    @Test(arguments: [
        #"{"seq":1,"v":1"#, #"{"v":1,"seq":0"#, #"{"v":-1,"seq":1"#, #"{"v":1,"seq":9999999999999999999"#,
    ])
    func `is damaged if it begins otherwise`(beginning: String) {
        #expect(throws: JournalLine.Fault.damaged) {
            try JournalLine(decoding: Samples.line(beginning).dropLast())
        }
    }

    @Test func `of a newer version is told from a damaged one`() {
        #expect(throws: JournalLine.Fault.newerVersion(2)) {
            try JournalLine(decoding: Samples.line(#"{"v":2,"seq":1,"mood":"good""#).dropLast())
        }
    }

    @Test func `that says something unknown is told from a damaged one`() throws {
        let line = Samples.line(#"{"v":1,"seq":1,"at":"2026-11-21T14:03:12.480Z","by":"f","type":"danced""#)
        let fault = #expect(throws: JournalLine.Fault.self) { try JournalLine(decoding: line.dropLast()) }
        guard case .unknown(let reason) = fault else {
            Issue.record("expected an unknown event, found \(String(describing: fault))")
            return
        }
        #expect(reason.contains("danced"))
    }

    @Test func `can be any bytes without a trap`() {
        var numbers = SeededNumbers(seed: 7)
        let pieces = [#"{"v":1,"seq":1"#, #","crc":""#, "\"}", "00000000", "\n", "{", "[", "\\", "\0", "é", #""at":"#]
        for round in 0..<100_000 {
            var bytes = Data()
            for _ in 0..<Int.random(in: 0...8, using: &numbers) {
                if Bool.random(using: &numbers) {
                    bytes.append(contentsOf: pieces[Int.random(in: pieces.indices, using: &numbers)].utf8)
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &numbers))
                }
            }
            // Every other one gets past the check, so that the decoder behind it meets the garbage too.
            let line = round.isMultiple(of: 2) ? bytes : Samples.line(String(decoding: bytes, as: UTF8.self)).dropLast()
            #expect(throws: JournalLine.Fault.self) { try JournalLine(decoding: line) }
        }
    }
}
