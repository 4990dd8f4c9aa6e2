/// Who hands in one thing together: a team, or a learner alone. Written "t2" or "l3".
package enum Author: Hashable, Sendable {
    case learner(LearnerID)
    case team(TeamID)
}

extension Author: LosslessStringConvertible {
    /// Reads "l3" or "t2".
    package init?(_ description: String) {
        if let learner = LearnerID(description) {
            self = .learner(learner)
        } else if let team = TeamID(description) {
            self = .team(team)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .learner(let learner): learner.description
        case .team(let team): team.description
        }
    }
}

extension Author: WrittenAsString {
    package static var noun: String { "author: a learner such as l3 or a team such as t2" }
}

extension Author: Comparable {
    /// Teams first, then learners, each in the order of their numbers.
    package static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.team(let left), .team(let right)): left < right
        case (.learner(let left), .learner(let right)): left < right
        case (.team, .learner): true
        case (.learner, .team): false
        }
    }
}

extension Session {
    /// The learner's team, or the learner where they are in none.
    func teamOrSelf(_ learner: Learner) -> Author {
        learner.team.map(Author.team) ?? .learner(learner.id)
    }

    /// The name of a team or a learner.
    package func name(of author: Author) -> String? {
        switch author {
        case .learner(let id): learner(id)?.name
        case .team(let id): team(id)?.name
        }
    }
}
