/// What an experienced facilitator would want open, in which phase: 30 of the 136 real plans, read and labelled by hand
/// before any rule was run on them. They are number 0, 4, 9, 13, 18 … of `Corpus.lessonPlans()`: the plan at
/// `index * 136 / 30` for every index from 0 to 29.
///
/// What was decided for all of them alike:
/// - *opening*: one question, poll or word cloud in Engage wherever answers are to be collected from everybody.
/// - *q&a*: a wall in Explain wherever learners are to ask; not where they only discuss.
/// - *map*: where learners make a map or work with a mapping tool; not where they look at one that is there.
/// - *scale*: how well the room follows, where polls or checks of understanding without a quiz accompany an explanation;
///   where learners assess themselves or their organisation.
/// - *rubric*: where peers are to evaluate what teams or learners show, and it is to be caught in a form; not where two
///   people talk to each other. Only in one phase, the last.
/// - *reflection*: where Evaluate is to reflect.
///
/// What the plans ask for and nobody can suggest, since its content is nowhere in them, is not labelled: quizzes,
/// worksheets, tests, the minutes that a team presents.
enum LabelledPlans {
    static let labels: [(plan: String, wanted: String)] = [
        (
            "lesson-synergizing-ops.md",
            "engage opening, explore map, explain q&a, evaluate rubric, evaluate reflection"
        ),
        ("battlefield-03-resource-allocation-and-military-effectiveness.md", "engage opening, explain q&a"),
        (
            "battlefield-09-economic-disruption-and-productivity-loss.md",
            "engage opening, explain q&a, evaluate reflection"
        ),
        (
            "battlefield-13-economic-sanctions-and-their-consequences.md",
            "engage opening, explain q&a, evaluate reflection"
        ),
        (
            "battlefield-18-training-costs-and-effectiveness.md",
            "engage opening, explain q&a, evaluate reflection, evaluate scale"
        ),
        (
            "battlefield-22-environmental-considerations-and-their-economic-im.md",
            "engage opening, explain q&a, evaluate reflection"
        ),
        (
            "battlefield-27-spin-off-effects-and-civilian-applications.md",
            "engage opening, explore map, explain q&a, evaluate rubric, evaluate reflection"
        ),
        ("battlefield-31-the-cost-benefit-ratio-of-conventional-vs-unconve.md", "engage opening, evaluate rubric"),
        (
            "battlefield-37-economic-motivations-behind-territorial-disputes.md",
            "engage opening, explore map, explain q&a, evaluate rubric, evaluate reflection"
        ),
        (
            "battlefield-42-long-term-reconstruction-planning-and-execution.md",
            "engage opening, evaluate rubric, evaluate reflection"
        ),
        (
            "battlefield-48-international-trade-and-interdependence.md",
            "engage opening, explain q&a, evaluate reflection"
        ),
        (
            "battlefield-54-balancing-economic-and-security-considerations.md",
            "engage opening, explain q&a, evaluate reflection, evaluate scale"
        ),
        ("climbing-04-historical-context-of-value-communication.md", "engage opening, explain q&a, evaluate rubric"),
        (
            "climbing-08-advantages-climbing-to-the-next-level.md",
            "engage opening, explore map, explain scale, evaluate rubric"
        ),
        ("climbing-13-b2b-examples-how-industrial-companies-leverage-th.md", "engage opening, evaluate reflection"),
        (
            "climbing-19-social-impact-value-broader-societal-benefits.md",
            "engage opening, explain q&a, explain scale, evaluate rubric, evaluate reflection"
        ),
        (
            "climbing-23-key-performance-indicators-for-each-pyramid-level.md",
            "engage opening, explain q&a, evaluate rubric, evaluate reflection"
        ),
        ("climbing-29-personal-values-alignment-with-customer-beliefs.md", "engage opening, evaluate rubric"),
        (
            "climbing-36-personalizing-the-ladder-for-different-customer-se.md",
            "engage opening, explain q&a, explain scale, evaluate rubric, evaluate reflection"
        ),
        (
            "climbing-41-integrating-value-models-into-product-development.md",
            "engage opening, explain q&a, evaluate rubric, evaluate reflection"
        ),
        (
            "climbing-47-actionable-strategies-for-immediate-implementation.md",
            "engage opening, explore scale, explain q&a, evaluate rubric, evaluate reflection"
        ),
        (
            "trinity-01-the-promise-and-potential-of-ai.md",
            "engage opening, explain q&a, evaluate rubric, evaluate reflection"
        ),
        ("trinity-05-their-interconnected-roles-in-ai-success.md", "engage opening, explain q&a"),
        (
            "trinity-12-real-time-data-processing-and-analytics.md",
            "engage opening, explain q&a, evaluate reflection, evaluate scale"
        ),
        (
            "trinity-18-core-components-of-mlops.md",
            "engage opening, explain q&a, evaluate rubric, evaluate reflection"
        ),
        (
            "trinity-25-open-source-vs-proprietary-mlops-solutions.md",
            "engage opening, explain q&a, explain scale, evaluate rubric, evaluate reflection, evaluate scale"
        ),
        (
            "trinity-29-balancing-innovation-and-cost-effectiveness.md",
            "engage opening, explain q&a, evaluate rubric, evaluate reflection"
        ),
        (
            "trinity-34-cost-optimization-techniques-for-ai-infrastructure.md",
            "engage opening, explain q&a, evaluate rubric, evaluate reflection"
        ),
        (
            "trinity-40-common-obstacles-in-unifying-the-three-ops.md",
            "engage opening, explain q&a, explain scale, evaluate rubric"
        ),
        ("trinity-46-key-takeaways-from-each-ops-discipline.md", "engage opening, explain q&a, evaluate reflection"),
    ]
}
