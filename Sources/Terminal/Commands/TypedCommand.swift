package import Workshop

/// What a typed line asks for.
package enum TypedCommand: Hashable, Sendable {
    /// Something for the session to decide. A learner's answer that the facilitator types is sent in the learner's name.
    case perform(Command, by: Participant)
    case submitFile(String)
    /// Take the breaks that are proposed for the plan.
    case takeBreaks
    case room(RoomOrder)
    /// Show how time can be won back, or used; with items, by index, that are to give nothing.
    case proposals(protecting: [Int]?)
    case status
    case help
    /// Leave without ending; the session can be resumed.
    case quit
}

/// Why a typed line is no command.
package enum CommandFault: Error, Hashable, Sendable {
    case unknownWord(String, nearest: CommandWord?)
    /// The word is right, what follows is not.
    case wrongForm(CommandWord)
    /// The word stands alone; nothing belongs behind it.
    case tooMuch(CommandWord, String)
    case notMinutes(String)
    case notTimeOfDay(String)
    /// Whoever is to be renamed or removed is there already: only where `mayJoin` could a new one be meant.
    case unknownLearner(String, nearest: String?, mayJoin: Bool)
    /// Somebody is to be merged with themselves.
    case oneAlready(String)
    case unknownTeam(String, nearest: String?)
    /// A learner would come into a new team whose name is nearly that of one that is there.
    case teamLikeAnother(String, nearest: String)
    case unknownActivity(String, nearest: String?)
    case noActivityHere
    case nothingOpen
    /// What is open asks for something else than the word gives.
    case nothingOpenFor(CommandWord)
    case unknownOption(String, nearest: String?)
    case notScores(String)
    /// On a scale by neither number nor meaning.
    case notOnScale(String, lowest: Int, highest: Int)
    case notNumbers(CommandWord, String)
    /// Not two numbers from 0 to 1.
    case notPlacement(String)
    /// Nothing is there that could be sorted.
    case nothingToSort
    case noTeamLeft
    case unknownItem(String, nearest: String?)
    case unknownProposal(Int, of: Int)
    /// Nothing needs to be won back.
    case onTime
    case nothingRuns
}

extension CommandFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownWord(let word, let nearest):
            "There is no command “\(word)”." + suggestion(nearest?.rawValue, otherwise: " “help” lists them.")
        case .wrongForm(let word): "It is written: \(word.usage)"
        case .tooMuch(let word, let rest): "“\(word.rawValue)” stands alone; “\(rest)” does not belong there."
        case .notMinutes(let text): "“\(text)” is no number of minutes; write 5, -3 or 1:30."
        case .notTimeOfDay(let text): "“\(text)” is no time; write 13:55 or 4 minutes ago."
        case .unknownLearner(let name, let nearest, let mayJoin):
            "There is no learner “\(name)”."
                + suggestion(nearest, otherwise: mayJoin ? " “join \(name)” adds one." : "")
        case .oneAlready(let name): "“\(name)” is one entry already; name the two that are one person."
        case .unknownTeam(let name, let nearest):
            "There is no team “\(name)”." + suggestion(nearest, otherwise: " “team \(name)” adds one.")
        case .teamLikeAnother(let name, let nearest):
            "There is no team “\(name)” yet. Did you mean “\(nearest)”? If not, “team \(name)” adds it."
        case .unknownActivity(let name, let nearest):
            "There is no activity “\(name)”." + suggestion(nearest, otherwise: "")
        case .noActivityHere: "There is no activity here to open."
        case .nothingOpen: "No activity is open."
        case .nothingOpenFor(let word): "No activity is open that “\(word.rawValue)” could be for."
        case .unknownOption(let text, let nearest):
            "“\(text)” is none of the options." + suggestion(nearest, otherwise: " Write their numbers.")
        case .notOnScale(let text, let lowest, let highest):
            "“\(text)” is not on this scale; it goes from \(lowest) to \(highest)."
        case .notNumbers(let word, let text): "“\(text)” should be numbers; it is written: \(word.usage)"
        case .notPlacement(let text):
            "“\(text)” is no place on a map; write visibility and evolution, each from 0 to 1, such as 0.8 0.35."
        case .nothingToSort: "There are no free texts to sort."
        case .noTeamLeft: "Every team has presented; name one to let it present again."
        case .unknownItem(let name, let nearest):
            "There is no “\(name)” in the agenda." + suggestion(nearest, otherwise: "")
        case .unknownProposal(let number, let count):
            "There is no proposal \(number); the proposals are 1 to \(count)."
        case .onTime: "The session ends in time; there is nothing to win back."
        case .nothingRuns: "Nothing runs; name the item."
        case .notScores(let text): "“\(text)” is no row of scores; write 3 2 4 4, with - for none."
        }
    }

    private func suggestion(_ nearest: String?, otherwise: String) -> String {
        nearest.map { " Did you mean “\($0)”?" } ?? otherwise
    }
}
