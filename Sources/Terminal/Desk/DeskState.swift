package import Lessons
package import Workshop

/// What the desk in the terminal remembers beside the session: what is selected, what is being typed or asked.
package struct DeskState: Hashable, Sendable {
    package let clock: WallClock
    package internal(set) var mode = Mode.normal
    package internal(set) var notice: DeskNotice?
    /// What is wrong with the disk that the session is kept on, as a sentence; shown until it is `nil` again.
    package var storageFault: String?
    /// Where learners go with their phones: an address and a code; `nil` without a web server.
    package var joinHint: String?
    /// The decks that came with the session, by the names that the plan gives them.
    package var decks: [String: Deck] = [:]
    /// What is to be thought of before the start, while the agenda has no break; `nil` where nothing is.
    package var advice: String?
    /// How much the facilitator wants to be told.
    package var cues = CueSettings()
    /// What the key `j` shows: a QR code in half blocks, and what is to be read beside it.
    package var joinCard: (qr: [String], lines: [String]) {
        get { (joinPicture, joinLines) }
        set { (joinPicture, joinLines) = newValue }
    }
    var joinPicture: [String] = []
    var joinLines: [String] = []
    /// The activity that was chosen with the arrow keys; see `selected(in:)`.
    var selection: ActivityID?
    /// What is read in the room where both do not fit.
    package internal(set) var pane = Pane.notes
    var scroll = Scroll()
    /// Counts how often the whole screen was to be drawn again.
    package var edition = 0
    var history: [String] = []
    /// Lines that were pasted with the one being typed; each is done by an Enter of its own.
    var pasted: [String] = []
    /// What has happened since the desk was opened, as sentences, the newest last.
    var log: [String] = []

    package init(clock: WallClock = WallClock()) {
        self.clock = clock
    }
}

extension DeskState {
    /// What the keys mean at the moment.
    package enum Mode: Hashable, Sendable {
        case normal
        /// The list of keys and commands, from a line on.
        case help(from: Int)
        /// A command being typed; `recalled` counts back in what was typed before.
        case typing(LineEditor, recalled: Int)
        case asking(Question)
        /// A page over the whole width, from a line on.
        case page(Page, from: Int)
        /// How time can be won back.
        case replanning(ReplanPanel)
        /// Why it is won back so, being typed.
        case explaining(LineEditor, Replan, ReplanPanel)
        /// How learners come in.
        case joining
    }

    /// What is asked before something that cannot be taken back, or that is easily done by mistake.
    package enum Question: Hashable, Sendable {
        /// Ctrl-C was pressed in a session that runs.
        case end
        /// Next was pressed with more than half of the item left.
        case nextEarly
        /// Next was pressed in the last item.
        case endAfterLast
        /// A command was typed that cannot be taken back.
        case final(Command)
        case leave
    }

    /// The two panes beside the agenda.
    package enum Pane: Hashable, Sendable {
        case notes
        case activity
    }

    /// How far a pane is scrolled; it counts only for the item and activity that it was scrolled in.
    struct Scroll: Hashable, Sendable {
        var item: Int?
        var activity: ActivityID?
        var lines = 0
    }

    /// All is over: the facilitator's own questions are in sight, whatever was read before.
    package mutating func lookBack() {
        pane = .notes
    }

    /// Shows a sentence until the next key.
    package mutating func show(_ notice: DeskNotice) {
        self.notice = notice
    }

    /// The activity that keys are for: the one chosen, while it is on the desk; else of the running item the one opened
    /// last, or the first that is still to be opened; else what is open from before; else the first.
    package func selected(in session: Session) -> ActivityID? {
        let shown = session.deskActivities.map(\.id)
        if let selection, shown.contains(selection) { return selection }
        let own = session.currentItem?.activities ?? shown
        let open = session.openActivities.last { own.contains($0.id) }?.id
        let waiting = shown.first { session.activities[$0]?.status == .waiting }
        return open ?? waiting ?? session.openActivities.last?.id ?? shown.first
    }

    /// How many lines the pane is scrolled, if what is in it is still what was scrolled.
    func scrolledLines(in session: Session) -> Int {
        let isSame = scroll.item == session.currentIndex && scroll.activity == selected(in: session)
        return isSame ? scroll.lines : 0
    }
}
