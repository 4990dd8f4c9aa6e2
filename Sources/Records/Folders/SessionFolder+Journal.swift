package import Foundation
package import Workshop

extension SessionFolder {
    /// What a new session needs at least; a session of a hundred people for a day takes less.
    static let leastFreeBytes = 1 << 20

    /// Creates a session: its folder, the plan as it is run, and a journal that begins with its first events. When
    /// this returns, all of it is on the disk.
    ///
    /// - Parameters:
    ///   - parent: the folder of all sessions; created if it is missing.
    ///   - name: gets `-2`, `-3`, … where it is taken.
    ///   - plan: the plan's bytes.
    ///   - deck: the bytes of the lesson's slides, if it has some.
    ///   - slides: the bytes of the decks that the plan names, by those names.
    ///   - layouts: the facilitator's own layouts of reports, by their names, so that reports made later look the same.
    ///   - events: `sessionCreated` and what else is true from the beginning.
    /// - Throws: `cannotCreate`, `cannotWrite`, `notEnoughSpace`, `notStored`, `storageFailed`, `cannotEncode`.
    package static func create(
        in parent: URL,
        named name: SessionName,
        plan: Data,
        deck: Data? = nil,
        slides: [String: Data] = [:],
        layouts: [String: String] = [:],
        events: [Event]
    ) throws(RecordsError) -> (folder: SessionFolder, opened: OpenedJournal) {
        try Folders.create(parent)
        if let bytes = Folders.freeBytes(at: parent), bytes < leastFreeBytes {
            throw .notEnoughSpace(path: parent.path, bytes: bytes)
        }
        let folder = try firstFree(in: parent, name)
        try folder.write(plan, to: "plan.md")
        if let deck { try folder.write(deck, to: "deck.md") }
        for (name, bytes) in slides { try folder.write(bytes, to: Self.pathOfSlides(name)) }
        for (name, text) in layouts { try folder.write(Data(text.utf8), to: "layouts/\(name)") }
        var opened = try Journal.begin(try POSIXLogFile(path: folder.journal.path, mode: .create), with: events)
        opened.folder = folder
        try folder.flush()
        return (folder, opened)
    }

    /// Opens the session to carry on with it. A torn end of its journal is mended.
    /// - Parameter instant: now, for the note and the name of the copy that a mended journal gets.
    /// - Throws: `inUse`, the journal's refusal, and what reading and writing throw.
    package func open(at instant: Instant) throws(RecordsError) -> OpenedJournal {
        guard hasJournal else { throw .noSuchSession(name) }
        let file = try POSIXLogFile(path: journal.path, mode: .open)
        var opened = try Journal.open(file, at: instant) { (tail) throws(RecordsError) in
            try keep(tail, at: instant)
        }
        opened.folder = self
        return opened
    }

    /// Mends the end of a journal and lets go of it.
    /// - Returns: what was cut off; `nil` if the journal was whole.
    /// - Throws: as `open(at:)`.
    package func repair(at instant: Instant) throws(RecordsError) -> JournalRecovery? {
        try open(at: instant).recovery
    }

    /// Looks at the journal and changes nothing.
    /// - Throws: `noSuchSession`, `cannotRead`.
    package func verify() throws(RecordsError) -> JournalReport {
        guard hasJournal else { throw .noSuchSession(name) }
        return try JournalVerifier.report(onJournalAt: journal.path)
    }

    /// Reads the journal without opening it, as an export does, also while the session runs: a tail that is not whole
    /// is left out.
    /// - Throws: `noSuchSession`, `cannotRead`, the journal's refusal.
    package func events() throws(RecordsError) -> [Event] {
        guard hasJournal else { throw .noSuchSession(name) }
        let contents: Data
        do {
            contents = try Data(contentsOf: journal)
        } catch {
            throw .cannotRead(path: journal.path, reason: error.localizedDescription)
        }
        let reading = JournalReading(of: contents)
        if let refusal = reading.fault?.refusal(path: journal.path) { throw refusal }
        return reading.events
    }

    /// What the journal begins with, whatever stands behind it; `nil` where its first line is not whole.
    package var firstEvent: Event? {
        guard let file = try? FileHandle(forReadingFrom: journal) else { return nil }
        var line = Data()
        while let piece = try? file.read(upToCount: 65_536), !piece.isEmpty {
            guard let end = piece.firstIndex(of: UInt8(ascii: "\n")) else {
                line += piece
                continue
            }
            return JournalReading(of: line + piece[...end]).events.first
        }
        return nil
    }

    private static func firstFree(in parent: URL, _ name: SessionName) throws(RecordsError) -> SessionFolder {
        var number = 1
        while true {
            let folder = SessionFolder(url: parent.appending(path: name.numbered(number).text))
            if try Folders.createNew(folder.url) { return folder }
            number += 1
        }
    }

    private func flush() throws(RecordsError) {
        do {
            try SystemCalls.flushFolder(url.path)
        } catch {
            throw .storageFailed(path: url.path, reason: error.reason)
        }
    }

    /// Puts a torn tail beside the journal, under a name that is not taken: `journal.broken-20261121T140312Z`.
    private func keep(_ tail: Data, at instant: Instant) throws(RecordsError) -> String {
        let digits = instant.description.filter { $0 != "-" && $0 != ":" }.prefix { $0 != "." }
        let stem = "journal.broken-\(digits)Z"
        var number = 1
        while true {
            let name = number == 1 ? stem : "\(stem)-\(number)"
            let file = url.appending(path: name)
            if (try? SystemCalls.status(of: file.path)) == nil {
                try AtomicFile.writeNew(tail, to: file)
                return name
            }
            number += 1
        }
    }
}
