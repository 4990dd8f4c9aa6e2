package import Foundation
import Lessons

// What was handed in by file lies in the session's folder afterwards. These take out of it what is not to stay.

extension SubmissionFile {
    /// Whom and what one entry of a file names.
    package struct Names: Hashable, Sendable {
        package var learner: String
        package var activity: String
    }

    /// A file without the entries that are not to stay. Whatever is no entry goes too, since nobody knows what it says.
    /// - Returns: the file's new bytes; `nil` if nothing is left.
    package static func redacted(_ json: Data, keeping isKept: (Names) -> Bool) -> Data? {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: json), let list = list(in: value) else {
            return nil
        }
        let kept = list.filter { entry in
            guard case .object(let object) = entry, let learner = object["learner"]?.text,
                let activity = object["activity"]?.text
            else { return false }
            return isKept(Names(learner: learner, activity: activity))
        }
        guard !kept.isEmpty else { return nil }
        if kept.count == list.count, case .array = value { return json }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try? encoder.encode(kept)
    }
}

extension Session {
    /// Whether what a file calls an activity is certainly one in which names are kept.
    package func isNamed(activity name: String) -> Bool {
        let name = name.trimmed
        let known = activity(ActivityID(rawValue: name)).map { [$0] }
        let meant = known ?? setup.activities.filter { $0.title.nameKey == name.nameKey }
        return !meant.isEmpty && meant.allSatisfy { !$0.options.isAnonymous }
    }

    /// Whether a file names another learner than the one of these names.
    package static func isOther(_ typed: String, than names: [String]) -> Bool {
        guard let typed = try? CleanName.from(typed) else { return false }
        return !names.contains { $0.nameKey == typed.nameKey }
    }
}
