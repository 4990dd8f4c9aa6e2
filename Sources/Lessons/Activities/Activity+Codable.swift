// The JSON form of an activity, as journals and `lectern show --format json` carry it: one object whose key `kind` says
// under which other key the rules of that kind stand.

extension Activity: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, phase, title, options, assesses, origin, because, template, repeats
    }

    private enum OriginName: String, Codable {
        case plan, template, suggestion
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(ActivityID.self, forKey: .id)
        phase = try container.decode(PhaseKind.self, forKey: .phase)
        title = try container.decode(String.self, forKey: .title)
        options = try container.decodeIfPresent(Options.self, forKey: .options) ?? Options()
        assesses = try container.decodeIfPresent([Int].self, forKey: .assesses) ?? []
        repeats = try container.decodeIfPresent(ActivityID.self, forKey: .repeats)
        kind = try Kind(from: decoder)
        origin =
            switch try container.decodeIfPresent(OriginName.self, forKey: .origin) ?? .plan {
            case .plan: .plan
            case .template: .template(try container.decode(String.self, forKey: .template))
            case .suggestion: .suggestion(because: try container.decode(String.self, forKey: .because))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(phase, forKey: .phase)
        try container.encode(title, forKey: .title)
        if options != Options() { try container.encode(options, forKey: .options) }
        if !assesses.isEmpty { try container.encode(assesses, forKey: .assesses) }
        try container.encodeIfPresent(repeats, forKey: .repeats)
        try kind.encode(to: encoder)
        switch origin {
        case .plan:
            try container.encode(OriginName.plan, forKey: .origin)
        case .template(let name):
            try container.encode(OriginName.template, forKey: .origin)
            try container.encode(name, forKey: .template)
        case .suggestion(let because):
            try container.encode(OriginName.suggestion, forKey: .origin)
            try container.encode(because, forKey: .because)
        }
    }
}

extension Activity.Kind: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
        case poll, quiz, words, scale, rank, worksheet, map, questions, rubric, slots, slides
    }

    private enum Name: String, Codable {
        case poll, quiz, question, words, scale, rank, questionsAndAnswers, worksheet, map, reflection, rubric
        case slots, slides
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self =
            switch try container.decode(Name.self, forKey: .kind) {
            case .poll: .poll(try container.decode(Poll.self, forKey: .poll))
            case .quiz: .quiz(try container.decode(Quiz.self, forKey: .quiz))
            case .question: .question
            case .words: .words(try container.decode(WordCloud.self, forKey: .words))
            case .scale: .scale(try container.decode(Scale.self, forKey: .scale))
            case .rank: .rank(try container.decode(Ranking.self, forKey: .rank))
            case .questionsAndAnswers: .questionsAndAnswers
            case .worksheet: .worksheet(try container.decode(Worksheet.self, forKey: .worksheet))
            case .map: .map(try container.decode(MapTask.self, forKey: .map))
            case .reflection: .reflection(try container.decode([String].self, forKey: .questions))
            case .rubric: .rubric(try container.decode(Rubric.self, forKey: .rubric))
            case .slots: .slots(try container.decode(Slots.self, forKey: .slots))
            case .slides: .slides(try container.decode(Slides.self, forKey: .slides))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(jsonName, forKey: .kind)
        switch self {
        case .question, .questionsAndAnswers: break
        case .poll(let poll): try container.encode(poll, forKey: .poll)
        case .quiz(let quiz): try container.encode(quiz, forKey: .quiz)
        case .words(let cloud): try container.encode(cloud, forKey: .words)
        case .scale(let scale): try container.encode(scale, forKey: .scale)
        case .rank(let ranking): try container.encode(ranking, forKey: .rank)
        case .worksheet(let worksheet): try container.encode(worksheet, forKey: .worksheet)
        case .map(let task): try container.encode(task, forKey: .map)
        case .reflection(let questions): try container.encode(questions, forKey: .questions)
        case .rubric(let rubric): try container.encode(rubric, forKey: .rubric)
        case .slots(let slots): try container.encode(slots, forKey: .slots)
        case .slides(let slides): try container.encode(slides, forKey: .slides)
        }
    }

    private var jsonName: Name {
        switch self {
        case .poll: .poll
        case .quiz: .quiz
        case .question: .question
        case .words: .words
        case .scale: .scale
        case .rank: .rank
        case .questionsAndAnswers: .questionsAndAnswers
        case .worksheet: .worksheet
        case .map: .map
        case .reflection: .reflection
        case .rubric: .rubric
        case .slots: .slots
        case .slides: .slides
        }
    }
}
