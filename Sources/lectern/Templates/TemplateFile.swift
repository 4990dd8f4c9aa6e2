import Diagnostics
import Foundation
import Templates

/// A template as the commands give it: its content, and the name of the file it becomes.
struct TemplateFile {
    let fileName: String
    let bytes: [UInt8]

    /// The activity, the starting map or the guide of a name.
    init(named name: String, in library: TemplateLibrary) throws(CommandFailure) {
        if let activity = library.activity(named: name) {
            (fileName, bytes) = (activity.name + ".md", activity.bytes)
        } else if let map = library.map(named: name) {
            (fileName, bytes) = (map.name + ".owm", map.bytes)
        } else if let guide = library.guide(named: name) {
            (fileName, bytes) = (guide.name + ".md", guide.bytes)
        } else if let layout = ReportLayouts().layout(named: name) {
            (fileName, bytes) = (layout.name, Array(layout.text.utf8))
        } else {
            let names = library.activityNames + library.mapNames + library.guideNames
            let advice =
                Spelling.closest(to: name, among: names).map { "Did you mean “\($0)”?" }
                ?? "`lectern template list` names them."
            throw CommandFailure("There is no template “\(name)”. \(advice)", .noInput)
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
