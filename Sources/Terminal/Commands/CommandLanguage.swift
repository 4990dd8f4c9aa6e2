package import Lessons
package import Workshop

/// Reads what a facilitator types, on the desk's command line or without a screen, one command a line:
///
///     start [HH:MM | N minutes ago]   pause   resume   next   back   end
///     extend 5 | extend -3 | extend 1:30
///     replan [N | spread | [take 5] from PHASE | shorten BREAK | drop BREAK | cut ACTIVITY | move | [give 5] to PHASE]
///            [protect PHASE, … | protect none] [because TEXT]
///     finish HH:MM | finish none                  (when everybody must be out)
///     began [ITEM] HH:MM | began [ITEM] 4 minutes ago
///     paused HH:MM to HH:MM | paused 6            (a pause entered afterwards)
///     undo
///     open [ACTIVITY]   close [ACTIVITY]   results [ACTIVITY]
///     team NAME   join NAME [in TEAM]   move NAME to TEAM | move NAME to none
///     rename NAME to NAME   merge NAME into NAME  (two entries are one person)   remove NAME
///     lock   unlock   codes 24                    (who may join by phone)
///     answer [ACTIVITY] NAME: 2 | 1, 3 | the option's words | slow, siloed | a text
///     reflect NAME 1: a text
///     score NAME TEAM: 3 2 - 4 // a comment      (TEAM `own`: the learner's own team, kept apart)
///     fill [ACTIVITY] NAME 2: a text              (a field of a worksheet)
///     place [ACTIVITY] NAME 2: 0.8 0.35 | off     (a component: visibility, evolution)
///     link [ACTIVITY] NAME: 2 1 [off]             (component 2 needs component 1)
///     vote [ACTIVITY] NAME: 3 [off]               (for a question of a Q&A)
///     group [ACTIVITY] 3 5 as LABEL   ungroup [ACTIVITY] 3 5
///     pin | unpin | hide | unhide [ACTIVITY] 3 5
///     present [TEAM | none]
///     draw [ACTIVITY]                             (who scores whom, anew)
///     slide [ACTIVITY] [4 | next | back]
///     order draw | order TEAM, TEAM   swap TEAM and TEAM   skip [TEAM]   changeover 1
///     step 10 TITLE | step none                   (a part of the running item, with its minutes)
///     break | break after PHASE [10]              (before the start: those that are proposed, or one)
///     note 1: a text                              (to a question of the facilitator's own)
///     submit FILE   status   help   quit
///
/// Words are read in any letter case. Names may hold blanks: the longest name of the session that fits is meant;
/// quotation marks make it certain. An activity is named as the plan names it, "engage-1", or by its number among those
/// on the screen; left out, it is the selected one, or the one opened last.
package struct CommandLanguage: Sendable {
    let session: Session
    let now: Instant
    let clock: WallClock
    let selected: ActivityID?

    /// - Parameter selected: the activity that is meant where the line does not say.
    package init(session: Session, now: Instant, clock: WallClock, selected: ActivityID? = nil) {
        self.session = session
        self.now = now
        self.clock = clock
        self.selected = selected
    }

    /// - Returns: `nil` for a line that is blank or a remark, which begins with "#".
    package func read(_ line: String) throws(CommandFault) -> TypedCommand? {
        let line = line.harmless.trimmedBlanks
        guard let first = line.first, first != "#" else { return nil }
        let head = line.prefix { !$0.isWhitespace }
        let rest = line[head.endIndex...].trimmedBlanks
        guard let word = CommandWord(rawValue: head.lowercased()) else {
            let nearest = Nearest.to(String(head), among: CommandWord.allCases.map(\.rawValue))
            throw .unknownWord(String(head), nearest: nearest.flatMap(CommandWord.init))
        }
        return try read(word, rest)
    }

    private func read(_ word: CommandWord, _ rest: String) throws(CommandFault) -> TypedCommand {
        switch word {
        case .pause: try alone(word, rest, .facilitator(.pause))
        case .resume: try alone(word, rest, .facilitator(.resume))
        case .next: try alone(word, rest, .facilitator(.next))
        case .back: try alone(word, rest, .facilitator(.back))
        case .end: try alone(word, rest, .facilitator(.end))
        case .status: try alone(word, rest, .status)
        case .help: .help
        case .quit: try alone(word, rest, .quit)
        case .start: .facilitator(.start(startedAt: try startInstant(rest)))
        case .extend: .facilitator(.extend(seconds: try Self.seconds(rest)))
        case .replan: try replan(rest)
        case .finish: try finish(rest)
        case .began: try began(rest)
        case .paused: try paused(rest)
        case .undo: try alone(word, rest, .facilitator(.time(.undo)))
        case .open: .facilitator(.open(try activityToOpen(rest)))
        case .close: .facilitator(.close(try openActivity(rest)))
        case .results: .facilitator(.showResults(try openActivity(rest)))
        case .team: .facilitator(.addTeam(name: try filled(word, rest.withoutQuotes)))
        case .join: try join(rest)
        case .move: try move(rest)
        case .lock: try alone(word, rest, .room(.lockJoining(true)))
        case .unlock: try alone(word, rest, .room(.lockJoining(false)))
        case .codes: try codes(rest)
        case .rename: try rename(rest)
        case .merge: try merge(rest)
        case .remove: try remove(rest)
        case .answer: try answer(rest)
        case .reflect: try reflect(rest)
        case .score: try score(rest)
        case .fill: try fill(rest)
        case .place: try place(rest)
        case .link: try link(rest)
        case .vote: try vote(rest)
        case .group: try group(rest)
        case .ungroup: try ungroup(rest)
        case .pin: try mark(word, rest, .pinned)
        case .unpin: try mark(word, rest, .unpinned)
        case .hide: try mark(word, rest, .hidden)
        case .unhide: try mark(word, rest, .shown)
        case .present: try present(rest)
        case .draw: .facilitator(.drawReviews(try openActivity(rest)))
        case .slide: try slide(rest)
        case .order: try order(rest)
        case .swap: try swap(rest)
        case .skip: try skip(rest)
        case .changeover: try changeover(rest)
        case .step: try step(rest)
        case .note: try note(rest)
        case .break: try takeBreak(rest)
        case .submit: .submitFile(try filled(word, rest.withoutQuotes))
        }
    }

    private func alone(_ word: CommandWord, _ rest: String, _ command: TypedCommand) throws(CommandFault)
        -> TypedCommand
    {
        guard rest.isEmpty else { throw .tooMuch(word, rest) }
        return command
    }

    private func filled(_ word: CommandWord, _ rest: String) throws(CommandFault) -> String {
        guard !rest.isEmpty else { throw .wrongForm(word) }
        return rest
    }
}

extension TypedCommand {
    static func facilitator(_ command: Command) -> TypedCommand {
        .perform(command, by: .facilitator)
    }
}

extension StringProtocol {
    /// Without blanks at its ends.
    var trimmedBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    /// Without the pair of quotation marks around it, if there is one.
    var withoutQuotes: String {
        guard count > 1, let first, let last, QuotationMark.closing(first)?.contains(last) == true else {
            return String(self)
        }
        return dropFirst().dropLast().trimmedBlanks
    }
}

/// The quotation marks that a keyboard or a clipboard brings along.
enum QuotationMark {
    /// What can close a quotation that a mark opens; `nil` if it opens none.
    static func closing(_ mark: Character) -> [Character]? {
        switch mark {
        case "\"": ["\""]
        case "“", "„": ["”", "“"]
        case "«": ["»"]
        default: nil
        }
    }
}
