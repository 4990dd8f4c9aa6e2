// The arithmetic in words, each number with where it comes from.

extension PresentationFit {
    /// "Evaluate: 6 teams × 5 min = 30 min of 12 (15 − 3 for reflection)."
    package var sentence: String {
        "\(phase.title): \(teams) teams × \(eachTeam) = \(Self.minutes(neededSeconds)) of \(budget)."
    }

    /// "6 teams in 2 parallel groups: 3 teams × 5 min = 15 min of 20"
    package func sentence(of way: PresentationWay) -> String {
        let total = Self.minutes(seconds(of: way))
        switch way {
        case .parallelGroups(let count):
            return "\(teams) teams in \(count) parallel groups: "
                + "\(teamsInGroup(of: count)) teams × \(eachTeam) = \(total) of \(budget)"
        case .pairs:
            let isEven = teams.isMultiple(of: 2)
            let largest = isEven ? "2 teams" : "3 teams (one trio)"
            return "pairs of teams, \(teams / 2) at once: \(largest) × \(eachTeam) = \(total) of \(budget)"
        case .galleryWalk(let stations):
            return "gallery walk, half standing by their work and half going round, then the other way: "
                + "2 rounds × \(stations) stations × \(Self.minutes(Self.stationSeconds)) = \(total) of \(budget)"
        case .moreTime(let moved): return longer(by: moved)
        }
    }

    private func longer(by moved: [MovedTime]) -> String {
        let gained = moved.reduce(0) { $0 + $1.seconds }
        let from = moved.map { move in
            "\(Self.number(move.seconds)) from \(move.from.title) (\(Self.change(move)))"
        }
        return "\(phase.title) \(Self.change(from: phaseSeconds, to: phaseSeconds + gained)) min, "
            + from.joined(separator: ", ")
            + ": \(teams) teams × \(eachTeam) = \(Self.minutes(neededSeconds)) of \(budget(of: phaseSeconds + gained))"
    }

    private var eachTeam: String {
        scoringSeconds == 0
            ? Self.minutes(slotSeconds)
            : "(\(Self.number(slotSeconds)) + \(Self.number(scoringSeconds)) for scoring) min"
    }

    private var budget: String { budget(of: phaseSeconds) }

    private func budget(of phaseSeconds: Int) -> String {
        guard reflectionSeconds > 0 else { return Self.number(phaseSeconds) }
        let left = Self.number(max(0, phaseSeconds - reflectionSeconds))
        return "\(left) (\(Self.number(phaseSeconds)) − \(Self.number(reflectionSeconds)) for reflection)"
    }

    static func change(_ move: MovedTime) -> String { change(from: move.plannedSeconds, to: move.leftSeconds) }

    private static func change(from old: Int, to new: Int) -> String { "\(number(old)) → \(number(new))" }

    /// "5 min", "2 min 30 s"
    static func minutes(_ seconds: Int) -> String {
        seconds < 60
            ? "\(seconds) s"
            : seconds.isMultiple(of: 60) ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
    }

    /// Minutes without the unit where they are whole.
    static func number(_ seconds: Int) -> String {
        seconds.isMultiple(of: 60) ? "\(seconds / 60)" : minutes(seconds)
    }
}
