import Lessons
import LiveSession
import NIOConcurrencyHelpers
import Workshop

/// Makes every change of the room known to all who look at it.
///
/// Each stream is a task of its own that is only told that there is news, and fetches the newest view when it can write:
/// a slow phone misses what was in between and holds up nobody.
actor NewsDesk {
    private let live: LiveSession
    private let clock: SessionClock
    private var frame: RoomFrame
    private var listeners: [Int: Listening] = [:]
    /// The numbers of everybody's streams, the oldest first.
    private var streams: [Visitor: [Int]] = [:]
    private var nextListener = 0
    private var hasNewFrame = false
    private nonisolated let newest: NIOLockedValueBox<RoomView>
    private let changes: AsyncStream<Void>
    private let change: AsyncStream<Void>.Continuation

    /// How many streams one person may have open; a new one ends the oldest. Two phones, or some tabs.
    static let mostStreams = 4

    init(live: LiveSession, clock: SessionClock, frame: RoomFrame) async {
        self.live = live
        self.clock = clock
        self.frame = frame
        let view = RoomView(version: 1, update: await live.current(), frame: frame, presence: [], after: nil)
        newest = NIOLockedValueBox(view)
        (changes, change) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The view that was made last.
    nonisolated var view: RoomView { newest.withLockedValue { $0 } }

    /// A view that shows at least what is on the disk now, and what the room is besides.
    func freshView() async -> RoomView {
        let update = await live.current()
        if view.update.sequence < update.sequence || hasNewFrame { renew(update) }
        return view
    }

    /// Changes what the room is besides its session.
    func reframe(_ edit: (inout RoomFrame) -> Void) {
        edit(&frame)
        hasNewFrame = true
        change.yield()
    }
}

// Making news.
extension NewsDesk {
    /// Tells everybody of everything, until cancelled.
    nonisolated func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in await self.live.updates() { self.change.yield() } }
            group.addTask { await self.tell() }
            group.addTask {
                while !Task.isCancelled {
                    try? await Task.sleep(for: Self.heartbeat)
                    await self.ring { _ in true }
                }
            }
            await group.waitForAll()
        }
        await endAll()
    }

    /// How often a stream shows that it lives, so that what is dead is found.
    static let heartbeat = Duration.seconds(15)

    private func tell() async {
        for await _ in changes {
            let update = await live.current()
            let old = view
            let isForAll = update.sequence != old.update.sequence || update.health != old.update.health || hasNewFrame
            hasNewFrame = false
            renew(update)
            ring { isForAll || $0 == .facilitator }
            try? await Task.sleep(for: pause)
        }
    }

    /// How long to wait before the next news: so long that writing them takes a small part of the time, and never so
    /// long that a room of 2,000 would wait for a quarter of a second.
    private var pause: Duration {
        max(.milliseconds(25), .microseconds(60) * listeners.count)
    }

    private func renew(_ update: Update) {
        let old = view
        if update.session.hasOpenedOrShown(since: old.session) { frame.onScreen = nil }
        let present = Set(
            listeners.values.compactMap { listener -> LearnerID? in
                guard case .learner(let id) = listener.visitor else { return nil }
                return update.session.person(id)?.id
            }
        )
        let new = RoomView(version: old.version + 1, update: update, frame: frame, presence: present, after: old)
        newest.withLockedValue { $0 = new }
    }

    private func ring(_ isMeant: (Visitor) -> Bool) {
        for listener in listeners.values where isMeant(listener.visitor) { listener.ring() }
    }

    private func endAll() {
        for listener in listeners.values { listener.end() }
    }
}

// Listening.
extension NewsDesk {
    /// Begins a stream. Its bell rings at once, and then when there is news or a sign of life is due.
    func listen(_ visitor: Visitor) async -> Listening {
        _ = await freshView()
        let number = nextListener
        let listening = Listening(number: number, visitor: visitor)
        nextListener += 1
        if let oldest = streams[visitor]?.first, streams[visitor, default: []].count >= Self.mostStreams {
            forget(oldest)
        }
        streams[visitor, default: []].append(number)
        listeners[number] = listening
        listening.ring()
        change.yield()
        return listening
    }

    func leave(_ listening: Listening) {
        forget(listening.number)
        change.yield()
    }

    private func forget(_ number: Int) {
        guard let listener = listeners.removeValue(forKey: number) else { return }
        listener.end()
        streams[listener.visitor]?.removeAll { $0 == number }
        if streams[listener.visitor]?.isEmpty == true { streams[listener.visitor] = nil }
    }
}

/// One stream to one page.
struct Listening: Sendable {
    let number: Int
    let visitor: Visitor
    /// Rings for news and for signs of life; how often it rang while nobody listened does not matter.
    let bell: AsyncStream<Void>
    private let rope: AsyncStream<Void>.Continuation

    init(number: Int, visitor: Visitor) {
        self.number = number
        self.visitor = visitor
        (bell, rope) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func ring() { rope.yield() }

    /// Ends the stream; whoever listens goes on behind it.
    func end() { rope.finish() }
}

extension Session {
    /// Whether something is open or shown that was not: the room looks at that from then on.
    fileprivate func hasOpenedOrShown(since earlier: Session) -> Bool {
        activities.contains { id, state in
            // Questions may be asked while something else goes on, and take no place on the screen from it.
            if case .questionsAndAnswers = activity(id)?.kind { return false }
            let old = earlier.activities[id]
            return (state.status == .open && old?.status != .open) || (state.showsResults && old?.showsResults == false)
        }
    }
}
