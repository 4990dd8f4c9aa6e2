/// The colours and letters of a style. Colours after OWM's own (`mapstyles.ts`), contrasts raised where its text was
/// too faint to read on a wall.
package struct MapTheme: Equatable, Sendable {
    package var style: WardleyMap.Style
    package var background = "#ffffff"
    package var ink = "#1a1a1a"
    /// Axes and the names of the stages.
    package var axis = "#333333"
    package var stageLine = "#8a8a8a"
    package var link = "#8c8c8c"
    package var linkWidth = 1.0
    package var dotFill = "#ffffff"
    package var dotStroke = "#1a1a1a"
    package var dotStrokeWidth = 1.25
    package var dotRadius = 5.0
    package var label = "#1a1a1a"
    package var evolved = "#d01717"
    package var note = "#1a1a1a"
    package var flow = "#99c5ee"
    package var flowText = "#0270a8"
    package var pipeline = "#1a1a1a"
    package var annotation = "#595959"
    package var annotationFill = "#ffffff"
    package var font = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"
    package var fontSize = 13.0
    /// The width of every letter as a part of the font's size; nil where letters differ.
    package var letterWidth: Double?
    /// A soft change of ground from the uncharted to the industrialised.
    package var hasGround = false

    package static func of(_ style: WardleyMap.Style) -> MapTheme {
        var theme = MapTheme(style: style)
        switch style {
        case .plain:
            break
        case .wardley:
            theme.font = "Consolas, Lucida Console, Liberation Mono, DejaVu Sans Mono, monospace"
            theme.fontSize = 12
            theme.letterWidth = 0.602
            theme.stageLine = "#b0b0b0"
            theme.hasGround = true
        case .colour:
            theme.axis = "#c23667"
            theme.dotStroke = "#7aa247"
            theme.dotStrokeWidth = 2
            theme.dotRadius = 6
            theme.label = "#3f5f16"
            theme.evolved = "#c9502a"
            theme.link = "#7c7c7c"
            theme.pipeline = "#7aa247"
            theme.annotation = "#015fa5"
            theme.annotationFill = "#d6e8f8"
        case .dark:
            theme.background = "#2b2a3a"
            theme.ink = "#f2f2f2"
            theme.axis = "#d8d8e0"
            theme.stageLine = "#6f6d85"
            theme.link = "#a5a4b5"
            theme.dotFill = "#2b2a3a"
            theme.dotStroke = "#f2f2f2"
            theme.label = "#f2f2f2"
            theme.evolved = "#90caf9"
            theme.note = "#f2f2f2"
            theme.flow = "#3d5f86"
            theme.flowText = "#8fd3ff"
            theme.pipeline = "#f2f2f2"
            theme.annotation = "#c9c9d4"
            theme.annotationFill = "#3a394c"
        case .handwritten:
            theme.font = "Gloria Hallelujah, Comic Sans MS, cursive"
            theme.letterWidth = 0.62
        }
        return theme
    }
}
