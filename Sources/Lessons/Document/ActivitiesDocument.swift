package import Diagnostics

/// What a plan asks of the room and what it leaves open, as `lectern show --activities --format json` prints it:
/// `lectern schema activities` describes it.
package struct ActivitiesDocument: Encodable, Sendable {
    let file: String
    let title: String?
    /// How many teams the arithmetic is for.
    let teams: Int
    /// Whether the plan has activities of its own; then nothing is suggested.
    let isOfPlan: Bool
    let activities: [Entry]
    let presentations: [PresentationEntry]
    let breaks: [BreakEntry]

    package init(_ plan: LessonPlan, source: SourceText, teams: Int) {
        file = source.name
        title = plan.title?.value
        self.teams = teams
        let suggestions = ActivitySuggestions.explained(for: plan)
        let own = plan.phases.flatMap(\.activities)
        isOfPlan = !own.isEmpty
        activities =
            own.map { Entry(activity: $0.value, at: source.location(of: $0.range.start), rule: nil, field: nil) }
            + suggestions.map { suggestion in
                Entry(
                    activity: suggestion.activity,
                    at: source.location(of: suggestion.range.start),
                    rule: suggestion.rule,
                    field: suggestion.field
                )
            }
        presentations = PresentationFit.all(in: plan, teams: teams).map(PresentationEntry.init)
        breaks = plan.breakProposals.map(BreakEntry.init)
    }

    /// An activity in one object with where it, or the words that led to it, stand.
    struct Entry: Encodable, Sendable {
        let activity: Activity
        let at: SourceLocation
        let rule: SuggestionRule?
        let field: String?

        private enum CodingKeys: String, CodingKey {
            case at, rule, field
        }

        func encode(to encoder: any Encoder) throws {
            try activity.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(at, forKey: .at)
            try container.encodeIfPresent(rule, forKey: .rule)
            try container.encodeIfPresent(field, forKey: .field)
        }
    }
}

/// A phase in which teams present, with its arithmetic.
struct PresentationEntry: Encodable, Sendable {
    let phase: PhaseKind
    let phaseSeconds: Int
    let teams: Int
    let teamSeconds: Int
    let reflectionSeconds: Int
    let neededSeconds: Int
    let fits: Bool
    let sentence: String
    let ways: [Way]

    /// A way that fits; which keys there are depends on `kind`.
    struct Way: Encodable, Sendable {
        let kind: String
        var groups: Int?
        var stations: Int?
        var moved: [MovedTime]?
        let seconds: Int
        let sentence: String
    }

    init(_ fit: PresentationFit) {
        phase = fit.phase
        phaseSeconds = fit.phaseSeconds
        teams = fit.teams
        teamSeconds = fit.teamSeconds
        reflectionSeconds = fit.reflectionSeconds
        neededSeconds = fit.neededSeconds
        fits = fit.fits
        sentence = fit.sentence
        ways = fit.ways.map { way in
            func entry(_ kind: String) -> Way {
                Way(kind: kind, seconds: fit.seconds(of: way), sentence: fit.sentence(of: way))
            }
            switch way {
            case .parallelGroups(let count):
                var entry = entry("parallelGroups")
                entry.groups = count
                return entry
            case .pairs: return entry("pairs")
            case .galleryWalk(let stations):
                var entry = entry("galleryWalk")
                entry.stations = stations
                return entry
            case .moreTime(let moved):
                var entry = entry("moreTime")
                entry.moved = moved
                return entry
            }
        }
    }
}

/// A break that could be taken.
struct BreakEntry: Encodable, Sendable {
    let after: PhaseKind
    let startSeconds: Int
    let seconds: Int
    let moved: [MovedTime]
    let lengthens: Bool
    let sentence: String

    init(_ proposal: BreakProposal) {
        after = proposal.after
        startSeconds = proposal.startSeconds
        seconds = proposal.seconds
        moved = proposal.moved.map(\.time)
        lengthens = proposal.lengthens
        sentence = proposal.sentence
    }
}
