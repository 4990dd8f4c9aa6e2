import Lessons
import Workshop

/// One thing that was handed in, with what makes it the same thing when it is handed in again.
struct HandedIn {
    var activity: ActivityID
    var learner: LearnerID
    /// Whose it is, where it is a team's.
    var team: TeamID?
    /// What in the activity it is about.
    var part: Part
    var what: What
    /// Whether it was taken back.
    var isGone = false

    enum What {
        case numbers([Int])
        case text(String)
        case words([String])
        case placement(Placement)
        case sheet(ScoreSheet, of: TeamID?, isOwn: Bool)
    }

    enum Part: Hashable, CustomStringConvertible {
        /// A question, a field, a component; 1 where an activity asks for one thing.
        case number(Int)
        case team(TeamID)
        /// The own team.
        case own

        var description: String {
            switch self {
            case .number(let number): "\(number)"
            case .team(let team): "\(team)"
            case .own: "own"
            }
        }
    }

    /// The same for what takes the place of something.
    struct Key: Hashable, CustomStringConvertible {
        var activity: ActivityID
        var learner: LearnerID?
        var team: TeamID?
        var part: Part

        var description: String { "\(activity)/\(team.map { "\($0)" } ?? learner.map { "\($0)" } ?? "")/\(part)" }
    }

    var key: Key { Key(activity: activity, learner: team == nil ? learner : nil, team: team, part: part) }

    /// - Parameter questions: how many each learner has asked so far.
    /// - Returns: `nil` for what nobody hands in, and for votes and links, which the tables have.
    init?(_ event: Event, _ questions: inout [String: Int]) {
        guard case .learner(let id) = event.by else { return nil }
        learner = id
        switch event.body {
        case .pollAnswered(let activity, let choices), .quizAnswered(let activity, let choices),
            .rankAnswered(let activity, let choices):
            (self.activity, part, what) = (activity, .number(1), .numbers(choices))
        case .scaleAnswered(let activity, let value):
            (self.activity, part, what) = (activity, .number(1), .numbers([value]))
        case .questionAnswered(let activity, let text):
            (self.activity, part, what) = (activity, .number(1), .text(text))
        case .reflectionAnswered(let activity, let question, let text):
            (self.activity, part, what) = (activity, .number(question), .text(text))
        case .wordsAnswered(let activity, let words):
            (self.activity, part, what) = (activity, .number(1), .words(words))
        case .questionAsked(let activity, let text):
            questions["\(activity) \(id)", default: 0] += 1
            let number = questions["\(activity) \(id)"] ?? 1
            (self.activity, part, what) = (activity, .number(number), .text(text))
        case .worksheetFilled(let activity, let author, let field, let text):
            (self.activity, part, what) = (activity, .number(field), .text(text ?? ""))
            (team, isGone) = (author.team, text == nil)
        case .componentPlaced(let activity, let author, let component, let placement):
            (self.activity, part, what) = (activity, .number(component), .placement(placement))
            team = author.team
        case .componentTakenOff(let activity, let author, let component):
            (self.activity, part, what) = (activity, .number(component), .text(""))
            (team, isGone) = (author.team, true)
        case .teamScored(let activity, let team, let sheet):
            (self.activity, part, what) = (activity, .team(team), .sheet(sheet, of: team, isOwn: false))
        case .ownTeamScored(let activity, let team, let sheet):
            (self.activity, part, what) = (activity, .own, .sheet(sheet, of: team, isOwn: true))
        case .sessionCreated, .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .teamAdded, .learnerJoined, .learnerMoved, .activityOpened, .activityClosed, .resultsShown,
            .questionVoted, .voteWithdrawn, .componentsLinked, .linkTakenOff, .answersGrouped, .answersUngrouped,
            .answersMarked, .presentationStarted, .presentationEnded, .journalRecovered, .learnerForgotten,
            .reviewsDrawn, .scoresAdjusted,
            .slideShown, .learnerRenamed, .learnersMerged, .learnerRemoved, .time:
            return nil
        }
    }
}
