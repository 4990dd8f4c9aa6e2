import Workshop

// What is typed to set the clock right afterwards.

extension CommandLanguage {
    /// `HH:MM`, or `none`.
    func finish(_ text: String) throws(CommandFault) -> TypedCommand {
        if ["none", "open"].contains(text.lowercased()) { return .facilitator(.time(.finishBy(nil))) }
        guard let (hour, minute) = Self.timeOfDay(text), let end = clock.next(hour: hour, minute: minute, after: now)
        else { throw .notTimeOfDay(text) }
        return .facilitator(.time(.finishBy(end)))
    }

    /// `[ITEM] HH:MM`, `[ITEM] 4 minutes ago`; without an item the running one.
    func began(_ text: String) throws(CommandFault) -> TypedCommand {
        let (name, when) = Self.timeBehind(text)
        guard let start = try startInstant(when), !when.isEmpty else { throw .wrongForm(.began) }
        let index: Int
        if name.isEmpty {
            guard let current = session.currentIndex else { throw .nothingRuns }
            index = current
        } else {
            index = try begun(name)
        }
        return .facilitator(.time(.began(index: index, at: start)))
    }

    /// `HH:MM to HH:MM`, or so many minutes up to now.
    func paused(_ text: String) throws(CommandFault) -> TypedCommand {
        if let range = text.firstRange(of: /\s+to\s+/.ignoresCase()) {
            guard let from = try startInstant(text[..<range.lowerBound].trimmedBlanks),
                let to = try startInstant(text[range.upperBound...].trimmedBlanks)
            else { throw .wrongForm(.paused) }
            return .facilitator(.time(.paused(from: from, to: to)))
        }
        guard !text.isEmpty else { throw .wrongForm(.paused) }
        return .facilitator(.time(.paused(from: now.advanced(bySeconds: -abs(try Self.seconds(text))), to: now)))
    }

    /// The last item of a title that has begun; else whatever has the title.
    private func begun(_ name: String) throws(CommandFault) -> Int {
        let found = try item(name)
        let title = session.setup.agenda[found].title
        let begun = session.visits.last { session.setup.agenda[$0.index].title == title }
        return Int(name) == nil ? begun?.index ?? found : found
    }

    /// The time at the end of a line, "14:35" or "4 minutes ago", and what stands in front of it.
    private static func timeBehind(_ text: String) -> (name: String, time: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let last = words.last else { return ("", "") }
        guard last.lowercased() == "ago" else { return (words.dropLast().joined(separator: " "), last) }
        let first = words.lastIndex { $0.first?.isNumber == true } ?? 0
        return (words[..<first].joined(separator: " "), words[first...].joined(separator: " "))
    }

    private static func timeOfDay(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return nil
        }
        return (hour, minute)
    }
}
