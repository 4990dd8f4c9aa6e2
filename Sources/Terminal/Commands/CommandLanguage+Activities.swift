import Lessons
import Workshop

extension CommandLanguage {
    /// The activity named, or the selected one if it is not open, or the next of the running item that has not been.
    func activityToOpen(_ text: String) throws(CommandFault) -> ActivityID {
        if !text.isEmpty { return try activity(named: text) }
        if let selected, session.activities[selected]?.status != .open { return selected }
        let waiting = session.deskActivities.first { session.activities[$0.id]?.status == .waiting }
        guard let activity = waiting else { throw .noActivityHere }
        return activity.id
    }

    /// The activity named, or the selected one, or the one opened last.
    func openActivity(_ text: String) throws(CommandFault) -> ActivityID {
        if !text.isEmpty { return try activity(named: text) }
        if let selected { return selected }
        guard let last = session.openActivities.last else { throw .nothingOpen }
        return last.id
    }

    func activity(named text: String) throws(CommandFault) -> ActivityID {
        let known = session.setup.activities.map(\.id)
        if let id = known.first(where: { $0.rawValue.lowercased() == text.lowercased() }) { return id }
        let shown = session.deskActivities
        if let number = Int(text), let activity = shown[number: number] { return activity.id }
        throw .unknownActivity(text, nearest: Nearest.to(text, among: known.map(\.rawValue)))
    }

    /// Takes an activity's name off the front of a text, if one stands there.
    func takeActivity(_ text: String) -> (ActivityID?, rest: String) {
        let word = text.prefix { !$0.isWhitespace }
        let id = session.setup.activities.map(\.id).first { $0.rawValue.lowercased() == word.lowercased() }
        return id == nil ? (nil, text) : (id, text[word.endIndex...].trimmedBlanks)
    }

    /// The open activity that an answer is for: the one named, the selected one, or the one opened last.
    func open(
        for word: CommandWord,
        named: ActivityID?,
        where fits: (Activity.Kind) -> Bool
    ) throws(CommandFault) -> Activity {
        if let named, let activity = session.activity(named) { return activity }
        let open = session.openActivities
        guard !open.isEmpty else { throw .nothingOpen }
        let fitting = open.filter { fits($0.kind) }
        guard let activity = fitting.first(where: { $0.id == selected }) ?? fitting.last else {
            throw .nothingOpenFor(word)
        }
        return activity
    }
}

extension Session {
    /// Activities that are open, the one opened last at the end.
    var openActivities: [Activity] {
        setup.activities
            .filter { activities[$0.id]?.status == .open }
            .sorted { (activities[$0.id]?.openedAt ?? createdAt) < (activities[$1.id]?.openedAt ?? createdAt) }
    }

    /// The activities that matter now: those of the running item (before the start of the first, after the end all),
    /// then what is open besides.
    var deskActivities: [Activity] {
        let own: [ActivityID]
        switch stage {
        case .waiting: own = setup.agenda.first?.activities ?? []
        case .running, .paused: own = currentItem?.activities ?? []
        case .ended: own = setup.activities.map(\.id)
        }
        let others = openActivities.map(\.id).filter { !own.contains($0) }
        return (own + others).compactMap { activity($0) }
    }
}
