import Lessons
package import Workshop

/// What a line that has been begun could go on with, by what the session knows: words, activities, names, items.
package struct Completion: Sendable {
    let session: Session

    package init(_ session: Session) {
        self.session = session
    }

    /// The line as far as it is certain, and what it could go on with where that is several things.
    package func complete(_ line: String) -> (line: String, candidates: [String]) {
        let head = line.prefix { !$0.isWhitespace }
        guard head.endIndex < line.endIndex else {
            return finish("", String(head), among: CommandWord.allCases.map(\.rawValue))
        }
        guard let word = CommandWord(rawValue: head.lowercased()) else { return (line, []) }
        let rest = line[head.endIndex...]
        let begun = rest.drop(while: \.isWhitespace)
        let known = vocabulary(behind: word)
        // Names hold blanks: the longest end of the line that begins something known is what is being typed.
        let starts = [begun.startIndex] + begun.indices.dropFirst().filter { begun[begun.index(before: $0)] == " " }
        for start in starts {
            let part = begun[start...]
            guard !part.isEmpty || start == begun.endIndex else { continue }
            let fitting = known.filter { $0.lowercased().hasPrefix(part.lowercased()) }
            if !fitting.isEmpty { return finish(String(line[..<start]), String(part), among: known) }
        }
        guard begun.isEmpty || begun.last == " " else { return (line, []) }
        return finish(line, "", among: known)
    }

    private func finish(_ before: String, _ part: String, among known: [String]) -> (String, [String]) {
        let fitting = known.filter { $0.lowercased().hasPrefix(part.lowercased()) }
        guard let first = fitting.first else { return (before + part, []) }
        if fitting.count == 1 { return (before + first + " ", []) }
        let common = fitting.dropFirst().reduce(first) { $0.commonPrefixIgnoringCase(with: $1) }
        return (before + (common.count > part.count ? common : part), fitting)
    }

    private func vocabulary(behind word: CommandWord) -> [String] {
        switch word {
        case .start, .pause, .resume, .extend, .next, .back, .end, .finish, .paused, .undo, .team, .submit, .status,
            .help, .quit, .changeover, .step, .note, .lock, .unlock, .codes:
            []
        case .break: ["after"] + items
        case .slide: activities + ["next", "back"]
        case .open, .close, .results, .draw, .group, .ungroup, .pin, .unpin, .hide, .unhide: activities
        case .join: ["in "] + teams
        case .move: learners + ["to"] + teams
        case .rename: learners + ["to"]
        case .merge: learners + ["into"]
        case .remove: learners
        case .answer, .reflect, .fill, .place, .link, .vote: learners + activities
        case .score: learners + teams + activities
        case .present, .order, .swap, .skip: teams + (word == .order ? ["draw"] : word == .present ? ["none"] : [])
        case .began: items
        case .replan:
            ["spread", "from", "take", "shorten", "drop", "cut", "move", "to", "give", "protect", "because"] + items
                + activities
        }
    }

    private var activities: [String] { session.setup.activities.map(\.id.rawValue) }
    private var learners: [String] { session.learners.map(\.name.harmless) }
    private var teams: [String] { session.teams.map(\.name.harmless) }

    private var items: [String] {
        var seen: Set<String> = []
        return session.setup.agenda.map(\.title.harmless).filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate func commonPrefixIgnoringCase(with other: String) -> String {
        let pairs = zip(self, other).prefix { $0.lowercased() == $1.lowercased() }
        return String(prefix(pairs.count))
    }
}
