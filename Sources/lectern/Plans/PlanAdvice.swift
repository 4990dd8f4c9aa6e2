import Lessons
import Reports

/// What a plan leaves open, in words: presentations that do not fit, breaks that it could have.
struct PlanAdvice {
    private let fits: [PresentationFit]
    let breaks: [BreakProposal]

    init(on plan: LessonPlan, teams: Int) {
        fits = PresentationFit.all(in: plan, teams: teams)
        breaks = plan.breakProposals
    }

    /// Headings with what stands below each; nothing where nothing is open.
    private var sections: [(heading: String, lines: [String])] {
        let presentations = fits.flatMap { fit in
            [fit.sentence + (fit.fits ? " It fits." : "")] + fit.ways.map { "- \(fit.sentence(of: $0))" }
        }
        let proposals = breaks.map { "- \($0.sentence)" }
        return [
            ("Do presentations fit?", presentations),
            ("Breaks to take", proposals.isEmpty ? [] : proposals + ["", Self.howToTake]),
        ]
        .filter { !$0.1.isEmpty }
    }

    private static let howToTake = "`lectern run --breaks` takes them; without it none is taken."

    func text(columns: Int) -> String {
        sections.map { section in
            let lines = section.lines.flatMap { wrapped($0, to: max(40, columns), indent: "  ") }
            return "\n" + ([section.heading.uppercased()] + lines).map { $0 + "\n" }.joined()
        }
        .joined()
    }

    /// Lines that begin with a dash are a list.
    var markdown: String {
        sections.map { section in "\n## \(section.heading)\n\n" + section.lines.map { $0 + "\n" }.joined() }.joined()
    }

    /// What to say before a session begins that takes no breaks.
    var openingSentence: String? {
        guard !breaks.isEmpty else { return nil }
        let proposals = breaks.map(\.sentence).joined(separator: " ")
        return
            "Over two hours pass without a break. Proposed: \(proposals) `break` before the start takes \(breaks.count == 1 ? "it" : "them"), or `--breaks`."
    }

    /// The same for the foot of the desk, where there is one line.
    var deskSentence: String? {
        guard let first = breaks.first else { return nil }
        let places = breaks.map(\.after.title).joined(separator: " and ")
        return "No break in over two hours: “: break” takes \(first.seconds / 60) minutes after \(places)."
    }

    /// What to say before a session of so many teams begins: presentations that do not fit, and what does.
    var tightSentences: [String] {
        fits.filter { !$0.fits }.map { fit in
            let ways = fit.ways.map { fit.sentence(of: $0) }
            return fit.sentence + (ways.isEmpty ? "" : " What fits: \(ways.joined(separator: "; ")).")
        }
    }
}
