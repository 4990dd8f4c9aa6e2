/// Everybody who ever came into a session, those who were merged into somebody or sent out included.
struct GuestList {
    private let session: Session
    /// In the order of joining, by the number that each came in under; the newest name last.
    private var names: [(id: LearnerID, names: [String])] = []

    init(of events: [Event], in session: Session) {
        self.session = session
        for event in events {
            guard let (id, name) = event.body.naming else { continue }
            if let index = names.firstIndex(where: { $0.id == id }) {
                names[index].names.append(name)
            } else {
                names.append((id, [name]))
            }
        }
    }

    /// One person: the number that counts, and all names, the one that they are known by first.
    struct Guest {
        var id: LearnerID
        var names: [String]
    }

    /// Who is meant by a name or a number such as l3: who is here by that name, or else who was.
    func guest(_ who: String) -> Guest? {
        let key = try? CleanName.from(who).nameKey
        let here = session.learner(named: who)?.id
        let byNumber = LearnerID(who).flatMap { id in names.first { $0.id == id } }?.id
        let once = names.last { $0.names.contains { $0.nameKey == key } }?.id
        return (here ?? byNumber ?? once).map { guest(session.latest($0)) }
    }

    private func guest(_ id: LearnerID) -> Guest {
        let all = names.filter { session.latest($0.id) == id }
        let own = all.filter { $0.id == id } + all.filter { $0.id != id }
        var known = [session.learner(id)?.name].compactMap(\.self)
        for name in own.flatMap({ $0.names.reversed() }) where !known.contains(name) {
            // A name that somebody else has by now is theirs.
            if let other = session.learner(named: name), other.id != id { continue }
            known.append(name)
        }
        return Guest(id: id, names: known)
    }
}

extension Event.Body {
    /// Whom it gives a name, and which.
    fileprivate var naming: (LearnerID, String)? {
        if case .learnerJoined(let id, let name, _) = self { return (id, name) }
        if case .learnerRenamed(let id, let name) = self { return (id, name) }
        return nil
    }
}
