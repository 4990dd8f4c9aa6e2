import Diagnostics

extension Rubric {
    /// The names of the four levels that a rubric has where nobody says otherwise.
    static let levelNames = ["Emerging", "Developing", "Proficient", "Exemplary"]

    /// Four levels without descriptions.
    static let usualLevels = levelNames.enumerated().map {
        Level(score: $0.offset + 1, name: $0.element, description: "")
    }

    /// One criterion an objective, with four levels worded by the objective's Bloom level.
    package init(for objectives: [Objective]) {
        self.init(
            criteria: objectives.map { objective in
                let descriptions = (objective.level ?? .apply).whatCanBeSeen
                let levels = zip(Self.usualLevels, descriptions).map { level, description in
                    Level(score: level.score, name: level.name, description: description)
                }
                return Criterion(name: objective.text.value, levels: levels)
            }
        )
    }
}

extension BloomLevel {
    /// What can be seen of a team's work at each of four steps, lowest first. Written for Lectern after what the
    /// revised taxonomy asks at each level.
    var whatCanBeSeen: [String] {
        switch self {
        case .remember:
            [
                "names few of the facts, or reads them out", "names the main facts when prompted",
                "names the facts correctly and unprompted", "names them correctly and puts others' slips right",
            ]
        case .understand:
            [
                "repeats the words of the lesson", "explains parts in own words, with gaps",
                "explains it in own words with a fitting example", "explains it to a newcomer and says what it is not",
            ]
        case .apply:
            [
                "describes the method but does not use it", "uses it with help or with errors that change the result",
                "uses it correctly on the task given",
                "uses it correctly on a case of their own and says where it fails",
            ]
        case .analyse:
            [
                "lists parts without saying how they connect", "names some connections, without evidence",
                "shows with evidence how the parts affect each other",
                "shows causes and side effects and names what is still unknown",
            ]
        case .evaluate:
            [
                "gives an opinion without a reason", "gives reasons but no criteria",
                "judges by stated criteria, with evidence",
                "weighs alternatives by stated criteria and says what would change the verdict",
            ]
        case .create:
            [
                "a collection of ideas that do not yet fit together", "a draft in which main parts are missing",
                "a complete design that meets its purpose", "a complete design with reasons, risks and a first step",
            ]
        }
    }
}
