import Diagnostics

extension ActivityReader {
    /// The items of the list as components to place; an item `A -> B` says that A needs B. Without a list the plan's key
    /// concepts are placed.
    func map(_ context: inout ReadingContext) -> [Activity] {
        let title = title(or: "Map", isRequired: false, &context)
        let options = options(&context)
        var task = MapTask(components: [], isByTeam: options.isByTeam)
        for item in distinctItems(in: "map", &context) { add(item, to: &task, &context) }
        if task.components.isEmpty { task.components = surroundings.keyConcepts.unique }
        guard !task.components.isEmpty else {
            reportUnusable(
                .mapWithoutComponents,
                "This map has nothing to place, and the plan has no key concepts; it is left out.",
                fix: "List the components below it, each with “- ” in front.",
                &context
            )
            return []
        }
        return [activity(.map(task), title: title, options: options, &context)]
    }

    private func add(_ item: ListItem, to task: inout MapTask, _ context: inout ReadingContext) {
        let ends = item.text.replacing("→", with: "->").replacing("=>", with: "->").replacing("-->", with: "->")
            .split(separator: "->", omittingEmptySubsequences: false)
            .map { String($0).trimmingBlanks }
        guard ends.count > 1 else {
            _ = task.number(of: item.text)
            return
        }
        guard ends.allSatisfy({ !$0.isEmpty }), Set(ends).count == ends.count else {
            context.report(
                .mapLink,
                .warning,
                at: item.range,
                "“\(DurationField.shortened(item.text))” does not link two components; it is left aside.",
                fix: .init("Write “Cost dashboard -> Data catalogue”: what needs, then what is needed.")
            )
            return
        }
        for (from, to) in zip(ends, ends.dropFirst()) {
            let link = MapTask.Link(from: task.number(of: from), to: task.number(of: to))
            if !task.links.contains(link) { task.links.append(link) }
        }
    }
}

extension MapTask {
    /// The number of a component, which is added if it is not there yet.
    fileprivate mutating func number(of component: String) -> Int {
        if let index = components.firstIndex(of: component) { return index + 1 }
        components.append(component)
        return components.count
    }
}

extension [String] {
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
