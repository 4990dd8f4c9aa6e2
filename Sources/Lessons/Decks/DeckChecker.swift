package import Diagnostics

/// Checks a deck that was read: what a room could not read or would not see.
package struct DeckChecker: Sendable {
    /// More items than this on one slide are read by nobody at the back of the room.
    package static let mostItems = 8

    package init() {}

    /// Everything there is to say of a file: what reading and what checking found, in the order of the file.
    package func everything(about reading: DeckReading) -> [Diagnostic] {
        var log = DiagnosticLog()
        for diagnostic in crowded(reading.deck) + repeatedTitles(reading.deck) + remoteImages(reading.deck) {
            log.append(diagnostic)
        }
        return (reading.diagnostics + log.all).inOrderOfFile
    }

    private func crowded(_ deck: Deck) -> [Diagnostic] {
        deck.slides.lazy.filter { $0.itemCount > Self.mostItems }.map { slide in
            Diagnostic(
                DeckFault.slideCrowded,
                .note,
                at: slide.title?.range ?? SourceRange(at: slide.range.start),
                "Slide \(slide.number) has \(slide.itemCount) items, more than a room reads.",
                fix: .init("Make two slides of it, or say the rest.")
            )
        }
    }

    private func repeatedTitles(_ deck: Deck) -> [Diagnostic] {
        var numbers: [String: Int] = [:]
        return deck.slides.compactMap { slide in
            guard let title = slide.title else { return nil }
            guard let first = numbers[title.value] else {
                numbers[title.value] = slide.number
                return nil
            }
            return Diagnostic(
                DeckFault.slideTitleRepeated,
                .note,
                at: title.range,
                "Slide \(slide.number) has the same heading as slide \(first).",
                fix: .init("Say in the heading what is new, so that people can tell where they are.")
            )
        }
    }

    private func remoteImages(_ deck: Deck) -> [Diagnostic] {
        let remote = deck.images.count(where: \.isRemote)
        guard remote > 0, let slide = deck.slides.first else { return [] }
        let what = remote == 1 ? "A picture lies" : "\(remote) pictures lie"
        return [
            Diagnostic(
                DeckFault.prepareImages,
                .preparation,
                at: SourceRange(at: slide.range.start),
                "\(what) on another machine and will be missing where there is no internet.",
                fix: .init("Save them beside the deck and name the files instead of the addresses.")
            )
        ]
    }
}
