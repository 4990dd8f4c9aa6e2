package import Workshop

extension CalendarDocument {
    /// The agenda of a session, one entry an item: when it was where it has been, and when it will be where it will. What
    /// a session that is over has left out is left out here.
    ///
    /// - Parameter instant: of a session that still runs, now; of one that has ended, anything later.
    package init(of session: Session, at instant: Instant) {
        var cursor = max(instant, session.changedAt)
        entries = session.timing(at: instant).compactMap { timing -> Entry? in
            let start: Instant
            let end: Instant
            if let began = timing.firstStartedAt {
                start = began
                end = timing.lastEndedAt ?? session.currentItemEnd(at: instant) ?? cursor
                if timing.lastEndedAt == nil { cursor = max(cursor, end) }
            } else {
                guard session.endedAt == nil else { return nil }
                start = cursor
                end = cursor.advanced(bySeconds: session.plannedSeconds(of: timing.index))
                cursor = end
            }
            return Entry(
                id: StableUUID("agenda \(timing.index)", in: session.identifier),
                stamp: session.changedAt,
                start: start,
                end: end,
                title: "\(timing.title): \(session.setup.title)",
                text: session.setup.agenda[timing.index].notes.learnerActivities ?? ""
            )
        }
    }

    /// The run sheet of a plan that is to begin at an instant.
    ///
    /// The same plan on the same day has the same entries, so that one that begins later moves them.
    /// - Parameters:
    ///   - day: the day in the room, "2026-11-21".
    ///   - now: when the file is made.
    package init(of sheet: RunSheet, startingAt start: Instant, on day: String, now: Instant) {
        let midnight = sheet.start?.seconds ?? 0
        let name = StableUUID("plan \(day) \(sheet.title)", in: .lectern)
        entries = sheet.rows.enumerated().map { index, row in
            Entry(
                id: StableUUID("agenda \(index)", in: name),
                stamp: now,
                start: start.advanced(bySeconds: row.starts.seconds - midnight),
                end: start.advanced(bySeconds: row.ends.seconds - midnight),
                title: "\(row.title): \(sheet.title)",
                text: row.fields.map { "\($0.name): \($0.text)" }.joined(separator: "\n")
            )
        }
    }
}

extension Session {
    /// The session's own identifier, which follows from when it was created and what from.
    package var identifier: StableUUID {
        StableUUID("session \(createdAt) \(setup.planName) \(setup.title)", in: .lectern)
    }
}
