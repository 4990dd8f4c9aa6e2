import Foundation
import Templates

/// A template as the commands give it: its text, and the name of the file it becomes.
struct TemplateFile {
    let fileName: String
    let text: String

    /// The activity, the starting map or the guide of a name.
    init(named name: String) throws(CommandFailure) {
        let library = TemplateLibrary()
        if let activity = library.activity(named: name) {
            (fileName, text) = (activity.name + ".md", activity.text)
        } else if let map = library.map(named: name) {
            (fileName, text) = (map.name + ".owm", map.text)
        } else if let guide = library.guide(named: name) {
            (fileName, text) = (guide.name + ".md", guide.text)
        } else if let layout = ReportLayouts().layout(named: name) {
            (fileName, text) = (layout.name, layout.text)
        } else {
            throw CommandFailure("There is no template “\(name)”. `lectern template list` names them.", .noInput)
        }
    }
}
