/// The words that a typed command begins with.
package enum CommandWord: String, CaseIterable, Hashable, Sendable {
    case start, pause, resume, extend, next, back, end
    case replan, finish, began, paused, undo
    case open, close, results
    case team, join, move, rename, merge, remove, lock, unlock, codes
    case answer, reflect, score, fill, place, link, vote
    case group, ungroup, pin, unpin, hide, unhide
    case present, order, swap, skip, changeover
    case draw, slide, step, note
    case `break`
    case submit, status, help, quit
}

extension CommandWord {
    /// How it is typed; capitals stand for what is to be filled in, brackets for what can be left out.
    package var usage: String {
        switch self {
        case .start: "start [13:55 | 4 minutes ago]"
        case .pause, .resume, .next, .back, .end, .undo, .lock, .unlock, .status, .help, .quit: rawValue
        case .codes: "codes 24"
        case .extend: "extend 5, extend -3, extend 1:30"
        case .replan: "replan [2 | from PHASE | to PHASE]"
        case .finish: "finish 17:30, finish none"
        case .began: "began [ITEM] 14:35"
        case .paused: "paused 14:20 to 14:26, paused 6"
        case .open: "open [ACTIVITY]"
        case .close: "close [ACTIVITY]"
        case .results: "results [ACTIVITY]"
        case .team: "team NAME"
        case .join: "join NAME [in TEAM]"
        case .move: "move NAME to TEAM"
        case .rename: "rename NAME to NAME"
        case .merge: "merge NAME into NAME"
        case .remove: "remove NAME"
        case .answer: "answer NAME: 2"
        case .reflect: "reflect NAME 1: TEXT"
        case .score: "score NAME TEAM: 3 2 4 4 // TEXT"
        case .fill: "fill NAME 2: TEXT"
        case .place: "place NAME 2: 0.8 0.35"
        case .link: "link NAME: 2 1"
        case .vote: "vote NAME: 3"
        case .group: "group 3 5 as LABEL"
        case .ungroup: "ungroup 3 5"
        case .pin: "pin 3"
        case .unpin: "unpin 3"
        case .hide: "hide 3"
        case .unhide: "unhide 3"
        case .present: "present [TEAM | none]"
        case .draw: "draw [ACTIVITY]"
        case .slide: "slide [4 | next | back]"
        case .order: "order draw, order TEAM, TEAM"
        case .swap: "swap TEAM and TEAM"
        case .skip: "skip [TEAM]"
        case .changeover: "changeover 1"
        case .step: "step 10 TITLE, step none"
        case .note: "note 1: TEXT"
        case .break: "break [after PHASE 10]"
        case .submit: "submit FILE"
        }
    }

    /// What it does.
    package var meaning: String {
        switch self {
        case .start: "begin, now or earlier"
        case .pause: "stop the clock"
        case .resume: "let the clock go on"
        case .extend: "more minutes, or fewer"
        case .next: "on to the next item"
        case .back: "back to the item before"
        case .end: "end the session"
        case .replan: "win or use time; alone: how"
        case .finish: "when everybody must be out"
        case .began: "when an item really began"
        case .paused: "a pause that was not entered"
        case .undo: "take the last change back"
        case .open: "open an activity"
        case .close: "close it"
        case .results: "show its results to the room"
        case .team: "add a team"
        case .join: "add a learner"
        case .move: "put a learner into a team"
        case .rename: "another name for a learner"
        case .merge: "two entries are one person"
        case .remove: "send a learner out"
        case .lock: "nobody new comes in"
        case .unlock: "they come in again"
        case .codes: "one-time codes, one a person"
        case .answer: "a learner's ballot, words or text"
        case .reflect: "an answer to a question"
        case .score: "a learner's score sheet"
        case .fill: "a field of a worksheet"
        case .place: "a component: visibility, evolution"
        case .link: "one component needs another"
        case .vote: "for a question of the wall"
        case .group: "put answers under a label"
        case .ungroup: "take them out again"
        case .pin: "an answer to the top of its group"
        case .unpin: "and back"
        case .hide: "an answer out of sight"
        case .unhide: "and back"
        case .present: "the next team, or one, presents"
        case .draw: "who scores whom, anew"
        case .slide: "show another slide"
        case .order: "who presents when"
        case .swap: "they change places"
        case .skip: "not now; at the end"
        case .changeover: "minutes between two teams"
        case .step: "a part of this item"
        case .note: "to a question of your own"
        case .break: "take the proposed breaks, or one"
        case .submit: "read answers from a file"
        case .status: "where the session stands"
        case .help: "these words"
        case .quit: "leave; the session can resume"
        }
    }
}
