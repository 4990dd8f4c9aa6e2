/// Everything that can be said of a lesson plan, by the stable name that users quote and tools filter by.
package enum PlanFault: String, CaseIterable, Sendable {
    // MARK: The file

    /// The file has no text in it.
    case emptyFile = "empty-file"
    /// The file is no text.
    case binaryFile = "binary-file"
    /// The file is longer than any plan.
    case fileTooLarge = "file-too-large"
    /// The file is a deck, a map report, a book or a map.
    case notALessonPlan = "not-a-lesson-plan"
    /// Some bytes are not UTF-8.
    case invalidText = "invalid-text"
    /// So many faults of one kind that the rest is counted and not told.
    case moreOfTheSame = "more-of-the-same"
    /// More of something than anybody runs, shows or reads.
    case tooMany = "too-many"
    /// A comment or a fence that nothing closes.
    case unclosedBlock = "unclosed-block"

    // MARK: Head and sections

    /// No heading says what the lesson is called.
    case titleMissing = "title-missing"
    /// The plan does not say how long it takes.
    case durationMissing = "duration-missing"
    /// The plan does not say for whom it is.
    case audienceMissing = "audience-missing"
    /// Sections that the plan does not have.
    case sectionMissing = "section-missing"
    /// A section that stands in the plan twice.
    case sectionRepeated = "section-repeated"
    /// A section under another heading.
    case sectionRenamed = "section-renamed"
    /// A section with nothing in it.
    case sectionEmpty = "section-empty"
    /// A heading that no section of a plan has.
    case sectionUnknown = "section-unknown"

    // MARK: Objectives and assessments

    /// A row of the table that states no objective.
    case rowWithoutObjective = "row-without-objective"
    /// An objective that stands in the table twice.
    case objectiveRepeated = "objective-repeated"
    /// An objective without a Bloom level.
    case levelMissing = "level-missing"
    /// A Bloom level that does not exist.
    case levelUnknown = "level-unknown"
    /// Two Bloom levels for one objective.
    case levelAmbiguous = "level-ambiguous"
    /// An objective whose verb asks for another level than the one that stands beside it.
    case verbLevelMismatch = "verb-level-mismatch"
    /// An assessment method that does not say what it assesses.
    case alignmentMissing = "alignment-missing"
    /// An assessment method that is neither called formative nor summative nor anything else.
    case assessmentKindMissing = "assessment-kind-missing"

    // MARK: Phases

    /// The plan has no phase at all.
    case structureMissing = "structure-missing"
    /// A phase that the plan does not have.
    case phaseMissing = "phase-missing"
    /// A phase that stands in the plan twice.
    case phaseRepeated = "phase-repeated"
    /// A phase under another name.
    case phaseRenamed = "phase-renamed"
    /// A phase that stands before one that comes earlier in the 5E form.
    case phaseOutOfOrder = "phase-out-of-order"
    /// A heading among the phases that is no phase.
    case phaseUnknown = "phase-unknown"
    /// A field that a phase does not have.
    case fieldMissing = "field-missing"
    /// A field with nothing in it.
    case fieldEmpty = "field-empty"
    /// A field that stands in a phase twice.
    case fieldRepeated = "field-repeated"
    /// A label that no field of a phase has.
    case fieldUnknown = "field-unknown"
    /// Text in a phase that belongs to no field.
    case textOutsideFields = "text-outside-fields"

    // MARK: Durations

    /// A phase or break without a duration.
    case phaseDurationMissing = "phase-duration-missing"
    /// A duration that cannot be read.
    case durationUnreadable = "duration-unreadable"
    /// A duration shorter than a second or longer than a day.
    case durationOutOfRange = "duration-out-of-range"
    /// A duration with two ends.
    case durationIsRange = "duration-is-range"
    /// A duration without a unit.
    case durationWithoutUnit = "duration-without-unit"
    /// A duration in days.
    case durationInDays = "duration-in-days"
    /// Phases and breaks that do not add up to the duration of the lesson.
    case durationMismatch = "duration-mismatch"

    // MARK: Activities

    /// A fourth-level heading that is no activity.
    case activityUnknown = "activity-unknown"
    /// An activity outside the phases.
    case activityOutsidePhase = "activity-outside-phase"
    /// An activity that asks nothing.
    case activityUntitled = "activity-untitled"
    /// An option in brackets that does not exist, or not for this activity.
    case optionUnknown = "option-unknown"
    /// An option that says again, or otherwise, what another one says.
    case optionRepeated = "option-repeated"
    /// An option with a number, a time or a phase that cannot be.
    case optionOutOfRange = "option-out-of-range"
    /// A bracket in a heading that nothing closes.
    case bracketsUnclosed = "brackets-unclosed"
    /// An item of a list with nothing in it.
    case itemEmpty = "item-empty"
    /// A poll that offers nothing to choose from.
    case pollWithoutOptions = "poll-without-options"
    /// A poll that offers one thing only, or more choices than things.
    case pollTooSmall = "poll-too-small"
    /// An option of a poll that stands there twice.
    case pollOptionRepeated = "poll-option-repeated"
    /// A ticked box in a poll, which has no right answers.
    case tickInPoll = "tick-in-poll"
    /// A quiz that offers nothing to choose from.
    case quizWithoutOptions = "quiz-without-options"
    /// A quiz of which no option is right.
    case quizWithoutAnswer = "quiz-without-answer"
    /// A quiz of which more options are right than one may choose.
    case quizUnreachable = "quiz-unreachable"
    /// A quiz of which every option is right.
    case quizWithoutWrong = "quiz-without-wrong"
    /// A box in front of an option that is neither ticked nor empty.
    case quizBox = "quiz-box"
    /// A list below an activity that shows none.
    case listUnused = "list-unused"
    /// A scale whose ends are no range.
    case scaleRange = "scale-range"
    /// A scale that describes more or fewer levels than it has.
    case scaleLevels = "scale-levels"
    /// Ends of a scale that its list describes already.
    case scaleEnds = "scale-ends"
    /// A ranking of fewer than two items.
    case rankTooSmall = "rank-too-small"
    /// A worksheet without fields.
    case worksheetWithoutFields = "worksheet-without-fields"
    /// A map without anything to place.
    case mapWithoutComponents = "map-without-components"
    /// A starting map that is not among the templates.
    case mapStartUnknown = "map-start-unknown"
    /// A link that does not name two components.
    case mapLink = "map-link"
    /// Slots that do not say how long a team presents.
    case slotsWithoutLength = "slots-without-length"
    /// Slides without a file.
    case slidesWithoutFile = "slides-without-file"
    /// Slides in a file that is no Markdown.
    case slidesNotMarkdown = "slides-not-markdown"
    /// Slides in a file that is not there.
    case slidesMissing = "slides-missing"
    /// Slides in a file that is no deck.
    case slidesNoDeck = "slides-no-deck"
    /// A heading or numbers that the deck does not have.
    case slidesUnknown = "slides-unknown"
    /// An activity that takes longer than its phase.
    case activityTooLong = "activity-too-long"
    /// Steps take longer together than their phase.
    case stepsTooLong = "steps-too-long"
    /// Something to be asked again in a phase that does not come later.
    case againWithoutPhase = "again-without-phase"
    /// An objective number in `Assesses:` that the plan does not have.
    case assessesUnknown = "assesses-unknown"
    /// A rubric whose table cannot be used as it is.
    case rubricTable = "rubric-table"
    /// A reflection without a question.
    case reflectionWithoutQuestion = "reflection-without-question"
    /// A template that does not exist.
    case templateUnknown = "template-unknown"
    /// A template that has faults of its own.
    case templateFaulty = "template-faulty"

    // MARK: Still to prepare

    /// A poll that the plan speaks of, without a question.
    case preparePoll = "prepare-poll"
    /// A quiz that the plan speaks of, without questions.
    case prepareQuiz = "prepare-quiz"
    /// A rubric or peer evaluation that the plan speaks of, without criteria.
    case prepareRubric = "prepare-rubric"
    /// Over two hours without a break.
    case prepareBreak = "prepare-break"
    /// An Evaluate too short for every team to present and be scored.
    case prepareEvaluate = "prepare-evaluate"
}
