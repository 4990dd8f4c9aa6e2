/// What teams are scored by: criteria, each with levels from low to high.
package struct Rubric: Hashable, Sendable {
    package var criteria: [Criterion]
    /// How many teams everybody scores, from 1; `nil` for every team but one's own.
    package var reviewsEach: Int?
    /// Whether those who score are graded themselves, by how near they come to the best of them.
    package var gradesReviewers: Bool

    package init(criteria: [Criterion], reviewsEach: Int? = nil, gradesReviewers: Bool = false) {
        self.criteria = criteria
        self.reviewsEach = reviewsEach
        self.gradesReviewers = gradesReviewers
    }

    /// One line of the rubric.
    package struct Criterion: Hashable, Sendable, Codable {
        package var name: String
        package var levels: [Level]
        /// Its share in an overall score, relative to the others; 1 unless the plan says otherwise.
        package var weight: Double

        package init(name: String, levels: [Level], weight: Double = 1) {
            self.name = name
            self.levels = levels
            self.weight = weight
        }
    }

    /// One step of a criterion.
    package struct Level: Hashable, Sendable, Codable {
        /// What it counts.
        package var score: Int
        /// "Emerging".
        package var name: String
        /// What can be seen at this level; may be empty.
        package var description: String

        package init(score: Int, name: String, description: String) {
            self.score = score
            self.name = name
            self.description = description
        }
    }
}

extension Rubric: Codable {
    private enum CodingKeys: String, CodingKey {
        case criteria, reviewsEach, gradesReviewers
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        criteria = try container.decode([Criterion].self, forKey: .criteria)
        reviewsEach = try container.decodeIfPresent(Int.self, forKey: .reviewsEach)
        gradesReviewers = try container.decodeIfPresent(Bool.self, forKey: .gradesReviewers) ?? false
    }

    /// What is not so is not written, as in journals of before there was a choice.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(criteria, forKey: .criteria)
        try container.encodeIfPresent(reviewsEach, forKey: .reviewsEach)
        if gradesReviewers { try container.encode(true, forKey: .gradesReviewers) }
    }
}
