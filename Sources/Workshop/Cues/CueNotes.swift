/// What the plan says of the whole lesson that is to be remembered at a certain moment of it.
package struct CueNotes: Hashable, Sendable, Codable {
    /// Safety considerations.
    package var safety: [String]
    /// What is done differently for whom.
    package var groups: [GroupNote]
    /// What is done differently where people meet online.
    package var online: [String]

    package init(safety: [String] = [], groups: [GroupNote] = [], online: [String] = []) {
        self.safety = safety
        self.groups = groups
        self.online = online
    }

    /// What is done differently for one group of learners.
    package struct GroupNote: Hashable, Sendable, Codable {
        /// "Novices"; `nil` where the plan names no group.
        package var group: String?
        package var text: String

        package init(group: String?, text: String) {
            self.group = group
            self.text = text
        }
    }
}

/// How much a facilitator wants to be told.
package struct CueSettings: Hashable, Sendable {
    package var level: Level
    /// Whether people meet online.
    package var isVirtual: Bool

    package init(level: Level = .none, isVirtual: Bool = false) {
        self.level = level
        self.isVirtual = isVirtual
    }

    /// How much the desk reminds of.
    package enum Level: String, CaseIterable, Hashable, Sendable {
        /// Nothing: the clock is enough.
        case none
        /// What to have ready and to mind at the beginning, the time and what comes next towards the end.
        case some
        /// Also what to do about it, and when it is time to move on.
        case all
    }
}

/// One thing to remember now.
package struct Cue: Hashable, Sendable {
    /// "Have ready", "Tell the room".
    package var heading: String
    package var text: String
}
