package import Diagnostics

/// The decks that a plan names, as they were found beside it. Whoever reads the plan looks for the files.
package struct DeckShelf: Sendable {
    private let findings: [String: Finding]

    /// - Parameter findings: by the name that the plan gives the file.
    package init(_ findings: [String: Finding]) {
        self.findings = findings
    }

    /// What a name led to.
    package enum Finding: Sendable {
        /// Nothing is there; other files that lie in its place.
        case missing(others: [String])
        /// The file is there, but cannot be read; a sentence says why.
        case unreadable(String)
        /// The file is something else.
        case other(DocumentKind)
        case deck(Deck)
    }

    /// The deck of a name, if there is one.
    package func deck(_ file: String) -> Deck? {
        if case .deck(let deck) = findings[file] { deck } else { nil }
    }
}

extension DeckShelf {
    /// The same slides with the numbers of the first and the last to show; without numbers where there is no deck. What
    /// the deck does not have is left aside: then all of it is shown.
    package func resolved(_ slides: Slides) -> Slides {
        var resolved = slides
        guard let deck = deck(slides.file), !deck.slides.isEmpty else {
            resolved.first = nil
            resolved.last = nil
            return resolved
        }
        let numbers = slides.section.flatMap { deck.slides(under: $0) } ?? slides.numbers ?? 1...deck.slides.count
        let isThere = numbers.lowerBound <= deck.slides.count
        resolved.first = isThere ? numbers.lowerBound : 1
        resolved.last = isThere ? min(numbers.upperBound, deck.slides.count) : deck.slides.count
        return resolved
    }

    /// What there is to say of the slides that a plan names, in the order of the file.
    package func diagnostics(of slides: [Located<Slides>]) -> [Diagnostic] {
        var log = DiagnosticLog()
        for located in slides {
            if let diagnostic = diagnostic(of: located.value, at: located.range) { log.append(diagnostic) }
        }
        return log.all
    }

    private func diagnostic(of slides: Slides, at range: SourceRange) -> Diagnostic? {
        let file = DurationField.shortened(slides.file)
        switch findings[slides.file] {
        case nil: return nil
        case .missing(let others):
            return Diagnostic(
                PlanFault.slidesMissing,
                .warning,
                at: range,
                "There is no file “\(file)” beside the plan, so there are no slides to show.",
                fix: missingFix(slides, among: others, at: range)
            )
        case .unreadable(let sentence): return Diagnostic(PlanFault.slidesMissing, .warning, at: range, sentence)
        case .other(let kind):
            return Diagnostic(
                PlanFault.slidesNoDeck,
                .warning,
                at: range,
                "“\(file)” is \(kind.phrase), not a deck of slides.",
                fix: .init("Name a file with a heading for each slide and a line of --- between slides.")
            )
        case .deck(let deck): return unknownPart(of: deck, slides, at: range)
        }
    }

    /// A file whose name is nearly that one.
    private func missingFix(_ slides: Slides, among others: [String], at range: SourceRange) -> Diagnostic.Fix {
        guard let guess = Spelling.closest(to: slides.file, among: others) else {
            return .init("Put the deck there, or name it as the file is named.")
        }
        let whole = slides.section.map { "\(guess)#\($0)" } ?? guess
        return .init("Did you mean “\(guess)”?", edits: [.init(range, whole)])
    }

    private func unknownPart(of deck: Deck, _ slides: Slides, at range: SourceRange) -> Diagnostic? {
        if let section = slides.section {
            guard deck.slides(under: section) == nil else { return nil }
            let guess = Spelling.closest(to: section, among: deck.headings)
            return Diagnostic(
                PlanFault.slidesUnknown,
                .warning,
                at: range,
                "No slide of this deck has the heading “\(DurationField.shortened(section))”; all of them are shown.",
                fix: guess.map {
                    .init("Did you mean “\($0)”?", edits: [.init(range, "\(slides.file)#\($0)")])
                } ?? .init("Name a slide by its heading, or by number: “(slides 3-7)”.")
            )
        }
        guard let last = slides.last, last > deck.slides.count else { return nil }
        return Diagnostic(
            PlanFault.slidesUnknown,
            .warning,
            at: range,
            "This deck has \(deck.slides.count) slides, not \(last).",
            fix: .init("Write the numbers of slides that are there.")
        )
    }
}

extension Deck {
    /// The headings that slides begin with.
    fileprivate var headings: [String] { slides.compactMap(\.title?.value) }

    /// The slides from the one with a heading to the next with a heading as high; `nil` if none has it. Case,
    /// punctuation and hyphens for blanks do not matter.
    func slides(under heading: String) -> ClosedRange<Int>? {
        let key = NameKey(heading)
        guard let first = slides.first(where: { $0.title.map { NameKey($0.value) } == key }), let level = first.level
        else { return nil }
        let next = slides[first.number...].first { ($0.level ?? .max) <= level }
        return first.number...(next.map { $0.number - 1 } ?? slides.count)
    }
}

extension Slide {
    /// The level of its first heading.
    fileprivate var level: Int? {
        for case .heading(let level, _) in parts { return level }
        return nil
    }
}

extension LessonPlan {
    /// The same plan with the slides that its decks have.
    package func withSlides(from shelf: DeckShelf) -> LessonPlan {
        var plan = self
        for (index, segment) in structure.enumerated() {
            guard case .phase(var phase) = segment else { continue }
            for (place, activity) in phase.activities.enumerated() {
                guard case .slides(let slides) = activity.value.kind else { continue }
                phase.activities[place].value.kind = .slides(shelf.resolved(slides))
            }
            plan.structure[index] = .phase(phase)
        }
        return plan
    }
}
