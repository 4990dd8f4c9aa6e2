import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import MapDrafts

/// `lectern book drafts BOOK --to DIR`
struct BookDraftsCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts",
        abstract: "Begin a map for every placeholder in a book.",
        discussion: """
            One file a placeholder, as text for OnlineWardleyMaps: 07-defining-dataops.owm. A draft places and links \
            nothing that the book does not place, and says so. A file that exists is left as it is.

            Example:
              lectern book drafts book.md --to maps
            """
    )

    @Argument(help: ArgumentHelp("A book in Markdown.", valueName: "book"))
    var file: String

    @Option(help: ArgumentHelp("The folder to write to; created if it is not there.", valueName: "dir"))
    var to: String

    func run(in world: World) async throws -> ExitStatus? {
        let file = try BookFile(readingFrom: file)
        let folder = URL(filePath: to, directoryHint: .isDirectory)
        let sections = file.book.sections.filter { $0.placeholder != nil }
        guard !sections.isEmpty else {
            throw CommandFailure("\(self.file) has no placeholder for a map.", .hasErrors)
        }
        try create(folder)
        var kept = 0
        for section in sections {
            let path = "\(to)/\(section.draftName).owm"
            let draft = MapDraft(ofSection: section.title.value, text: file.source[section.range]).text
            if try write(draft, to: folder.appending(path: "\(section.draftName).owm"), named: path) {
                world.output(path + "\n")
            } else {
                world.message("\(path) exists and is left as it is.\n")
                kept += 1
            }
        }
        world.message("\(sections.count - kept) drafts in \(to); \(missing(in: file.book))\n")
        return kept > 0 ? .cannotCreate : nil
    }

    private func create(_ folder: URL) throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("The folder \(to) cannot be made: \(error.localizedDescription)", .cannotCreate)
        }
    }

    /// - Returns: whether the file has the draft now; `false` if other work stands there.
    private func write(_ draft: String, to file: URL, named path: String) throws(CommandFailure) -> Bool {
        do {
            try Data(draft.utf8).write(to: file, options: .withoutOverwriting)
            return true
        } catch CocoaError.fileWriteFileExists {
            return (try? Data(contentsOf: file)) == Data(draft.utf8)
        } catch {
            throw CommandFailure("\(path) cannot be written: \(error.localizedDescription)", .cannotWrite)
        }
    }

    private func missing(in book: Book) -> String {
        let others = book.sections.filter { $0.placeholder == nil }.map { "\($0.number) “\($0.title.value)”" }
        return others.isEmpty ? "every section has one" : "no placeholder in \(others.joined(separator: ", "))"
    }
}

extension BookSection {
    /// `07-defining-dataops`: the number, so that files sort as the book does, and the heading in small ASCII letters.
    fileprivate var draftName: String {
        let words = title.value.lowercased().utf8.split { !(0x61...0x7A ~= $0 || 0x30...0x39 ~= $0) }
        var name = number < 10 ? "0\(number)" : "\(number)"
        for word in words where name.utf8.count + word.count < 56 {
            name += "-" + String(decoding: word, as: UTF8.self)
        }
        return name
    }
}
