/// Words in a phase that call for something Lectern can run, or say what kind of it is wanted.
enum Cue: Int, CaseIterable, Sendable {
    case poll
    case quiz
    /// Something to be chosen from, or put in order.
    case choice
    case wordCloud
    /// "initial thoughts", "first impressions": an open question to begin with.
    case firstThoughts
    /// What somebody thinks, in words of their own.
    case thoughts
    /// What is known already.
    case priorKnowledge
    /// Ideas brought together from everybody.
    case ideas
    case questionsAndAnswers
    /// Learners ask.
    case learnersAsk
    case understanding
    /// Learners make a Wardley map.
    case makesMap
    /// Wardley mapping as something that is done, with a tool or a template for it.
    case mapping
    case selfAssessment
    case rubric
    /// A rubric by which learners are marked, each for themselves.
    case ownRubric
    case peerEvaluation
    case reflection
    case presentation
}

extension Cue {
    /// How the words run; see `Phrase`.
    private var patterns: [String] {
        switch self {
        case .poll: ["poll*", "mentimeter", "slido"]
        case .quiz: ["quiz*"]
        case .choice:
            [
                "vote|votes|voting", "priorit*", "rank|ranking", "choose ~3 between",
                "most critical|important|urgent|pressing|serious",
            ]
        case .wordCloud: ["word cloud*"]
        case .firstThoughts:
            [
                "initial|first thought*|opinion*|perspective*|idea*|impression*|reaction*|perception*|hypothes*",
                "initial observation*|response*",
            ]
        case .thoughts:
            [
                "thought*|opinion*|perspective*|idea|ideas|impression*|reaction*|perception*|insight*|response*",
                "estimate*|input|sentiment",
            ]
        case .priorKnowledge: ["gauge|assess|check ~4 understanding|knowledge|experience|experiences"]
        case .ideas:
            [
                "brainstorm*", "idea|ideas sharing|collection", "share|sharing|capturing|contribute|collect ideas",
                "sharing insights", "mind map* ~2 issues|ideas|themes",
            ]
        case .questionsAndAnswers: ["q&a"]
        case .learnersAsk:
            ["ask|asks|asking ~2 question*", "question submission", "learner|learners|participant questions"]
        case .understanding:
            ["check|checks|gauge|assess ~3 understanding|comprehension", "understanding|comprehension check*"]
        case .makesMap:
            [
                "create|creates|creating|draft|drafting|build|building|draw|drawing|make|making|sketch ~5 wardley map*",
                "develop|developing|refine|refining ~5 wardley map*", "use|using ~1 wardley map to visuali*",
            ]
        case .mapping: ["wardley mapping", "wardley map creation|template*"]
        case .selfAssessment: ["self assess*|evaluat*", "maturity assessment"]
        case .rubric: ["rubric*"]
        case .ownRubric: ["assessment rubric*"]
        case .peerEvaluation:
            [
                "peer|peers|peers'|peers’ evaluat*|feedback|review*|assess*|scor*|critique*",
                "peer and ~2 evaluat*|feedback|review*|assess*", "peers ~3 feedback",
                "feedback ~3 peers", "feedback ~2 other|another|each team*|group*|other",
                "evaluat*|critiqu* ~1 other|another team*|team's|teams'|teams’|group*",
                "evaluat* ~1 peers|peers'|peers’",
            ]
        case .reflection: ["reflect*"]
        case .presentation: ["present|presents|presenting|presentation|presentations"]
        }
    }

    /// The cues in a text, each with the words that gave it first. Every word is looked at once, and the few behind
    /// it that a phrase may reach. What stands behind the first 64 KiB of a field is not looked at.
    static func found(in text: String) -> Found {
        var text = text
        return text.withUTF8 { bytes in
            var found = Found()
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(mostBytes))
            let cursor = WordCursor(bytes: bytes)
            var offset = 0
            while offset < bytes.count {
                guard cursor.length(ofLetterAt: offset) > 0 else {
                    offset += 1
                    continue
                }
                let word = offset..<cursor.end(ofWordAt: offset)
                offset = word.upperBound
                guard word.count > 1 else { continue }
                let start = word.lowerBound
                for entry in byBeginning[WordCursor.beginning(of: bytes[start], bytes[start + 1])] {
                    guard found[entry.cue] == nil, let end = entry.phrase.end(in: cursor, beginningWith: word) else {
                        continue
                    }
                    found[entry.cue] = String(decoding: bytes[start..<end], as: UTF8.self)
                }
            }
            return found
        }
    }

    /// The words that gave each cue. There are few cues and many texts, so nothing is hashed.
    struct Found {
        private var words = [String?](repeating: nil, count: Cue.allCases.count)

        fileprivate(set) subscript(cue: Cue) -> String? {
            get { words[cue.rawValue] }
            set { words[cue.rawValue] = newValue }
        }
    }

    /// The fields of real plans have 300 bytes at most.
    private static let mostBytes = 65_536

    /// Every phrase under the letters that it can begin with.
    private static let byBeginning: [[(cue: Cue, phrase: Phrase)]] = {
        var table = [[(cue: Cue, phrase: Phrase)]](repeating: [], count: 1024)
        for cue in allCases {
            for phrase in cue.patterns.map(Phrase.init) {
                for beginning in phrase.beginnings { table[beginning].append((cue, phrase)) }
            }
        }
        return table
    }()
}
