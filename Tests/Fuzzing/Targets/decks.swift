import Diagnostics
import Foundation
import Lessons

/// Reads any bytes as a deck, and as a book, and reads the deck that is printed from it once more.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDeck(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let source = source(data, count)
    let reading = DeckReader().read(source)
    Invariants.check(DeckChecker().everything(about: reading), of: source)
    for slide in reading.deck.slides {
        Invariants.hold(Invariants.isInside(slide.range, source), "a slide lies in the file")
        Invariants.hold(!slide.parts.isEmpty || !slide.notes.isEmpty, "a slide is not empty")
    }
    let isRefused = reading.diagnostics.contains { $0.severity == .error }
    Invariants.hold(isRefused == reading.deck.slides.isEmpty, "a deck without slides has an error, and no other")
    Invariants.hold((try? JSONEncoder().encode(DeckDocument(reading.deck, source: source))) != nil, "a deck is data")
    for section in BookReader().read(source).sections {
        Invariants.hold(Invariants.isInside(section.range, source), "a section lies in the file")
    }
    return 0
}
