/// One random choice of targets for every reviewer, made as even as can be.
struct Draw {
    /// The targets of each reviewer, ascending.
    var chosen: [[Int]] { choices.map { $0.sorted() } }

    private let homes: [Int?]
    private var choices: [Set<Int>]
    private var loads: [Int]

    init(_ count: Int, homes: [Int?], targets: Int, using generator: inout SplitMix64) {
        self.homes = homes
        choices = Array(repeating: [], count: homes.count)
        loads = Array(repeating: 0, count: targets)
        for reviewer in generator.shuffled(homes.indices) {
            let others = generator.shuffled((0..<targets).filter { $0 != homes[reviewer] })
            let order = others.enumerated().sorted { (loads[$0.element], $0.offset) < (loads[$1.element], $1.offset) }
            for (_, target) in order.prefix(count) {
                choices[reviewer].insert(target)
                loads[target] += 1
            }
        }
        while let chain = chainDownhill() { move(along: chain) }
    }

    /// One reviewer who gives up one target for another.
    private struct Step {
        let reviewer: Int
        let from: Int
        let to: Int
    }

    /// A chain of exchanges from a target with at least two reviews more to one with fewer. `nil` when there is none, and then no
    /// choice is more even.
    private func chainDownhill() -> [Step]? {
        let least = loads.min() ?? 0
        let starts = loads.indices.filter { loads[$0] >= least + 2 }
        for start in starts.sorted(by: { (loads[$1], $0) < (loads[$0], $1) }) {
            if let chain = chain(from: start) { return chain }
        }
        return nil
    }

    /// Breadth first over targets: from a target lead the reviewers who have it to the targets they could have instead.
    private func chain(from start: Int) -> [Step]? {
        var arrivals: [Int: Step] = [:]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let here = queue[next]
            next += 1
            if loads[start] - loads[here] >= 2 { return steps(to: here, from: start, arrivals) }
            for reviewer in choices.indices where choices[reviewer].contains(here) {
                for target in loads.indices where mayTake(reviewer, target) {
                    guard target != start, arrivals[target] == nil else { continue }
                    arrivals[target] = Step(reviewer: reviewer, from: here, to: target)
                    queue.append(target)
                }
            }
        }
        return nil
    }

    private func mayTake(_ reviewer: Int, _ target: Int) -> Bool {
        homes[reviewer] != target && !choices[reviewer].contains(target)
    }

    private func steps(to end: Int, from start: Int, _ arrivals: [Int: Step]) -> [Step] {
        var steps: [Step] = []
        var here = end
        while here != start, let step = arrivals[here] {
            steps.append(step)
            here = step.from
        }
        return steps
    }

    private mutating func move(along chain: [Step]) {
        for step in chain {
            choices[step.reviewer].remove(step.from)
            choices[step.reviewer].insert(step.to)
            loads[step.from] -= 1
            loads[step.to] += 1
        }
    }
}
