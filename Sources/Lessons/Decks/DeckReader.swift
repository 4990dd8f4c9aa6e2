package import Diagnostics
import Markdown

/// Reads a deck from Markdown as Marp has it: slides parted by lines of `---`. It never fails.
///
/// Tolerated without a word:
/// - front matter or none, a byte order mark, CR LF or CR, no final newline
/// - slides without a heading, with several, or with underlined ones
/// - `***` and `___` between slides; bullets `*`, `-`, `+`, `•`; any indentation from two columns on
/// - the name behind a quote: on a line of its own or behind the closing mark, after `-`, `--`, `–` or `—`
///
/// Tolerated with a diagnostic: prose in front of the slides ("Here is the presentation:"), front matter elsewhere than at
/// the head, empty slides, closing tags that stand alone, `---` right below a line of text.
package struct DeckReader: Sendable {
    package init() {}

    /// Reads a file, whatever it is; `DocumentKind` says whether it looks like a deck at all.
    package func read(_ source: SourceText) -> DeckReading {
        if DocumentTraits.kindFromBytes(of: source) != nil {
            return DeckReading(deck: Deck(), diagnostics: [withoutSlides(source)])
        }
        let document = MarkdownDocument(source)
        var context = ReadingContext(document: document)
        var deck = Deck()
        let stretches = SlideStretches(of: document)
        for index in stretches.all.indices {
            read(stretches.all[index], at: index, of: stretches, into: &deck, &context)
        }
        if let cut = stretches.cut { context.report(tooMany(from: cut)) }
        if deck.slides.isEmpty { context.report(withoutSlides(source)) }
        TextFaults.report(&context)
        return DeckReading(deck: deck, diagnostics: context.diagnostics.inOrderOfFile)
    }

    private func read(
        _ stretch: SlideStretch,
        at index: Int,
        of stretches: SlideStretches,
        into deck: inout Deck,
        _ context: inout ReadingContext
    ) {
        switch stretches.role(at: index) {
        case .settings(let settings):
            if deck.settings.isEmpty, deck.slides.isEmpty {
                deck.settings = settings
            } else {
                report(misplaced: stretch, &context)
            }
        case .preamble: report(preamble: stretch, &context)
        case .nothing: report(empty: stretch, isLast: index == stretches.all.count - 1, &context)
        case .slide:
            let slide = SlideReader(number: deck.slides.count + 1).read(stretch, &context)
            if let slide { deck.slides.append(slide) }
            if stretch.endsUnderText { report(breakUnderTextOf: stretch, &context) }
        }
    }
}

/// A deck together with what there is to say of the file it stands in.
package struct DeckReading: Sendable {
    package let deck: Deck
    /// What reading found, in the order of the file. `DeckChecker` finds more.
    package let diagnostics: [Diagnostic]

    package init(deck: Deck, diagnostics: [Diagnostic]) {
        self.deck = deck
        self.diagnostics = diagnostics
    }
}

// MARK: What reading says

extension DeckReader {
    private func withoutSlides(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            DeckFault.deckWithoutSlides,
            .error,
            at: SourceRange(at: source.contentStart),
            "There is no slide in this file.",
            fix: .init("Write a heading (# …) for each slide, and a line of --- between slides.")
        )
    }

    private func tooMany(from place: SourceRange) -> Diagnostic {
        Diagnostic(
            PlanFault.tooMany,
            .error,
            at: SourceRange(at: place.start),
            "This deck has more than \(SlideStretches.most) slides; from here on they are left aside.",
            fix: .init("Make several decks of it.")
        )
    }

    private func report(preamble stretch: SlideStretch, _ context: inout ReadingContext) {
        context.report(
            .textBeforeSlides,
            .note,
            at: stretch.content,
            "These words stand in front of the slides and are not shown.",
            fix: .init("Delete them; other programs show them as a slide.", edits: [.init(stretch.removable, "")])
        )
    }

    private func report(misplaced stretch: SlideStretch, _ context: inout ReadingContext) {
        context.report(
            .settingsMisplaced,
            .note,
            at: stretch.content,
            "Settings for the whole deck stand here once more and are left out.",
            reason: "Front matter counts at the head of the file alone.",
            fix: .init("Delete them.", edits: [.init(stretch.removable, "")])
        )
    }

    private func report(empty stretch: SlideStretch, isLast: Bool, _ context: inout ReadingContext) {
        context.report(
            .slideEmpty,
            isLast ? .note : .warning,
            at: stretch.content,
            isLast ? "An empty slide at the end is left out." : "An empty slide is left out.",
            fix: .init("Delete the line of ---.", edits: [.init(stretch.removable, "")])
        )
    }

    private func report(breakUnderTextOf stretch: SlideStretch, _ context: inout ReadingContext) {
        let end = SourceRange(at: stretch.content.end)
        context.report(
            .breakUnderText,
            .warning,
            at: end,
            "A line of --- right below text is read as the end of the slide.",
            reason: "Other programs make the text a heading and go on with the same slide.",
            fix: .init("Leave a blank line between them.", edits: [.init(end, "\n")])
        )
    }
}
