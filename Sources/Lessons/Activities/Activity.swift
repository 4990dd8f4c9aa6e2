/// Something the whole room does during a phase, and mostly hands in: a poll, a question, a rubric.
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
    /// The activity that this one asks a second time, to compare.
    package var repeats: ActivityID?

    package init(
        id: ActivityID,
        phase: PhaseKind,
        title: String,
        kind: Kind,
        options: Options = Options(),
        assesses: [Int] = [],
        origin: Origin = .plan,
        repeats: ActivityID? = nil
    ) {
        self.id = id
        self.phase = phase
        self.title = title
        self.kind = kind
        self.options = options
        self.assesses = assesses
        self.origin = origin
        self.repeats = repeats
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
    /// What is handed in, and by what rules. What belongs to a kind is a type in a file of its own, in `Kinds`.
    package enum Kind: Hashable, Sendable {
        /// A choice among options.
        case poll(Poll)
        /// A choice among options of which some are right.
        case quiz(Quiz)
        /// Free text.
        case question
        /// A few single words, for a word cloud.
        case words(WordCloud)
        /// A number between two ends.
        case scale(Scale)
        /// Items put in order.
        case rank(Ranking)
        /// A wall on which everybody asks and votes.
        case questionsAndAnswers
        /// Named fields that a team fills in together.
        case worksheet(Worksheet)
        /// Components placed by visibility and evolution.
        case map(MapTask)
        /// Free text for each of some questions.
        case reflection([String])
        /// Levels by criterion, for every team but one's own.
        case rubric(Rubric)
        /// Time for every team to present.
        case slots(Slots)
        /// A deck to show.
        case slides(Slides)
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

extension Activity {
    /// Whether nobody wrote it: the plan's own words call for it.
    package var isSuggested: Bool {
        switch origin {
        case .plan, .template: false
        case .suggestion: true
        }
    }
}

extension Activity.Kind {
    /// The word that a plan writes in front of the colon.
    package var name: String {
        switch self {
        case .poll: "Poll"
        case .quiz: "Quiz"
        case .question: "Question"
        case .words: "Words"
        case .scale: "Scale"
        case .rank: "Rank"
        case .questionsAndAnswers: "Q&A"
        case .worksheet: "Worksheet"
        case .map: "Map"
        case .reflection: "Reflect"
        case .rubric: "Rubric"
        case .slots: "Slots"
        case .slides: "Slides"
        }
    }
}
