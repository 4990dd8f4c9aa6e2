/// What learners hand in by way of a file: a list of entries, or an object with the list under `entries`.
///
///     [{"learner": "Ada", "team": "Red", "activity": "engage-1", "choices": ["The cook"]},
///      {"learner": "Ada", "activity": "What would help?", "text": "A rota."},
///      {"learner": "Ada", "activity": "evaluate-2", "answers": ["The lids.", null]},
///      {"learner": "Ada", "activity": "Rota", "scores": {"Fairness": 3, "Clarity": "Exemplary"},
///       "scoredTeam": "Blue", "comment": "Short."},
///      {"learner": "Ada", "activity": "Rota", "scores": [2, 3], "ownTeam": true}]
///
/// - `learner`, and `team` where they are in one: who has not joined yet joins by being named here.
/// - `activity`: its identifier or its title.
/// - `choices` (poll, quiz): numbers of options from 1, or their texts; one need not be in a list.
/// - `text`: for a question; for a Q&A one more question; for words some, parted by commas.
/// - `words`: a list of words.
/// - `value` (scale): a number, or what it means in the plan.
/// - `order` (rank): items by number or text, the first place first.
/// - `votes` (Q&A): questions of the wall by number or text.
/// - `fields` (worksheet): a list in the order of the fields, or an object by field.
/// - `placements` (map): an object by component, or a list in the plan's order, of `[visibility, evolution]`; `links`, a
///   list of pairs of components, beside it.
/// - `answers`: a list in the order of the questions with `null` where there is none, or an object by number or text
///   of the question.
/// - `scores`: a list in the order of the criteria with `null` where there is none, or an object by criterion. A score is
///   the number or the name of a level. They are for `scoredTeam`, or with `ownTeam` for the learner's own.
/// - `id`: the sender's name for the entry, among what this learner hands in for this activity.
///
/// The same file twice changes nothing: an entry counts once by its `id`, or without one by what it says. So a learner
/// who handed in A, then B, and wants A back must hand it in under a new `id`: the old words alone look like the old
/// file.
package struct SubmissionFile: Hashable, Sendable {
    /// The entries that could be read without knowing the session, and the faults of the others, in order.
    package var entries: [Result<SubmissionEntry, SubmissionFault>]
}

/// One thing that one learner hands in.
package struct SubmissionEntry: Hashable, Sendable {
    /// Its place in the file, from 1.
    package var number: Int
    package var learner: String
    package var team: String?
    /// The activity's identifier or title.
    package var activity: String
    package var answer: Answer
    /// What the names of its requests begin with: the same for the same entry in another file.
    var key: String
}

extension SubmissionEntry {
    /// What is handed in, one case for each key that can hold it.
    package enum Answer: Hashable, Sendable {
        case choices([Reference])
        case text(String)
        case words([String])
        case value(Reference)
        case order([Reference])
        case votes([Reference])
        case fields([Answered])
        case placements([Placed], links: [Linked])
        case answers([Answered])
        case scores([Scored], comment: String?, of: Subject)
    }

    /// An option, a question, a criterion or a level: by number or as it is worded.
    package enum Reference: Hashable, Sendable {
        case number(Int)
        case words(String)
    }

    /// A text for a question or a field.
    package struct Answered: Hashable, Sendable {
        package var question: Reference
        package var text: String
    }

    /// A component and where it is put; both places are from 0 to 1.
    package struct Placed: Hashable, Sendable {
        package var component: Reference
        package var visibility: Double
        package var evolution: Double
    }

    /// What needs what.
    package struct Linked: Hashable, Sendable {
        package var from: Reference
        package var to: Reference
    }

    /// A criterion and the level given for it.
    package struct Scored: Hashable, Sendable {
        package var criterion: Reference
        package var score: Reference
    }

    /// Whom scores are for.
    package enum Subject: Hashable, Sendable {
        case team(String)
        case ownTeam
    }
}

extension SubmissionEntry.Reference: CustomStringConvertible {
    package var description: String {
        switch self {
        case .number(let number): "\(number)"
        case .words(let words): words
        }
    }
}
