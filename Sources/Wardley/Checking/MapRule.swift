/// The stable names of everything that can be said about a map.
package enum MapRule: String, CaseIterable, Sendable {
    // OWM shows nothing, or breaks.
    case mapRefused = "map-refused"
    case drawingCrash = "map-drawing-crash"
    // OWM reads a line otherwise than it is meant.
    case lineUnreadable = "map-line-unreadable"
    case linkLost = "map-link-lost"
    case linkMisread = "map-link-misread"
    case statementLost = "map-statement-lost"
    case statementMisread = "map-statement-misread"
    case nameMisread = "map-name-misread"
    case positionMisread = "map-position-misread"
    case labelMisread = "map-label-misread"
    case markMisread = "map-mark-misread"
    case evolveMisread = "map-evolve-misread"
    case pipelineMisread = "map-pipeline-misread"
    case slashesCut = "map-slashes-cut"
    case commentSwallows = "map-comment-swallows"
    case headMisread = "map-head-misread"
    // Names.
    case unknownName = "map-unknown-name"
    case commentedOutName = "map-commented-out-name"
    case caseDiffers = "map-case-differs"
    case duplicateName = "map-duplicate-name"
    case duplicateLink = "map-duplicate-link"
    case duplicatePipeline = "map-duplicate-pipeline"
    case duplicateEvolve = "map-duplicate-evolve"
    case selfLink = "map-self-link"
    case unlinkedComponent = "map-unlinked-component"
    // Places.
    case outOfRange = "map-out-of-range"
    case noPosition = "map-no-position"
    case labelsCollide = "map-labels-collide"
    case unknownStyle = "map-unknown-style"
    case braceUnclosed = "map-brace-unclosed"
    // Size.
    case tooLong = "map-too-long"
}
