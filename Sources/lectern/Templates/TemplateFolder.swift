import Diagnostics
import Foundation
import Templates

/// The user's own templates: files that end in `.md` (activities) and `.owm` (maps) in a folder, or in folders
/// `activities` and `maps` inside it, as Lectern's own lie.
struct TemplateFolder {
    /// Its path as messages show it.
    let path: String

    /// What lies beside a plan under this name is used without being asked for.
    static let usualName = "Templates"

    /// No template is longer, in bytes.
    private static let mostBytes = 1_048_576

    /// The built-in templates, hidden by those of the folder beside a plan, hidden by those of the folder that is named.
    /// - Parameters:
    ///   - plan: the plan's path; `nil` for the folder that the program was called in.
    ///   - folder: as `--templates` names it.
    static func library(beside plan: String?, named folder: String?) throws(CommandFailure) -> TemplateLibrary {
        var files: [(path: String, bytes: [UInt8])] = []
        if let folder {
            guard Self.isFolder(folder) else { throw CommandFailure("There is no folder \(folder).", .noInput) }
            files += try TemplateFolder(path: folder).files()
        }
        let beside = Self.path(of: usualName, beside: plan)
        if isFolder(beside) { files += try TemplateFolder(path: beside).files() }
        return TemplateLibrary(files: files)
    }

    /// The path of a file that lies beside a plan, written as the plan's own path is.
    static func path(of name: String, beside plan: String?) -> String {
        guard let plan, !name.hasPrefix("/"), let slash = plan.lastIndex(of: "/") else { return name }
        return String(plan[...slash]) + name
    }

    private func files() throws(CommandFailure) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        for folder in [path, "\(path)/activities", "\(path)/maps"] where Self.isFolder(folder) {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where Self.isTemplate(name) {
                files.append(("\(folder)/\(name)", try Self.bytes(of: "\(folder)/\(name)")))
            }
        }
        return files
    }

    private static func isTemplate(_ name: String) -> Bool {
        let name = name.lowercased()
        return !name.hasPrefix(".") && (name.hasSuffix(".md") || name.hasSuffix(".owm"))
    }

    private static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
        let source = try InputFile.read(path)
        guard source.bytes.count <= mostBytes else {
            throw CommandFailure("\(path) is longer than any template: 1 MB is the most.", .hasErrors)
        }
        return source.bytes
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
