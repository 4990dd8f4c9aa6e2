/// The keys of the desk that do something to the session or open something.
enum DeskKey: CaseIterable {
    case start, pause, next, back, longer, shorter, replan, undo
    case open, results, team
    case people, questions, answers, log
    case command, help, join, leave

    static func meant(by character: Character) -> DeskKey? {
        allCases.first { $0.characters.contains(character) }
    }

    var characters: [Character] {
        switch self {
        case .start: ["s"]
        case .pause: [" ", "p"]
        case .next: ["n"]
        case .back: ["b"]
        case .longer: ["+", "="]
        case .shorter: ["-", "_"]
        case .replan: ["a"]
        case .undo: ["u"]
        case .open: ["o"]
        case .results: ["r"]
        case .team: ["t"]
        case .people: ["w"]
        case .questions: ["k"]
        case .answers: ["g"]
        case .log: ["l"]
        case .command: [":"]
        case .help: ["?", "h"]
        case .join: ["j"]
        case .leave: ["q"]
        }
    }

    /// How the key is called on the screen.
    var name: String {
        switch self {
        case .pause: "space"
        case .start, .next, .back, .longer, .shorter, .replan, .undo, .open, .results, .team, .people, .questions,
            .answers, .log, .command, .help, .join, .leave:
            characters.first.map(String.init) ?? ""
        }
    }
}

/// One line of the list of keys.
struct KeyHelp: Hashable {
    var keys: String
    var meaning: String

    /// Every key of the desk. Tests hold it against `DeskState.handle`.
    static let all = [
        KeyHelp(keys: "s", meaning: "start the first item"),
        KeyHelp(keys: "space p", meaning: "pause, go on"),
        KeyHelp(keys: "n", meaning: "next item; asks if it is early"),
        KeyHelp(keys: "b", meaning: "back to the item before"),
        KeyHelp(keys: "+ -", meaning: "a minute more, a minute less"),
        KeyHelp(keys: "a", meaning: "replan what is ahead"),
        KeyHelp(keys: "u", meaning: "undo the last change"),
        KeyHelp(keys: "↑ ↓", meaning: "select an activity"),
        KeyHelp(keys: "o", meaning: "open it, close it"),
        KeyHelp(keys: "r", meaning: "show its results to the room"),
        KeyHelp(keys: "t", meaning: "add a team"),
        KeyHelp(keys: "← →", meaning: "turn the slides that are open"),
        KeyHelp(keys: "w", meaning: "who is here"),
        KeyHelp(keys: "k", meaning: "what was asked"),
        KeyHelp(keys: "g", meaning: "answers to group"),
        KeyHelp(keys: "l", meaning: "what has happened"),
        KeyHelp(keys: "Tab", meaning: "notes or activity; completes"),
        KeyHelp(keys: "PgUp PgDn", meaning: "scroll; also Home, End"),
        KeyHelp(keys: ":", meaning: "type a command"),
        KeyHelp(keys: "? h F1", meaning: "this help"),
        KeyHelp(keys: "j", meaning: "how learners join: QR code"),
        KeyHelp(keys: "q", meaning: "leave; the session can resume"),
        KeyHelp(keys: "Ctrl-C", meaning: "end or leave; asks"),
        KeyHelp(keys: "Ctrl-Z", meaning: "back to the shell; fg returns"),
        KeyHelp(keys: "Ctrl-L", meaning: "draw the screen again"),
    ]
}
