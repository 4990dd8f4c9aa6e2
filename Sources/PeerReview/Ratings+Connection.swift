/// Reviewers and targets that scores tie together: between any two of them leads a chain of ratings.
package struct ConnectedGroup: Hashable, Sendable {
    /// The reviewers, ascending.
    package let reviewers: [Int]
    /// The targets, ascending.
    package let targets: [Int]
}

extension Ratings {
    /// The connected parts of the graph of reviewers and targets, in the order of their first targets.
    ///
    /// Severity and quality can only be told apart within one part: if one half of the room scored two teams and the other
    /// half two others, nobody can say whether the first half was strict or its teams weak. Reviewers and targets
    /// without scores belong to none.
    package var connectedGroups: [ConnectedGroup] {
        var sets = DisjointSets(count: reviewerCount + targetCount)
        for rating in all {
            sets.join(rating.reviewer, reviewerCount + rating.target)
        }
        var order: [Int] = []
        var members: [Int: (reviewers: Set<Int>, targets: Set<Int>)] = [:]
        for rating in all {
            let root = sets.root(of: rating.reviewer)
            if members[root] == nil { order.append(root) }
            members[root, default: ([], [])].reviewers.insert(rating.reviewer)
            members[root, default: ([], [])].targets.insert(rating.target)
        }
        return order.compactMap { members[$0] }.map {
            ConnectedGroup(reviewers: $0.reviewers.sorted(), targets: $0.targets.sorted())
        }
    }

    /// Whether all that was scored and all who scored hang together.
    package var isConnected: Bool { connectedGroups.count == 1 }
}

/// Union-find with path halving (Tarjan and van Leeuwen 1984).
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) {
        parents = Array(0..<count)
    }

    mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// Joins the two sets; the smaller root stays the root.
    mutating func join(_ first: Int, _ second: Int) {
        let roots = (root(of: first), root(of: second))
        parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }
}
