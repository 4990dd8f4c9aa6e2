import Foundation
import Records

/// Writing the files that people name on the command line: whole or not at all.
enum OutputFile {
    /// Puts a file in place of what is there. A link is followed, so that what it points to is replaced.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try write(Data(text.utf8), to: path)
    }

    static func write(_ data: Data, to path: String) throws(CommandFailure) {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
            throw CommandFailure("\(path) is a folder; name a file in it.", .cannotCreate)
        }
        do {
            try AtomicFile.write(data, to: url)
        } catch {
            throw CommandFailure(error)
        }
    }
}
