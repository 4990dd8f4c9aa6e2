/// Everything that can be said of a deck, by the stable name that users quote and tools filter by.
package enum DeckFault: String, CaseIterable, Sendable {
    /// The file has no slide in it.
    case deckWithoutSlides = "deck-without-slides"
    /// The file is a lesson plan, a map or a book.
    case notADeck = "not-a-deck"
    /// Words in front of the first slide that are not meant for the room.
    case textBeforeSlides = "text-before-slides"
    /// Front matter that stands among or behind the slides.
    case settingsMisplaced = "settings-misplaced"
    /// Nothing between two lines that part slides, or behind the last one.
    case slideEmpty = "slide-empty"
    /// A closing tag that nothing opened.
    case strayTag = "stray-tag"
    /// `---` right below a line, which makes the line a heading elsewhere.
    case breakUnderText = "break-under-text"
    /// A slide that says too much to be read in a room.
    case slideCrowded = "slide-crowded"
    /// Two slides with the same heading.
    case slideTitleRepeated = "slide-title-repeated"
    /// Pictures that lie on other machines.
    case prepareImages = "prepare-images"
}
