import Hummingbird
import Lessons
import LiveSession
import NIOConcurrencyHelpers
import Workshop

/// Who sees the room how.
enum Role: String, Sendable, CaseIterable {
    case learner
    case screen
    case facilitator
}

extension Visitor {
    var role: Role {
        switch self {
        case .facilitator: .facilitator
        case .screen: .screen
        case .learner: .learner
        }
    }
}

/// What everybody sees of the room after one change of it.
///
/// What is the same for all who see it the same way is written once; for two thousand phones only their own name and
/// their own answers are added, and the time.
final class RoomView: Sendable {
    /// Grows with every view, whatever it was that changed.
    let version: Int
    let update: Update
    let frame: RoomFrame
    let presence: Set<LearnerID>
    private let results: ResultTexts
    private let parts = NIOLockedValueBox<[Role: CommonPart]>([:])

    /// - Parameter earlier: what can be kept of the view before.
    init(version: Int, update: Update, frame: RoomFrame, presence: Set<LearnerID>, after earlier: RoomView?) {
        self.version = version
        self.update = update
        self.frame = frame
        self.presence = presence
        results = ResultTexts(update.session, after: earlier?.results)
    }

    var session: Session { update.session }

    /// The whole view as JSON; `nil` for a learner who is no longer in the session.
    func json(for visitor: Visitor, at now: Instant) -> [UInt8]? {
        var text = JSONText()
        switch visitor {
        case .facilitator, .screen: write(to: &text, role: visitor.role, nil, at: now)
        case .learner(let id):
            guard let learner = session.person(id) else { return nil }
            write(to: &text, role: .learner, learner, at: now)
        }
        return text.bytes
    }

    private func write(to text: inout JSONText, role: Role, _ learner: Session.Learner?, at now: Instant) {
        let part = part(for: role, at: now)
        text.object { text in
            text.add("sequence", update.sequence)
            text.add("now", now.description)
            addClock(to: &text, at: now)
            if let learner {
                text.add("me") { me in
                    me.add("id", learner.id.description)
                    me.add("name", learner.name)
                    me.add("team", learner.team?.description)
                }
            }
            text.raw(part.fields)
            text.add("activities", array: part.activities) { text, activity in
                text.object { text in
                    text.raw(activity.fields)
                    if let learner { add(ownPartOf: activity.id, of: learner, to: &text) }
                }
            }
        }
    }

    /// What all of a role see alike, written the first time that it is asked for.
    private func part(for role: Role, at now: Instant) -> CommonPart {
        parts.withLockedValue { parts in
            if let part = parts[role] { return part }
            let part = CommonPart(of: self, for: role, results, at: now)
            parts[role] = part
            return part
        }
    }
}

/// What a room is besides its session: how it is called and how people come in.
struct RoomFrame: Hashable, Sendable {
    /// The name of the session's folder.
    var name: String
    /// How many seconds of the session pass in one.
    var speed: Double
    /// Where phones find it: "http://192.168.1.20:8080".
    var address: String
    var code: String
    /// The address with the code as a QR code.
    var qr: String
    var isLocked: Bool
    var needsOneTimeCode: Bool
    /// What the facilitator lets the room look at; `nil` for what was opened or shown last.
    var onScreen: ActivityID?
    /// By the names that the plan gives to decks.
    var slides: [String: SlideTexts]
}
