import Lessons

extension Session {
    func answerWords(_ id: ActivityID, _ typed: [String], by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .words(let cloud) = activity.kind else { throw .wrongKind(title: activity.title) }
        let words = try cloud.ballot(of: typed)
        return state.words[learner.id] == words ? [] : [.wordsAnswered(id, words: words)]
    }
}

extension WordCloud {
    /// How long one word or short phrase may be, in characters.
    package static let longestWord = 40

    /// The words, cleaned, each once.
    fileprivate func ballot(of typed: [String]) throws(Refusal) -> [String] {
        var words: [String] = []
        var keys: Set<String> = []
        for text in typed {
            let word = text.withoutControls(keepingLines: false).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            guard word.fairLength <= Self.longestWord else { throw .longWord(word.fairLength) }
            guard !word.wordKey.isEmpty, keys.insert(word.wordKey).inserted else { continue }
            words.append(word)
        }
        guard !words.isEmpty else { throw .emptyText }
        guard words.count <= most else { throw .tooManyWords(words.count, most: most) }
        return words
    }
}

extension String {
    /// The form in which two words are the same: letter case and punctuation around them do not tell them apart.
    var wordKey: String {
        let isEdge: (Character) -> Bool = { $0.isPunctuation || $0.isWhitespace }
        return String(drop(while: isEdge).reversed().drop(while: isEdge).reversed()).nameKey
    }
}
