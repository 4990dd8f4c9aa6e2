import Foundation
import Lessons
import Workshop

/// Writes the statements of one session. What many of them have in common (a person, a team, a question, a score) is put
/// into JSON once: of a thousand statements hardly one says anything in its parts that no other says.
struct StatementWriter {
    let session: Session
    private let isPseudonymous: Bool
    private let identifier: StableUUID
    /// The session's address, for what belongs to it.
    let address: String
    private let parts = WrittenParts()

    /// What tells one shared part from another.
    enum Part: Hashable {
        case learner(LearnerID)
        case team(TeamID)
        case verb(String)
        case meeting
        case object(ActivityID, HandedIn.Part, criterion: Int?)
        case score(Statement.Result.Score)
        case context(ActivityID?, TeamID?, isOwn: Bool)
    }

    init(of session: Session, isPseudonymous: Bool) {
        self.session = session
        self.isPseudonymous = isPseudonymous
        identifier = session.identifier
        address = "urn:uuid:\(identifier)"
    }

    /// A part as JSON: as it was written before, or else written now.
    func json(_ part: Part, _ value: () -> some Encodable) throws -> [UInt8] { try parts.json(part, value) }

    /// Something that no other statement says.
    func json(_ value: some Encodable) throws -> [UInt8] { try parts.json(value) }

    /// The identifier of the statement about something of this session.
    func id(_ name: String) -> String { StableUUID(name, in: identifier).description }
}

extension StatementWriter {
    func attendance(of learner: Session.Learner) throws -> Statement {
        Statement(
            id: id("attended \(learner.id)"),
            actor: try actor(learner.id),
            verb: try verb(.attended),
            object: try json(.meeting) { meeting },
            context: try context(learner.team),
            timestamp: learner.joinedAt.description
        )
    }

    private var meeting: Statement.Target {
        Statement.Target(
            id: address,
            definition: Statement.Definition(
                type: Statement.Definition.type("meeting"),
                name: ["und": session.setup.title]
            )
        )
    }

    func verb(_ verb: Statement.Verb) throws -> [UInt8] { try json(.verb(verb.name)) { verb } }

    /// A learner, or nobody in particular.
    func actor(_ id: LearnerID) throws -> [UInt8] {
        try json(.learner(id)) {
            Statement.Actor(
                objectType: "Agent",
                name: isPseudonymous ? nil : session.learner(id)?.name,
                account: .init(homePage: address, name: id.isAnonymous ? "anonymous" : id.description)
            )
        }
    }

    func actor(_ team: TeamID) throws -> [UInt8] { try json(.team(team)) { group(team) } }

    private func group(_ id: TeamID) -> Statement.Actor {
        Statement.Actor(
            objectType: "Group",
            name: session.team(id)?.name,
            account: .init(homePage: address, name: id.description)
        )
    }

    /// - Parameter isOwn: whether somebody scores their own team.
    func context(_ team: TeamID?, _ activity: Activity? = nil, isOwn: Bool = false) throws -> [UInt8] {
        try json(.context(activity?.id, team, isOwn: isOwn)) {
            let objectives = session.setup.objectives.filter { activity?.assesses.contains($0.number) == true }
            let others = objectives.map { objective in
                Statement.Target(
                    id: "\(address)#objective-\(objective.number)",
                    definition: Statement.Definition(
                        type: Statement.Definition.type("objective"),
                        name: ["und": objective.text]
                    )
                )
            }
            return Statement.Context(
                registration: identifier.description,
                team: team.map(group),
                contextActivities: .init(parent: [meeting], other: others.isEmpty ? nil : others),
                extensions: isOwn ? ["urn:lectern:own-team": true] : nil
            )
        }
    }
}

/// What has been written so far of parts that statements share.
private final class WrittenParts {
    private var written: [StatementWriter.Part: [UInt8]] = [:]
    private let encoder = JSONEncoder()

    init() {
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func json(_ part: StatementWriter.Part, _ value: () -> some Encodable) throws -> [UInt8] {
        if let known = written[part] { return known }
        let json = try json(value())
        written[part] = json
        return json
    }

    func json(_ value: some Encodable) throws -> [UInt8] { [UInt8](try encoder.encode(value)) }
}
