/// Something the whole room does and hands in during a phase: a poll, a question, a reflection, a rubric.
///
/// It is a value without a place in a file, because a session keeps it in its journal: what was asked stays what
/// was asked, whatever becomes of the plan.
package struct Activity: Hashable, Sendable {
    package var id: ActivityID
    /// The phase it belongs to.
    package var phase: PhaseKind
    /// What is asked, or the name of the rubric.
    package var title: String
    package var kind: Kind
    package var options: Options
    /// Numbers of the objectives it bears on, from 1.
    package var assesses: [Int]
    package var origin: Origin

    package init(
        id: ActivityID,
        phase: PhaseKind,
        title: String,
        kind: Kind,
        options: Options = Options(),
        assesses: [Int] = [],
        origin: Origin = .plan
    ) {
        self.id = id
        self.phase = phase
        self.title = title
        self.kind = kind
        self.options = options
        self.assesses = assesses
        self.origin = origin
    }
}

/// The name of an activity in a plan and in its sessions: the phase and a running number, "engage-1".
package struct ActivityID: Hashable, Sendable, RawRepresentable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension ActivityID: CustomStringConvertible {
    package var description: String { rawValue }
}

extension Activity {
    /// What is handed in, and by what rules.
    package enum Kind: Hashable, Sendable {
        /// A choice among options.
        case poll(Poll)
        /// Free text.
        case question
        /// Free text for each of some questions.
        case reflection([String])
        /// Levels by criterion, for every team but one's own.
        case rubric(Rubric)
    }

    /// What stands in brackets behind the kind.
    package struct Options: Hashable, Sendable, Codable {
        /// Nobody's name stands beside what they handed in.
        package var isAnonymous = false
        /// The tally stays hidden from the room until the facilitator shows it.
        package var hidesResults = false
        /// It closes by itself after so many seconds.
        package var timeLimitSeconds: Int?
        /// It is asked a second time in this phase, to compare.
        package var repeatsIn: PhaseKind?

        package init() {}
    }

    /// Where an activity comes from.
    package enum Origin: Hashable, Sendable {
        /// The author wrote it.
        case plan
        /// `#### Use: NAME` brought it in.
        case template(String)
        /// The plan's own words call for it; the words that led to it.
        case suggestion(because: String)
    }
}

extension Activity.Kind {
    /// The word that a plan writes in front of the colon.
    package var name: String {
        switch self {
        case .poll: "Poll"
        case .question: "Question"
        case .reflection: "Reflect"
        case .rubric: "Rubric"
        }
    }
}

/// A choice among options. Ballots name options by number, from 1.
package struct Poll: Hashable, Sendable, Codable {
    package var choices: [String]
    package var selection: Selection

    package init(choices: [String], selection: Selection = .one) {
        self.choices = choices
        self.selection = selection
    }

    /// How many options one ballot may name.
    package enum Selection: Hashable, Sendable {
        case one
        /// At most so many; at least 1.
        case upTo(Int)
        case any
    }
}

/// What teams are scored by: criteria, each with levels from low to high.
package struct Rubric: Hashable, Sendable, Codable {
    package var criteria: [Criterion]

    package init(criteria: [Criterion]) {
        self.criteria = criteria
    }

    /// One line of the rubric.
    package struct Criterion: Hashable, Sendable, Codable {
        package var name: String
        package var levels: [Level]
        /// Its share in an overall score, relative to the others; 1 unless the plan says otherwise.
        package var weight: Double

        package init(name: String, levels: [Level], weight: Double = 1) {
            self.name = name
            self.levels = levels
            self.weight = weight
        }
    }

    /// One step of a criterion.
    package struct Level: Hashable, Sendable, Codable {
        /// What it counts.
        package var score: Int
        /// "Emerging".
        package var name: String
        /// What can be seen at this level; may be empty.
        package var description: String

        package init(score: Int, name: String, description: String) {
            self.score = score
            self.name = name
            self.description = description
        }
    }
}
