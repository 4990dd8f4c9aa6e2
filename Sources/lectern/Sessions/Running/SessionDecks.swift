import Diagnostics
import Foundation
import Lessons
import Records
import Workshop

/// The decks that came with a session, as the desk shows them.
enum SessionDecks {
    /// Reads them from the session's folder, by the names that the plan gives them. What cannot be read is missing: the
    /// desk says so.
    static func read(of session: Session, in folder: SessionFolder) -> [String: Deck] {
        var decks: [String: Deck] = [:]
        for activity in session.setup.activities {
            guard case .slides(let slides) = activity.kind, decks[slides.file] == nil,
                let source = try? InputFile.read(folder.slides(slides.file).path)
            else { continue }
            decks[slides.file] = DeckReader().read(source).deck
        }
        return decks
    }
}

extension SessionSetup {
    /// Puts a deck that no activity names into the phase in which things are explained, or into the first item.
    mutating func add(_ deck: Deck, named name: String) {
        let isNamed = activities.contains { activity in
            guard case .slides(let slides) = activity.kind else { return false }
            return URL(filePath: slides.file).lastPathComponent == name
        }
        guard !isNamed, !deck.slides.isEmpty else { return }
        let index = agenda.firstIndex { $0.kind == .explain } ?? 0
        let phase = PhaseKind.allCases.first { $0.agendaKind == agenda[index].kind } ?? .engage
        let slides = Slides(file: name, first: 1, last: deck.slides.count)
        let id = ActivityID(rawValue: "\(phase.rawValue)-slides")
        activities.append(Activity(id: id, phase: phase, title: name, kind: .slides(slides)))
        agenda[index].activities.insert(id, at: 0)
    }
}
