import Lessons

// What an entry names by number or by words, looked up in what was asked. Numbers pass as they are: whether there is an
// option, a field or a component of that number is for the session to say.

extension SubmissionEntry {
    func numbers(of references: [Reference], in options: [String], at key: String) throws(SubmissionFault) -> [Int] {
        try references.map { reference throws(SubmissionFault) in
            switch reference {
            case .number(let number): return number
            case .words(let words):
                guard let index = options.index(of: words) else {
                    throw fault(.unknownOption(words, of: options), at: key)
                }
                return index + 1
            }
        }
    }

    /// A number of a scale; by words where the plan says what it means.
    func number(of value: Reference, on scale: Scale) throws(SubmissionFault) -> Int {
        switch value {
        case .number(let number): return number
        case .words(let words):
            let meanings = scale.values.map { scale.meaning(of: $0) ?? "" }
            if let index = meanings.index(of: words), !words.trimmed.isEmpty { return scale.values.lowerBound + index }
            guard let number = Int(words.trimmed) else {
                throw fault(
                    .unknownValue(words, lowest: scale.values.lowerBound, highest: scale.values.upperBound),
                    at: "value"
                )
            }
            return number
        }
    }

    func reflect(_ answers: [Answered], on questions: [String], _ id: ActivityID) throws(SubmissionFault) -> [Command] {
        try answers.map { answered throws(SubmissionFault) in
            let number = try number(of: answered.question, in: questions) { words in
                fault(.unknownQuestion(words, count: questions.count), at: "answers")
            }
            return .answerReflection(id, question: number, text: answered.text)
        }
    }

    func fill(_ fields: [Answered], of worksheet: Worksheet, _ id: ActivityID) throws(SubmissionFault) -> [Command] {
        try fields.map { answered throws(SubmissionFault) in
            let number = try number(of: answered.question, in: worksheet.fields) { words in
                fault(.unknownField(words, of: worksheet.fields), at: "fields")
            }
            return .fillWorksheet(id, field: number, text: answered.text)
        }
    }

    func place(
        _ placed: [Placed],
        _ links: [Linked],
        on task: MapTask,
        _ id: ActivityID
    ) throws(SubmissionFault) -> [Command] {
        func number(_ component: Reference, at key: String) throws(SubmissionFault) -> Int {
            try self.number(of: component, in: task.components) { words in
                fault(.unknownComponent(words, of: task.components), at: key)
            }
        }
        let placements = try placed.map { placed throws(SubmissionFault) -> Command in
            guard let placement = Placement(visibility: placed.visibility, evolution: placed.evolution) else {
                throw fault(.refused(.outsideMap), at: "placements.\(placed.component)")
            }
            return .place(id, component: try number(placed.component, at: "placements"), at: placement)
        }
        let drawn = try links.map { linked throws(SubmissionFault) -> Command in
            let link = MapTask.Link(
                from: try number(linked.from, at: "links"),
                to: try number(linked.to, at: "links")
            )
            return .link(id, link, isLinked: true)
        }
        return placements + drawn
    }

    func votes(_ votes: [Reference], for id: ActivityID, in session: Session) throws(SubmissionFault) -> [Command] {
        let texts = session.activities[id]?.answers.entries.map(\.text) ?? []
        return try votes.map { vote throws(SubmissionFault) in
            let number = try number(of: vote, in: texts) { words in fault(.unknownWallQuestion(words), at: "votes") }
            return .vote(id, question: number, isFor: true)
        }
    }

    /// By words, or by a number that stands in quotation marks because it is a key of JSON.
    private func number(
        of reference: Reference,
        in texts: [String],
        unknown: (String) -> SubmissionFault
    ) throws(SubmissionFault) -> Int {
        switch reference {
        case .number(let number): return number
        case .words(let words):
            if let index = texts.index(of: words) { return index + 1 }
            guard let number = Int(words) else { throw unknown(words) }
            return number
        }
    }
}

extension WordCloud {
    /// Words as somebody types them in one line: parted by commas, semicolons or line ends.
    package static func words(in text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0.isNewline }.map(String.init)
    }
}
