import PeerReview
import Testing

@Suite struct `What cannot be reckoned` {
    @Test(
        arguments: [
            (PeerReviewError.outOfRange(.reviewer, index: 7), "There is no reviewer 7."),
            (.notANumber(reviewer: 1, target: 2), "Reviewer 1 gave target 2 no usable number."),
            (.repeated(reviewer: 1, target: 2), "Reviewer 1 scored target 2 more than once."),
            (
                .wrongNumberOfScores(reviewer: 1, target: 2, expected: 3),
                "Reviewer 1's sheet for target 2 needs a score for each of 3 criteria."
            ),
            (.unusableWeights, "Weights must be one for each, none negative and not all nought."),
            (.unusableScale, "A scale must not end before it begins."),
            (.noScores, "There are no scores."),
            (.disconnected([]), "Scores fall into 0 groups that nobody's scores tie together."),
            (.noScoresToSpare, "There are too few scores to tell severity from chance."),
            (.negativeRatio, "A shrinkage ratio cannot be below nought."),
            (.unbalanced, "Targets were not scored by equally many, or not by the same reviewers."),
            (.tooFew(.target, needed: 3), "It takes at least 3 of these: target."),
            (.noVariation, "The targets' scores do not differ."),
            (.impossibleCount(4), "Nobody can be given 4 to score."),
        ]
    )
    func `is said in a sentence`(error: PeerReviewError, sentence: String) {
        #expect(error.description == sentence)
    }
}
