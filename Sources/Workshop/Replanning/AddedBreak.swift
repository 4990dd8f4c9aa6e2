import Lessons

/// A break that the plan does not have and the facilitator takes, before the session begins.
package struct AddedBreak: Hashable, Sendable {
    /// The item behind which it stands, in the agenda, from 0.
    package var after: Int
    package var plannedSeconds: Int
    /// What other items give for it, by their places before it is there.
    package var changes: [Replan.Change]

    package init(after: Int, plannedSeconds: Int, changes: [Replan.Change] = []) {
        self.after = after
        self.plannedSeconds = plannedSeconds
        self.changes = changes
    }

    /// What a break can take, in seconds.
    package static let lengths = 60...7_200
}

extension Session {
    func check(_ added: AddedBreak) throws(Refusal) {
        guard startedAt == nil else { throw .alreadyStarted }
        guard setup.agenda.indices.contains(added.after), fits(added) else { throw .nothingToReplan }
        guard AddedBreak.lengths.contains(added.plannedSeconds) else { throw .breakOutOfRange }
    }

    /// The agenda has it from now on, as if the plan had.
    mutating func add(_ added: AddedBreak) {
        guard (try? check(added)) != nil else { return }
        remember(.breakAdded(after: added.after, before: setup.agenda))
        for change in added.changes { setup.agenda[change.index].plannedSeconds += change.extendedSeconds }
        let pause = AgendaItem(kind: .pause, title: "Break", plannedSeconds: added.plannedSeconds)
        setup.agenda.insert(pause, at: added.after + 1)
        extensionSeconds.insert(0, at: added.after + 1)
        course.shiftItems(behind: added.after, by: 1)
    }

    mutating func takeOutBreak(after index: Int, _ before: [AgendaItem]) {
        guard setup.agenda.count == before.count + 1, extensionSeconds.indices.contains(index + 1) else { return }
        setup.agenda = before
        extensionSeconds.remove(at: index + 1)
        course.shiftItems(behind: index + 1, by: -1)
    }

    /// Whether every item keeps a minute.
    private func fits(_ added: AddedBreak) -> Bool {
        added.changes.allSatisfy { change in
            setup.agenda.indices.contains(change.index) && (-86_400..<0).contains(change.extendedSeconds)
                && plannedSeconds(of: change.index) + change.extendedSeconds >= 60
        } && Set(added.changes.map(\.index)).count == added.changes.count
    }
}

extension Course {
    /// What was said of items behind one is said of those that have moved.
    fileprivate mutating func shiftItems(behind index: Int, by step: Int) {
        func moved(_ item: Int) -> Int { item > index ? item + step : item }
        steps = Dictionary(uniqueKeysWithValues: steps.map { (moved($0), $1) })
        changes = changes.map { $0.moved(by: moved) }
        undoable = undoable.map { action in
            guard case .stepsSet(let item, let before) = action else { return action }
            return .stepsSet(index: moved(item), before: before)
        }
    }
}
