package import Lessons

/// One author's map: which components stand where, and what they say depends on what.
package struct PlacedMap: Hashable, Sendable {
    /// By number of the component, from 1.
    package internal(set) var placements: [Int: Placement] = [:]
    /// Beside those that the plan gives.
    package internal(set) var links: Set<MapTask.Link> = []

    init() {}
}

extension Session {
    /// - Parameter placement: `nil` takes the component off the map.
    func place(
        _ id: ActivityID,
        _ component: Int,
        at placement: Placement?,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (task, author, placed) = try openMap(id, learner)
        try task.check(component)
        guard placed.placements[component] != placement else { return [] }
        guard let placement else { return [.componentTakenOff(id, author: author, component: component)] }
        return [.componentPlaced(id, author: author, component: component, at: placement)]
    }

    /// - Parameter isLinked: whether the link is drawn; otherwise it is taken away.
    func link(
        _ id: ActivityID,
        _ link: MapTask.Link,
        _ isLinked: Bool,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (task, author, placed) = try openMap(id, learner)
        try task.check(link.from)
        try task.check(link.to)
        guard link.from != link.to else { throw .linkToItself(task.components[link.from - 1]) }
        guard !task.links.contains(link), placed.links.contains(link) != isLinked else { return [] }
        return [
            isLinked
                ? .componentsLinked(id, author: author, link: link) : .linkTakenOff(id, author: author, link: link)
        ]
    }

    private func openMap(_ id: ActivityID, _ learner: Learner) throws(Refusal) -> (MapTask, Author, PlacedMap) {
        let (activity, state) = try openActivity(id)
        guard case .map(let task) = activity.kind else { throw .wrongKind(title: activity.title) }
        let author = task.isByTeam ? teamOrSelf(learner) : .learner(learner.id)
        return (task, author, state.maps[author] ?? PlacedMap())
    }
}

extension MapTask {
    fileprivate func check(_ component: Int) throws(Refusal) {
        guard components[number: component] != nil else {
            throw .unknownComponent(component, of: components.count)
        }
    }
}
