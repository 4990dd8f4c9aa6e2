// The JSON form of an activity, as journals and `lectern show --format json` carry it.

extension Activity: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, phase, title, kind, options, assesses, origin, because, template
        case poll, questions, rubric
    }

    private enum KindName: String, Codable {
        case poll, question, reflection, rubric
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
        kind =
            switch try container.decode(KindName.self, forKey: .kind) {
            case .poll: .poll(try container.decode(Poll.self, forKey: .poll))
            case .question: .question
            case .reflection: .reflection(try container.decode([String].self, forKey: .questions))
            case .rubric: .rubric(try container.decode(Rubric.self, forKey: .rubric))
            }
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
        switch kind {
        case .poll(let poll):
            try container.encode(KindName.poll, forKey: .kind)
            try container.encode(poll, forKey: .poll)
        case .question:
            try container.encode(KindName.question, forKey: .kind)
        case .reflection(let questions):
            try container.encode(KindName.reflection, forKey: .kind)
            try container.encode(questions, forKey: .questions)
        case .rubric(let rubric):
            try container.encode(KindName.rubric, forKey: .kind)
            try container.encode(rubric, forKey: .rubric)
        }
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

extension Poll.Selection: Codable {
    /// 1 for one, n for up to n, 0 for any number: so that the file stays readable by people and spreadsheets.
    package init(from decoder: any Decoder) throws {
        let most = try decoder.singleValueContainer().decode(Int.self)
        self =
            switch most {
            case ...0: .any
            case 1: .one
            default: .upTo(most)
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .one: try container.encode(1)
        case .upTo(let most): try container.encode(most)
        case .any: try container.encode(0)
        }
    }
}
