import Lessons

/// The words of a word cloud, the most frequent first.
package struct WordsResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many learners have handed in words.
    package var ballots: Int
    package var words: [WordCount]
    /// Who wrote what, in the order of joining; empty if anonymous.
    package var answers: [Ballot]

    /// A word as most of its writers spelt it.
    package struct WordCount: Hashable, Sendable, Codable {
        package var text: String
        package var count: Int
    }

    /// One learner's words, as they were handed in.
    package struct Ballot: Hashable, Sendable, Codable {
        package var learner: LearnerID
        package var words: [String]
    }
}

extension Session {
    func result(ofWords activity: Activity, _ state: ActivityState) -> WordsResult {
        WordsResult(
            activity: heading(of: activity, state),
            ballots: state.words.count,
            words: counts(of: state.words),
            answers: activity.options.isAnonymous
                ? []
                : learners.compactMap { learner in
                    state.words[learner.id].map { WordsResult.Ballot(learner: learner.id, words: $0) }
                }
        )
    }

    /// Words that differ in letter case or punctuation alone count as one.
    private func counts(of words: [LearnerID: [String]]) -> [WordsResult.WordCount] {
        var spellings: [String: [String: Int]] = [:]
        for word in words.values.joined() { spellings[word.wordKey, default: [:]][word, default: 0] += 1 }
        return spellings.values.map { spellings in
            let usual = spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }
            return WordsResult.WordCount(text: usual?.key ?? "", count: spellings.values.reduce(0, +))
        }
        .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
}
