import Workshop

extension RoomView {
    /// The running item with the time that it still has. Phones count on by themselves: they get the instant at which
    /// it ends and the clock here, not a message a second.
    func addClock(to text: inout JSONText, at now: Instant) {
        guard let index = session.currentIndex, let item = session.currentItem else { return text.addNull("running") }
        let remaining = session.remainingMilliseconds(at: now) ?? 0
        text.add("running") { text in
            text.add("index", index)
            text.add("kind", item.kind.rawValue)
            text.add("title", item.title)
            text.add("plannedSeconds", item.plannedSeconds)
            text.add("extendedSeconds", session.extensionSeconds[index])
            text.add("endsAt", session.currentItemEnd(at: now)?.description)
            text.add("remainingSeconds", Int((Double(remaining) / 1000).rounded(.up)))
            text.add("learnerActivity", array: item.notes.learnerActivities?.separateLines ?? []) { $0.value($1) }
        }
    }
}

extension String {
    /// Its lines without bullets, as a page shows them one below the other. What was a list in the plan has come to be
    /// one line with semicolons.
    var separateLines: [String] {
        replacing("; ", with: "\n").split(whereSeparator: \.isNewline).compactMap { line in
            let text = line.drop { $0.isWhitespace || "*-+•".contains($0) }
            return text.isEmpty ? nil : String(text)
        }
    }
}
