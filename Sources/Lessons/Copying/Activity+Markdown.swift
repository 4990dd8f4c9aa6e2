// How an activity stands in a plan: the inverse of `ActivityReader`, for people to read and change.

extension Activity {
    /// The activity as it stands in a plan, to be read by `lectern` or pasted by people.
    package var markdown: String {
        markdownLines(headingLevel: 4).map { $0 + "\n" }.joined()
    }

    /// The lines of the activity, its heading first, without a blank line at the end.
    /// - Parameter level: of the heading, 1 to 6.
    func markdownLines(headingLevel level: Int) -> [String] {
        let name =
            options.isEmpty && bracketed.isEmpty
            ? kind.name : "\(kind.name) (\((bracketed + optionWords).joined(separator: ", ")))"
        let heading =
            String(repeating: "#", count: level) + " " + name + (title == kind.usualTitle ? "" : ": \(title.markdown)")
        let assesses = assesses.isEmpty ? [] : ["", "Assesses: " + assesses.map(String.init).joined(separator: ", ")]
        return [heading] + kind.markdownLines + assesses
    }

    /// What belongs to the kind and stands in brackets.
    private var bracketed: [String] {
        switch kind {
        case .poll(let poll): poll.selection.markdown
        case .quiz(let quiz): quiz.selection.markdown
        case .words(let cloud): cloud.most == WordCloud.usual ? [] : ["up to \(cloud.most) words"]
        case .scale(let scale): scale.markdown
        case .map(let task): task.isByTeam ? ["by team"] : []
        case .rubric(let rubric):
            (rubric.reviewsEach.map { ["score \($0) each"] } ?? [])
                + (rubric.gradesReviewers ? ["grade reviewers"] : [])
        case .slides(let slides): slides.section == nil ? slides.numberWords : []
        case .question, .rank, .questionsAndAnswers, .worksheet, .reflection, .slots: []
        }
    }

    private var optionWords: [String] {
        [
            options.isAnonymous ? "anonymous" : nil, options.hidesResults ? "hide results" : nil,
            options.timeLimitSeconds.map { $0.isMultiple(of: 60) ? "\($0 / 60) minutes" : "\($0) seconds" },
            options.repeatsIn.map { "again in \($0.title)" },
        ]
        .compactMap(\.self)
    }
}

extension Activity.Options {
    fileprivate var isEmpty: Bool { self == Activity.Options() }
}

extension Activity.Kind {
    /// What the reader calls the activity where the heading has no title.
    fileprivate var usualTitle: String? {
        switch self {
        case .questionsAndAnswers: "Q&A"
        case .reflection: "Reflection"
        case .map: "Map"
        case .poll, .quiz, .question, .words, .scale, .rank, .worksheet, .rubric, .slots, .slides: nil
        }
    }

    /// The list or table below the heading.
    fileprivate var markdownLines: [String] {
        switch self {
        case .poll(let poll): poll.choices.asList
        case .quiz(let quiz):
            quiz.choices.enumerated().map { "- [\(quiz.right.contains($0 + 1) ? "x" : " ")] \($1.markdown)" }
        case .scale(let scale): scale.levels.asList
        case .rank(let ranking): ranking.items.asList
        case .worksheet(let worksheet): worksheet.fields.asList
        case .map(let task): task.markdownLines
        case .reflection(let questions): questions.asList
        case .rubric(let rubric): rubric.markdownLines
        case .question, .words, .questionsAndAnswers, .slots, .slides: []
        }
    }
}

extension Poll.Selection {
    fileprivate var markdown: [String] {
        switch self {
        case .one: []
        case .upTo(let most): ["choose up to \(most)"]
        case .any: ["choose any"]
        }
    }
}

extension Scale {
    fileprivate var markdown: [String] {
        let range = levels.count == values.count && lowest == 1 ? [] : ["\(lowest)-\(highest)"]
        guard let lowestLabel, let highestLabel else { return range }
        return range + ["\"\(lowestLabel)\" to \"\(highestLabel)\""]
    }
}

extension MapTask {
    fileprivate var markdownLines: [String] {
        components.asList
            + links.compactMap { link in
                guard let from = components[number: link.from], let to = components[number: link.to] else { return nil }
                return "- \(from.markdown) -> \(to.markdown)"
            }
            + (start.map { ["", "Start: " + $0.name] } ?? [])
    }
}

extension Rubric {
    fileprivate var markdownLines: [String] {
        let levels = criteria.first?.levels ?? []
        let hasWeights = criteria.contains { $0.weight != 1 }
        let header = ["Criterion"] + (hasWeights ? ["Weight"] : []) + levels.map { "\($0.score) \($0.name.markdown)" }
        let rows = criteria.map { criterion in
            [criterion.name.cell] + (hasWeights ? ["\(criterion.weight)"] : [])
                + criterion.levels.map(\.description.cell)
        }
        let rule = header.map { _ in "---" }
        return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}

extension [String] {
    fileprivate var asList: [String] { map { "- \($0.markdown)" } }
}

extension Slides {
    /// "slides 3-7", where the plan says which.
    fileprivate var numberWords: [String] {
        numbers.map { ["slides \($0.lowerBound)-\($0.upperBound)"] } ?? []
    }
}
