/// What teams are scored by: criteria, each with levels from low to high.
package struct Rubric: Hashable, Sendable, Codable {
    package var criteria: [Criterion]

    package init(criteria: [Criterion]) {
        self.criteria = criteria
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
