import HTTPTypes
import Hummingbird

/// Every address that is not a page's, with the method that it takes.
enum Route: String, CaseIterable, Sendable {
    case room = "/api/v1/room"
    case enter = "/api/v1/enter"
    case join = "/api/v1/join"
    case state = "/api/v1/state"
    case events = "/api/v1/events"
    case commands = "/api/v1/commands"
    case submissions = "/api/v1/submissions"
    case description = "/api/openapi.json"

    var method: HTTPRequest.Method {
        switch self {
        case .room, .state, .events, .description: .get
        case .enter, .join, .commands, .submissions: .post
        }
    }

    /// How long a body may be. Whole files of answers come from the facilitator alone.
    var mostBytes: Int {
        switch self {
        case .room, .state, .events, .description: 0
        case .enter, .join, .commands: 65_536
        case .submissions: 1 << 20
        }
    }
}
