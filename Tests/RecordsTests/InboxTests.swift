import Foundation
import TestSupport
import Testing

@testable import Records

@Suite("The inbox of a running session") struct InboxTests {
    private let scratch: ScratchFolder
    private let inbox: Inbox
    private let receipt = SubmissionReceipt(
        counted: 2,
        unchanged: 1,
        faults: [SubmissionReceipt.Fault(place: "answers[3]", message: "There is no team “Reds”.")],
        report: "2 of 4 entries count."
    )

    init() throws {
        scratch = try ScratchFolder()
        inbox = Inbox(session: "knots", folder: scratch.url.appending(path: "inbox"))
    }

    private func names(in path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: inbox.folder.appending(path: path).path).sorted()
    }

    @Test func `a file goes in, is taken and answered once`() async throws {
        let data = Data("{\"answers\":[]}".utf8)
        let submission = try inbox.drop(data, named: "Team A.json")
        #expect(submission.name.hasPrefix("team-a-"))
        #expect(inbox.pending() == [submission])
        #expect(try inbox.take(submission) == data)

        try inbox.answer(submission, with: receipt)
        #expect(inbox.pending() == [])
        #expect(try names(in: "done") == ["\(submission.name).json"])

        #expect(try await inbox.awaitReceipt(for: submission, seconds: 1) { _ in } == receipt)
        #expect(try names() == ["done"])
    }

    @Test func `the same file twice is two submissions`() throws {
        let first = try inbox.drop(Data(), named: "a.json")
        let second = try inbox.drop(Data(), named: "a.json")
        #expect(first != second)
        #expect(Set(inbox.pending()) == [first, second])
    }

    @Test func `who waits in vain is told, and can take the file back`() async throws {
        let submission = try inbox.drop(Data(), named: "a.json")
        var slept = Duration.zero
        await #expect(throws: RecordsError.noReceipt(name: submission.name, seconds: 3)) {
            try await inbox.awaitReceipt(for: submission, seconds: 3) { slept += $0 }
        }
        #expect(slept == .seconds(3))
        #expect(inbox.withdraw(submission))
        #expect(inbox.withdraw(submission) == false)
        #expect(inbox.pending() == [])
    }

    @Test func `a receipt is waited for until it comes`() async throws {
        let submission = try inbox.drop(Data(), named: "a.json")
        var rounds = 0
        let found = try await inbox.awaitReceipt(for: submission, seconds: 9) { _ in
            rounds += 1
            if rounds == 4 { try? inbox.answer(submission, with: receipt) }
        }
        #expect(found == receipt)
        #expect(rounds == 4)
    }

    @Test func `links, folders and pipes are refused, and moved away with an answer`() throws {
        try Folders.create(inbox.folder)
        let secret = scratch.url.appending(path: "secret.json")
        try Data("secret".utf8).write(to: secret)
        let link = inbox.folder.appending(path: "link.json")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: secret)
        try Folders.create(inbox.folder.appending(path: "folder.json"))
        #expect(mkfifo(inbox.folder.appending(path: "pipe.json").path, 0o644) == 0)

        for submission in inbox.pending() {
            let path = inbox.folder.appending(path: "\(submission.name).json").path
            #expect(throws: RecordsError.notAFile(path: path)) { try inbox.take(submission) }
            try inbox.answer(submission, with: receipt)
        }
        #expect(inbox.pending() == [])
        #expect(try names(in: "done") == ["folder.json", "link.json", "pipe.json"])
        #expect(try Data(contentsOf: secret) == Data("secret".utf8))
    }

    @Test func `too large a file is refused on either side`() throws {
        let data = Data(count: Inbox.mostBytes + 1)
        let error = RecordsError.fileTooLarge(path: "a.json", bytes: data.count, most: Inbox.mostBytes)
        #expect(throws: error) { try inbox.drop(data, named: "a.json") }

        try Folders.create(inbox.folder)
        let file = inbox.folder.appending(path: "b.json")
        try data.write(to: file)
        #expect(throws: RecordsError.fileTooLarge(path: file.path, bytes: data.count, most: Inbox.mostBytes)) {
            try inbox.take(Inbox.Submission(name: "b"))
        }
    }

    @Test func `unfinished files and answers are not submissions`() throws {
        try Folders.create(inbox.folder)
        for name in [".a.json.12-34.new", ".a.json", "a.receipt.json", "notes.txt"] {
            try Data().write(to: inbox.folder.appending(path: name))
        }
        #expect(inbox.pending() == [])
    }

    @Test func `an inbox that is not there holds nothing`() {
        #expect(inbox.pending() == [])
    }
}
