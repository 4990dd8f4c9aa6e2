extension Array where Element: Sendable {
    /// What a piece of work makes of every element, on as many cores as there are, in the order of the elements.
    func concurrentMap<Result: Sendable>(_ work: @Sendable @escaping (Element) -> Result) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            for (index, element) in enumerated() { group.addTask { (index, work(element)) } }
            var results: [(Int, Result)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
