import Foundation
import TestSupport

/// A folder with files in it, and `lectern map` run in it.
struct MapRoom {
    let scratch: ScratchFolder

    init(_ files: [String: String] = [:]) throws {
        scratch = try ScratchFolder()
        for (name, text) in files { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: scratch.url.appending(path: name))
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: scratch.url.appending(path: name)), as: UTF8.self)
    }

    func map(_ arguments: String...) throws -> Program {
        try Program.run([Program.lecternPath, "map"] + arguments, in: scratch.url)
    }

    /// A map with a misspelled name, a link that OWM drops, and one that it cuts short.
    static let faulty = """
        title Late reports
        component Case file [0.8, 0.5]
        component Queue [0.4, 0.3]
        Case file->Queu
        Case file->Queue->Stamps
        component Stamps [0.2,0.6]

        """

    /// A text with one map in a fence.
    static let markdown = """
        # Where the files go

        ```owm
        component Shelf [0.6,0.5]
        component Box [0.4, 0.2]
        Shelf->Crate
        ```

        That was the map.

        """
}
