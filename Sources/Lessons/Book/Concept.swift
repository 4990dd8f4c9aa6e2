/// A key concept of a lesson as it is looked for in a book: its words in a row, whatever their endings.
struct Concept {
    let name: String
    private let stems: [String]
    /// Its stems without the words that every text has.
    private let significant: [String]

    /// The form in which passages are searched: the stems of all words in order.
    struct Text: Sendable {
        fileprivate let stems: [String]
        /// Each stem once.
        let all: Set<String>

        init(_ text: String) {
            stems = WordStems.words(of: text).map(WordStems.stem)
            all = Set(stems)
        }
    }

    init(_ name: String) {
        self.name = name
        // "Key performance indicators (KPIs)" is looked for without the brackets.
        let bare = name.prefix { $0 != "(" }
        stems = WordStems.words(of: String(bare)).map(WordStems.stem)
        significant = WordStems.of(String(bare))
    }

    /// Whether a passage has all the concept's words, in a row or not: it may speak of it in other words.
    func isMeant(in text: Text) -> Bool {
        !significant.isEmpty && significant.allSatisfy(text.all.contains)
    }

    /// How often the concept stands in a text.
    func count(in text: Text) -> Int {
        positions(in: text).count
    }

    /// Whether a text begins with it, an article aside.
    func begins(_ text: Text) -> Bool {
        guard let first = positions(in: text).first else { return false }
        return first == 0 || first == 1 && ["the", "an"].contains(text.stems[0])
    }

    /// Whether a text says this concept and nothing else.
    func isWhole(of text: Text) -> Bool {
        !stems.isEmpty && text.stems == stems
    }

    private func positions(in text: Text) -> [Int] {
        guard let first = stems.first, text.all.contains(first), text.stems.count >= stems.count else { return [] }
        return (0...(text.stems.count - stems.count)).filter {
            text.stems[$0] == first && text.stems[$0..<($0 + stems.count)].elementsEqual(stems)
        }
    }
}
