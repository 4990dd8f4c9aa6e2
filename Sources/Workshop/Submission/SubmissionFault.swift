/// What is wrong with a submission file, or with one entry of it.
package struct SubmissionFault: Error, Hashable, Sendable {
    /// Which entry, from 1; `nil` for the file as a whole.
    package var entry: Int?
    /// Where in the entry: "scores.Fairness"; empty for the entry as a whole.
    package var path: String
    package var reason: Reason

    package init(entry: Int?, path: String = "", reason: Reason) {
        self.entry = entry
        self.path = path
        self.reason = reason
    }

    /// What is wrong with the file, or with one entry.
    package enum Reason: Hashable, Sendable {
        /// What the reader of JSON said.
        case notJSON(String)
        case noEntries
        case wrongType(found: String, expected: String)
        case missing
        case unknownKey(known: [String])
        case noAnswer
        /// More than one of the keys that hand something in.
        case severalAnswers([String])
        /// The activity asks for another kind of answer; the key that it takes.
        case wrongAnswer(title: String, takes: String)
        /// Nobody hands anything in for the activity.
        case takesNothing(title: String)
        case unknownActivity(String)
        case ambiguousActivity(String)
        case unknownOption(String, of: [String])
        case unknownQuestion(String, count: Int)
        case unknownField(String, of: [String])
        case unknownComponent(String, of: [String])
        case unknownValue(String, lowest: Int, highest: Int)
        case unknownWallQuestion(String)
        case unknownCriterion(String, of: [String])
        case unknownLevel(String, of: [String])
        case unknownTeam(String)
        /// Two unlike entries of one file have the same `id`.
        case idTwice(String)
        /// The learner is here in another team, or in none.
        case otherTeam(learner: String, team: String?, given: String)
        /// The session refuses it.
        case refused(Refusal)
    }
}

extension SubmissionFault: CustomStringConvertible {
    /// "Entry 3, scores.Fairness: “Great” is no level; the levels are Low and High."
    package var description: String {
        let place = [entry.map { "Entry \($0)" }, path.isEmpty ? nil : path].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? "\(reason)" : "\(place): \(reason)"
    }
}

extension SubmissionFault.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notJSON(let why): "This is no JSON: \(why)"
        case .noEntries: "There are no entries: a list of them is expected, or an object with the list under “entries”."
        case .wrongType(let found, let expected): "This is \(found); \(expected) is expected."
        case .missing: "This is missing."
        case .unknownKey(let known): "There is no such key; the keys are \(known.listed)."
        case .noAnswer: "Nothing is handed in: one of \(EntryKeys.answers.listed) is expected."
        case .severalAnswers(let keys): "Only one of \(keys.listed) can be handed in at a time."
        case .wrongAnswer(let title, let takes): "“\(title)” takes \(takes)."
        case .takesNothing(let title): "Nobody hands anything in for “\(title)”."
        case .unknownActivity(let name): "There is no activity “\(name)” in this session."
        case .ambiguousActivity(let title): "Several activities are called “\(title)”; name one by its identifier."
        case .unknownOption(let text, let options): "“\(text)” is no option; the options are \(options.listed)."
        case .unknownQuestion(let text, let count): "“\(text)” is no question; the questions are 1 to \(count)."
        case .unknownField(let text, let fields): "“\(text)” is no field; the fields are \(fields.listed)."
        case .unknownComponent(let text, let names): "“\(text)” is no component; the components are \(names.listed)."
        case .unknownValue(let text, let lowest, let highest):
            "“\(text)” is not on this scale; it goes from \(lowest) to \(highest)."
        case .unknownWallQuestion(let text): "“\(text)” is no question that was asked here."
        case .unknownCriterion(let text, let names): "“\(text)” is no criterion; the criteria are \(names.listed)."
        case .unknownLevel(let text, let names): "“\(text)” is no level; the levels are \(names.listed)."
        case .unknownTeam(let name): "There is no team “\(name)”."
        case .idTwice(let id): "Another entry of this file has the identifier “\(id)” too."
        case .otherTeam(let learner, let team?, let given): "“\(learner)” is in “\(team)”, not in “\(given)”."
        case .otherTeam(let learner, nil, let given):
            "“\(learner)” is in no team; put them into “\(given)” first, or leave the team out."
        case .refused(let refusal): refusal.description
        }
    }
}

extension [String] {
    /// "a", "a and b", "a, b and c".
    fileprivate var listed: String {
        guard let last, count > 1 else { return first ?? "none" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
