/// The verbs that objectives begin with, and the levels at which each is at home.
///
/// Drawn together from the verb lists that go with the revised taxonomy (Anderson & Krathwohl, 2001); lists disagree, so
/// a verb has every level that a common list gives it. The check warns only where all of them disagree with the plan.
enum BloomVerbs {
    /// - Returns: `nil` for a verb that is in no list, lowest level first otherwise.
    static func levels(of verb: String) -> [BloomLevel]? {
        levels[verb] ?? levels[verb.lowercased()]
    }

    /// A verb that nobody takes for another level's.
    static func example(of level: BloomLevel) -> String {
        switch level {
        case .remember: "list"
        case .understand: "summarise"
        case .apply: "carry out"
        case .analyse: "analyse"
        case .evaluate: "evaluate"
        case .create: "design"
        }
    }

    private static let lists: [(BloomLevel, String)] = [
        (
            .remember,
            """
            define list name recall recognise recognize state label match memorise memorize repeat reproduce identify \
            locate select recite outline describe retrieve quote find know
            """
        ),
        (
            .understand,
            """
            explain describe summarise summarize paraphrase interpret discuss classify compare contrast illustrate \
            exemplify infer identify express recognise recognize report restate review translate understand articulate \
            clarify generalise generalize give distinguish estimate predict locate comprehend differentiate
            """
        ),
        (
            .apply,
            """
            apply use implement execute demonstrate solve calculate carry compute conduct employ operate practise \
            practice perform adapt illustrate interpret schedule sketch show utilise utilize construct complete modify \
            relate prepare produce predict discover manipulate leverage navigate facilitate integrate develop
            """
        ),
        (
            .analyse,
            """
            analyse analyze compare contrast differentiate distinguish examine categorise categorize classify break \
            deconstruct organise organize attribute question test investigate inspect diagnose diagram outline \
            identify infer relate separate calculate appraise experiment explore map estimate assess critique discriminate
            """
        ),
        (
            .evaluate,
            """
            evaluate assess judge critique justify defend argue appraise recommend rate prioritise prioritize rank \
            compare contrast conclude criticise criticize decide weigh select support value validate verify estimate \
            choose predict review measure test debate interpret differentiate reflect determine interrogate
            """
        ),
        (
            .create,
            """
            create design develop construct compose formulate generate plan produce propose devise invent synthesise \
            synthesize combine compile assemble build integrate write organise organize prepare rearrange reconstruct \
            hypothesise hypothesize revise draft model adapt modify craft establish conceive outline
            """
        ),
    ]

    private static let levels: [String: [BloomLevel]] = {
        var levels: [String: [BloomLevel]] = [:]
        for (level, verbs) in lists {
            for verb in verbs.split(separator: " ") {
                levels[String(verb), default: []].append(level)
                levels[verb.prefix(1).uppercased() + verb.dropFirst(), default: []].append(level)
            }
        }
        return levels
    }()
}
