/// How a piece of text looks, said by what it means.
package struct Style: Hashable, Sendable {
    package var tone: Tone
    package var isBold: Bool
    /// Foreground and background change places: for what must be seen first, and for the cursor.
    package var isReversed: Bool

    package init(_ tone: Tone = .plain, isBold: Bool = false, isReversed: Bool = false) {
        self.tone = tone
        self.isBold = isBold
        self.isReversed = isReversed
    }

    package static let plain = Style()
    package static let bold = Style(isBold: true)
    package static let faint = Style(.faint)
    package static let reversed = Style(isReversed: true)
    /// Over a whole line: what cannot be missed.
    package static let banner = Style(.alarm, isBold: true, isReversed: true)
}

/// What a colour stands for. No meaning is carried by colour alone: words or marks say the same.
package enum Tone: CaseIterable, Hashable, Sendable {
    case plain
    case good
    case warning
    case alarm
    case accent
    case faint
}
