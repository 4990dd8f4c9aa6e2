/// What a terminal can show of a style.
package enum Ink: Hashable, Sendable {
    /// Text alone.
    case none
    /// Bold and reversed, no colour: what `NO_COLOR` leaves (https://no-color.org speaks of colour alone).
    case monochrome
    /// The eight named colours, which the user's theme defines.
    case sixteen
    /// The 256 colours of xterm.
    case many
}

extension Ink {
    /// What the environment asks for: nothing unless it is a terminal that knows more than `dumb`.
    package init(environment: [String: String], isTerminal: Bool) {
        let terminal = environment["TERM"] ?? ""
        if !isTerminal || terminal.isEmpty || terminal == "dumb" {
            self = .none
        } else if !(environment["NO_COLOR"] ?? "").isEmpty {
            self = .monochrome
        } else if terminal.contains("256color") || !(environment["COLORTERM"] ?? "").isEmpty {
            self = .many
        } else {
            self = .sixteen
        }
    }

    /// The control sequence (SGR, ECMA-48 §8.3.117) that sets a style after a reset; empty if there is nothing to set.
    package func sequence(for style: Style) -> String {
        guard self != .none else { return "" }
        var codes: [String] = []
        if style.isBold { codes.append("1") }
        if style.isReversed { codes.append("7") }
        if let colour = code(for: style.tone) { codes.append(colour) }
        return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    private func code(for tone: Tone) -> String? {
        switch self {
        case .none: nil
        case .monochrome: tone == .faint ? "2" : nil
        case .sixteen: tone.namedColour
        case .many: tone.paletteColour.map { "38;5;\($0)" }
        }
    }
}

extension Tone {
    fileprivate var namedColour: String? {
        switch self {
        case .plain: nil
        case .good: "32"
        case .warning: "33"
        case .alarm: "31"
        case .accent: "36"
        case .faint: "2"
        }
    }

    /// A colour of middling luminance, so that it stands out from white and from black alike: at least 4 to 1 by the
    /// measure of WCAG 2.2. The numbers from 16 are xterm's cube, those from 232 its greys.
    var paletteColour: Int? {
        switch self {
        case .plain: nil
        case .good: 28
        case .warning: 130
        case .alarm: 161
        case .accent: 31
        case .faint: 243
        }
    }
}
