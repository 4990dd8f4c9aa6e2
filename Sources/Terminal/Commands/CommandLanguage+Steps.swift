import Workshop

extension CommandLanguage {
    /// `10 TITLE` adds a step of so many minutes to the running item (before the start to the first), `none` takes all
    /// away.
    func step(_ text: String) throws(CommandFault) -> TypedCommand {
        guard let index = session.currentIndex ?? session.nextIndex else { throw .nothingRuns }
        if text.lowercased() == "none" { return .facilitator(.time(.setSteps(index: index, []))) }
        let amount = text.prefix { !$0.isWhitespace }
        let title = text[amount.endIndex...].trimmedBlanks.withoutQuotes
        guard !title.isEmpty else { throw .wrongForm(.step) }
        let step = AgendaStep(title: title, plannedSeconds: try Self.seconds(String(amount)))
        return .facilitator(.time(.setSteps(index: index, session.steps(of: index) + [step])))
    }

    /// Nothing (those that are proposed), or `after PHASE 10`, a break of so many minutes, ten unless said.
    func takeBreak(_ text: String) throws(CommandFault) -> TypedCommand {
        guard !text.isEmpty else { return .takeBreaks }
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count > 1, words.removeFirst().lowercased() == "after" else { throw .wrongForm(.break) }
        var seconds = 600
        if words.count > 1, let last = words.last, let given = try? Self.seconds(last) {
            seconds = given
            words.removeLast()
        }
        let index = try item(words.joined(separator: " "))
        return .facilitator(.time(.addBreak(AddedBreak(after: index, plannedSeconds: seconds))))
    }

    /// `1: TEXT`: what the facilitator says to a question of their own.
    func note(_ text: String) throws(CommandFault) -> TypedCommand {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let question = Int(parts[0].trimmedBlanks) else { throw .wrongForm(.note) }
        return .facilitator(.time(.lookBack(question: question, text: parts[1].trimmedBlanks)))
    }
}
