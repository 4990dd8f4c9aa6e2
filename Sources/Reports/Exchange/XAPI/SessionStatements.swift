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
    private let session: Session
    private let isPseudonymous: Bool
    /// What was handed in last, in the order in which it came.
    private let handedIn: [(done: HandedIn, at: Instant)]

    /// - Parameters:
    ///   - events: the journal's, from which the instants come.
    ///   - session: what they add up to, pseudonymous or not.
    ///   - isPseudonymous: whether names are left out.
    package init(of session: Session, from events: [Event], isPseudonymous: Bool) {
        self.session = session
        self.isPseudonymous = isPseudonymous
        var last: [HandedIn.Key: (order: Int, done: HandedIn)] = [:]
        var questions: [String: Int] = [:]
        for (order, event) in events.enumerated() {
            guard let done = HandedIn(event, &questions), Self.tells(of: done, session) else { continue }
            last[done.key] = done.isGone ? nil : (order, done)
        }
        handedIn = last.values.sorted { $0.order < $1.order }.map { ($0.done, events[$0.order].at) }
    }

    /// Nobody is told of twice, nor before it is certain that nobody can tell who it was.
    private static func tells(of done: HandedIn, _ session: Session) -> Bool {
        guard let activity = session.activity(done.activity) else { return false }
        if activity.options.isAnonymous, !done.learner.isAnonymous { return false }
        return done.learner.isAnonymous || session.learner(done.learner) != nil
    }
}

extension SessionStatements {
    /// Gives every statement's identifier and JSON in turn: who was there, then what was handed in, in the order of what
    /// happened. There may be a hundred thousand of a kilobyte each, so they are never all in memory by themselves.
    package func forEach(_ body: (_ id: String, _ json: [UInt8]) throws -> Void) throws {
        let writer = StatementWriter(of: session, isPseudonymous: isPseudonymous)
        var json: [UInt8] = []
        func give(_ statement: Statement) throws {
            json.removeAll(keepingCapacity: true)
            statement.write(to: &json)
            try body(statement.id, json)
        }
        for learner in session.learners { try give(try writer.attendance(of: learner)) }
        for (done, instant) in handedIn {
            for statement in try writer.statements(of: done, at: instant) { try give(statement) }
        }
    }

    /// The file `xapi.json`: one list, a statement a line.
    package func json() throws -> Data {
        var text = Data("[".utf8)
        try forEach { _, json in
            text.append(contentsOf: text.count > 1 ? ",\n".utf8 : "\n".utf8)
            text.append(contentsOf: json)
        }
        text.append(contentsOf: "\n]\n".utf8)
        return text
    }
}
