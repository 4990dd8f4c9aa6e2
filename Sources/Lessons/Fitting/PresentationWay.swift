/// A way for every team to present that fits the minutes there are.
package enum PresentationWay: Hashable, Sendable {
    /// Groups side by side, in each of which teams present to one another, one after the other.
    case parallelGroups(Int)
    /// Two teams sit together and present to each other, all pairs at once; one trio where the number is odd.
    case pairs
    /// Half of the teams stand by their work while the other half goes from one to the next; then they change places.
    case galleryWalk(stations: Int)
    /// One after the other, with minutes from other phases.
    case moreTime([MovedTime])
}

/// Time that one phase gives to another.
package struct MovedTime: Hashable, Sendable, Codable {
    package let from: PhaseKind
    /// What it has before.
    package let plannedSeconds: Int
    package let seconds: Int

    /// What it keeps.
    package var leftSeconds: Int { plannedSeconds - seconds }
}

extension PresentationFit {
    /// How long visitors stay at each team's work in a gallery walk.
    static let stationSeconds = 120
    /// How many stations a gallery walk should have each time, and how many it must have to be one.
    private static let stations = [4, 3, 2]

    /// Ways that fit; none are needed, and none given, where all teams fit as it is.
    package var ways: [PresentationWay] {
        guard !fits else { return [] }
        return [groups, pairs, galleryWalk, moreTime].compactMap(\.self)
    }

    /// What a way takes, in seconds.
    package func seconds(of way: PresentationWay) -> Int {
        switch way {
        case .parallelGroups(let count): teamsInGroup(of: count) * teamSeconds
        case .pairs: (teams.isMultiple(of: 2) ? 2 : 3) * teamSeconds
        case .galleryWalk(let stations): 2 * stations * Self.stationSeconds
        case .moreTime: neededSeconds
        }
    }

    /// How many teams the largest of some groups has.
    func teamsInGroup(of count: Int) -> Int { (teams + count - 1) / count }

    /// As few groups as possible, so that as many as possible see each team; each has three teams or more.
    private var groups: PresentationWay? {
        guard teams >= 6 else { return nil }
        return (2...teams / 3).lazy.map(PresentationWay.parallelGroups).first { seconds(of: $0) <= availableSeconds }
    }

    private var pairs: PresentationWay? {
        teams >= 4 && seconds(of: .pairs) <= availableSeconds ? .pairs : nil
    }

    private var galleryWalk: PresentationWay? {
        guard teams >= 4 else { return nil }
        return Self.stations.filter { $0 <= teams / 2 }.map { .galleryWalk(stations: $0) }
            .first { seconds(of: $0) <= availableSeconds }
    }

    /// Longer phases first, five minutes at a time; none gives more than a third of what it has.
    private var moreTime: PresentationWay? {
        let missing = (neededSeconds - availableSeconds + 299) / 300 * 300
        let moved = TimeGivers(others.map { ($0.phase, $0.seconds) }).give(missing)
        return moved.map(PresentationWay.moreTime)
    }
}

/// Phases that give time in steps of five minutes: always the one that has most left, none more than a third.
struct TimeGivers {
    private let phases: [(kind: PhaseKind, seconds: Int)]
    static let step = 300

    init(_ phases: [(PhaseKind, Int)]) {
        self.phases = phases.map { (kind: $0.0, seconds: $0.1) }
    }

    /// - Returns: who gives how much, in the order of the phases; `nil` if they cannot give that much.
    func give(_ wanted: Int) -> [MovedTime]? {
        let most = phases.map { $0.seconds / 3 / Self.step * Self.step }
        guard wanted > 0, most.reduce(0, +) >= wanted else { return nil }
        var given = [Int](repeating: 0, count: phases.count)
        var left = wanted
        while left > 0 {
            let candidates = phases.indices.filter { given[$0] < most[$0] }
            guard let giver = candidates.max(by: { phases[$0].seconds - given[$0] < phases[$1].seconds - given[$1] })
            else { return nil }
            given[giver] += Self.step
            left -= Self.step
        }
        return phases.indices.filter { given[$0] > 0 }.map {
            MovedTime(from: phases[$0].kind, plannedSeconds: phases[$0].seconds, seconds: given[$0])
        }
    }
}
