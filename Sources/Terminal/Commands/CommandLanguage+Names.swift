import Lessons
import Workshop

extension CommandLanguage {
    /// What a name is followed by.
    enum NameEnd {
        /// A colon, which is taken too.
        case colon
        /// A blank, or nothing more.
        case blank
    }

    /// Takes a learner's name off the front of a text.
    /// - Parameter mayJoin: whether somebody could be meant who is not there yet.
    func takeLearner(
        _ text: String,
        until end: NameEnd,
        mayJoin: Bool = true
    ) throws(CommandFault) -> (LearnerID, rest: String) {
        let found = Self.take(session.learners.map { ($0.name, $0.id) }, from: text, until: end)
        switch found {
        case .found(let id, let rest): return (id, rest)
        case .unknown(let name):
            let nearest = Nearest.to(name, among: session.learners.map(\.name))
            throw .unknownLearner(name, nearest: nearest, mayJoin: mayJoin)
        }
    }

    /// The same for a word whose usage says more than that nobody is called "Ada" where "Ada:" stands.
    func takeLearner(
        _ text: String,
        until end: NameEnd,
        for word: CommandWord
    ) throws(CommandFault) -> (LearnerID, rest: String) {
        do throws(CommandFault) {
            return try takeLearner(text, until: end)
        } catch {
            if case .unknownLearner(let name, _, _) = error, session.learner(named: name) != nil {
                throw .wrongForm(word)
            }
            throw error
        }
    }

    /// Takes a team's name off the front of a text.
    func takeTeam(_ text: String, until end: NameEnd) throws(CommandFault) -> (TeamID, rest: String) {
        switch Self.take(session.teams.map { ($0.name, $0.id) }, from: text, until: end) {
        case .found(let id, let rest): return (id, rest)
        case .unknown(let name):
            throw .unknownTeam(name, nearest: Nearest.to(name, among: session.teams.map(\.name)))
        }
    }

    private enum Taken<ID> {
        case found(ID, rest: String)
        case unknown(String)
    }

    private static func take<ID>(_ names: [(String, ID)], from text: String, until end: NameEnd) -> Taken<ID> {
        if let (quoted, rest) = quotation(text) {
            guard let rest = self.rest(of: rest, behind: end) else { return .unknown(quoted) }
            let known = names.first { $0.0.lowercased() == quoted.lowercased() }
            return known.map { .found($0.1, rest: rest) } ?? .unknown(quoted)
        }
        for (name, id) in names.sorted(by: { $0.0.count > $1.0.count }) {
            let start = text.prefix(name.count)
            guard start.lowercased() == name.lowercased(), let rest = rest(of: text[start.endIndex...], behind: end)
            else { continue }
            return .found(id, rest: rest)
        }
        switch end {
        case .colon: return .unknown(text.prefix { $0 != ":" }.trimmedBlanks)
        case .blank: return .unknown(String(text.prefix { !$0.isWhitespace && $0 != ":" }))
        }
    }

    private static func rest(of text: Substring, behind end: NameEnd) -> String? {
        switch end {
        case .colon:
            let rest = text.trimmedBlanks
            return rest.first == ":" ? rest.dropFirst().trimmedBlanks : nil
        case .blank:
            guard text.first?.isWhitespace ?? true else { return nil }
            return text.trimmedBlanks
        }
    }

    private static func quotation(_ text: String) -> (String, rest: Substring)? {
        guard let first = text.first, let closing = QuotationMark.closing(first) else { return nil }
        let inside = text.dropFirst()
        guard let end = inside.firstIndex(where: closing.contains) else { return nil }
        return (inside[..<end].trimmedBlanks, inside[inside.index(after: end)...])
    }
}
