import Diagnostics
import Foundation
import Records
import Templates

/// The user's own layouts of reports.
enum ReportLayoutFolder {
    /// Lectern's layouts, hidden by those that a session was begun with, hidden by those in `Templates/reports` here, by
    /// those beside a plan, hidden by those in the folder that is named.
    ///
    /// A file there whose name is no layout's is told of.
    /// - Parameters:
    ///   - plan: the plan's path, where one is known.
    ///   - folder: as `--templates` names it: the layouts lie in it, or in a folder `reports` inside.
    ///   - session: a session's folder, where the layouts are for its reports.
    static func layouts(
        beside plan: String? = nil,
        named folder: String? = nil,
        keptWith session: SessionFolder? = nil,
        in world: World
    ) throws(CommandFailure) -> ReportLayouts {
        var own: [String: String] = [:]
        var folders: [String] = []
        if let folder {
            guard isFolder(folder) else { throw CommandFailure("There is no folder \(folder).", .noInput) }
            folders += ["\(folder)/reports", folder]
        }
        if let plan, let slash = plan.lastIndex(of: "/") { folders.append(plan[...slash] + usual) }
        folders.append(usual)
        if let session { folders.append(session.layouts.path) }
        for folder in folders where isFolder(folder) {
            for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
                guard ReportLayouts.names.contains(name) else {
                    if name.hasSuffix(".mustache") { world.message("\(folder)/\(name) is no layout; \(advice)\n") }
                    continue
                }
                guard own[name] == nil else { continue }
                own[name] = String(decoding: try InputFile.read("\(folder)/\(name)").bytes, as: UTF8.self)
            }
        }
        return ReportLayouts(own: own)
    }

    private static let usual = "Templates/reports"
    private static let advice = "layouts are \(ReportLayouts.names.joined(separator: ", "))."

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
