package import Foundation
import Lessons
package import Workshop

/// What people did in a session, as statements: who was there, what was handed in last, and every score that counts.
///
/// - Everybody is an account of the session, "l3" at the session's own address; the name stands beside it unless the
///   session was made pseudonymous. What is anonymous is by the account "anonymous", and is left out until the session
///   has ended and been sealed, since until then it would be by somebody.
/// - The identifier follows from the session, the activity, the learner and what was asked, never from the clock or the
///   machine.
package struct SessionStatements: Sendable {
    let session: Session
    let isPseudonymous: Bool
    package private(set) var statements: [Statement] = []

    /// - Parameters:
    ///   - events: the journal's, from which the instants come.
    ///   - session: what they add up to, pseudonymous or not.
    ///   - isPseudonymous: whether names are left out.
    package init(of session: Session, from events: [Event], isPseudonymous: Bool) {
        self.session = session
        self.isPseudonymous = isPseudonymous
        var last: [String: (order: Int, statements: [Statement])] = [:]
        var questions: [String: Int] = [:]
        for (order, event) in events.enumerated() {
            guard let done = HandedIn(event, &questions), isToldOf(done) else { continue }
            last[done.key] = done.isGone ? nil : (order, statements(of: done, at: event.at))
        }
        statements =
            session.learners.map(attendance) + last.values.sorted { $0.order < $1.order }.flatMap(\.statements)
    }

    /// The file `xapi.json`: one list, a statement a line.
    package func json() throws -> Data {
        let lines = try lines().map { String(decoding: $0, as: UTF8.self) }
        return Data(("[" + (lines.isEmpty ? "" : "\n") + lines.joined(separator: ",\n") + "\n]\n").utf8)
    }

    /// Each statement's JSON, in the order of what happened.
    package func lines() throws -> [Data] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try statements.map { try encoder.encode($0) }
    }

    /// Nobody is told of twice, nor before it is certain that nobody can tell who it was.
    private func isToldOf(_ done: HandedIn) -> Bool {
        guard let activity = session.activity(done.activity) else { return false }
        if activity.options.isAnonymous, !done.learner.isAnonymous { return false }
        return done.learner.isAnonymous || session.learner(done.learner) != nil
    }
}

extension SessionStatements {
    /// The session's address, for what belongs to it.
    var address: String { "urn:uuid:\(session.identifier)" }

    private func attendance(of learner: Session.Learner) -> Statement {
        Statement(
            id: "\(StableUUID("attended \(learner.id)", in: session.identifier))",
            actor: actor(learner.id),
            verb: .attended,
            object: meeting,
            context: context(learner.team, objectives: []),
            timestamp: learner.joinedAt.description
        )
    }

    var meeting: Statement.Target {
        Statement.Target(
            id: address,
            definition: Statement.Definition(
                type: Statement.Definition.type("meeting"),
                name: ["und": session.setup.title]
            )
        )
    }

    func actor(_ id: LearnerID) -> Statement.Actor {
        Statement.Actor(
            objectType: "Agent",
            name: isPseudonymous ? nil : session.learner(id)?.name,
            account: .init(homePage: address, name: id.isAnonymous ? "anonymous" : id.description)
        )
    }

    func group(_ id: TeamID) -> Statement.Actor {
        Statement.Actor(
            objectType: "Group",
            name: session.team(id)?.name,
            account: .init(homePage: address, name: id.description)
        )
    }

    func context(_ team: TeamID?, objectives: [Int]) -> Statement.Context {
        let known = session.setup.objectives.filter { objectives.contains($0.number) }
        let others = known.map { objective in
            Statement.Target(
                id: "\(address)#objective-\(objective.number)",
                definition: Statement.Definition(
                    type: Statement.Definition.type("objective"),
                    name: ["und": objective.text]
                )
            )
        }
        return Statement.Context(
            registration: session.identifier.description,
            team: team.map(group),
            contextActivities: .init(parent: [meeting], other: others.isEmpty ? nil : others)
        )
    }
}
