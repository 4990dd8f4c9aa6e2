import Wardley

/// The stages that some words name: one, or two where a component stands between them.
struct StageSpan: Hashable, Sendable {
    let first: MapStage
    let last: MapStage
    /// -1 for “early”, 1 for “late”.
    let leaning: Int

    /// “Custom-built to Product”, “Early Product (+rental)”, “Genesis, moving towards custom-built”.
    ///
    /// What stands behind a plus in parentheses is a label of OnlineWardleyMaps' axis that was copied in; what follows
    /// “evolving to” is where the component goes, not where it is. Both are left out.
    init?(reading words: String) {
        let here = words.lowercased()
            .replacing(/\(\+[^)]*\)?/, with: "")
            .replacing(
                /\b(evolving|evolves|moving|rapidly|trending|shifting|nearing|approaching|heading)\b.*/,
                with: ""
            )
        let stages = here.matches(of: /genesis|concept|custom|product|rental|commodity|commoditi[sz]ed|utility/)
            .compactMap { Self.stage($0.output) }
        guard let first = stages.min(), let last = stages.max() else { return nil }
        self.first = first
        self.last = last
        let (isEarly, isLate) = (here.contains("early"), here.contains("late"))
        leaning = first < last || isEarly == isLate ? 0 : isEarly ? -1 : 1
    }

    private static func stage(_ word: Substring) -> MapStage? {
        switch word.prefix(3) {
        case "gen", "con": .genesis
        case "cus": .custom
        case "pro", "ren": .product
        case "com", "uti": .commodity
        case _: nil
        }
    }

    var start: Double { first.start }
    var end: Double { Self.end(of: last) }

    /// Where a component of these stages is put: the middle, or a quarter from the end it leans to.
    var middle: Double {
        let share = 0.5 + 0.25 * Double(leaning)
        return ((start + (end - start) * share) * 100).rounded() / 100
    }

    /// How far a number lies outside; 0 inside.
    func distance(of number: Double) -> Double {
        max(start - number, number - end, 0)
    }

    private static func end(of stage: MapStage) -> Double {
        MapStage(rawValue: stage.rawValue + 1)?.start ?? 1
    }
}
