import Lessons

/// One part of a phase, with its minutes.
package struct AgendaStep: Hashable, Sendable, Codable {
    package var title: String
    /// From 1 to a day.
    package var plannedSeconds: Int

    package init(title: String, plannedSeconds: Int) {
        self.title = title
        self.plannedSeconds = plannedSeconds
    }
}

/// Where the running item is among its steps.
package struct StepStanding: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var count: Int
    package var title: String
    /// What it still has, in milliseconds; negative once the last one has run over.
    package var remainingMilliseconds: Int64
}

extension Session {
    /// The steps of an item: as the facilitator has set them, or else as the plan has them.
    package func steps(of index: Int) -> [AgendaStep] {
        guard setup.agenda.indices.contains(index) else { return [] }
        return course.steps[index] ?? setup.agenda[index].steps ?? []
    }

    /// The step that runs at an instant; `nil` where the item has none. What runs on after the last belongs to it.
    package func step(at instant: Instant) -> StepStanding? {
        guard let index = currentIndex else { return nil }
        let steps = steps(of: index)
        var left = elapsedMilliseconds(of: index, at: instant)
        for (offset, step) in steps.enumerated() {
            let length = Int64(step.plannedSeconds) * 1000
            if left < length || offset == steps.count - 1 {
                return StepStanding(
                    number: offset + 1,
                    count: steps.count,
                    title: step.title,
                    remainingMilliseconds: length - left
                )
            }
            left -= length
        }
        return nil
    }

    func setSteps(_ index: Int, _ steps: [AgendaStep]) throws(Refusal) -> [TimeEvent] {
        guard setup.agenda.indices.contains(index) else { throw .nothingToReplan }
        guard steps.count <= 50, steps.allSatisfy({ (1...86_400).contains($0.plannedSeconds) }) else {
            throw .stepOutOfRange
        }
        let clean = try steps.map { step throws(Refusal) in
            AgendaStep(title: try CleanName.from(step.title), plannedSeconds: step.plannedSeconds)
        }
        return clean == self.steps(of: index) ? [] : [.stepsSet(index: index, clean)]
    }
}
