/// A choice among options. Ballots name options by number, from 1.
package struct Poll: Hashable, Sendable, Codable {
    package var choices: [String]
    package var selection: Selection

    package init(choices: [String], selection: Selection = .one) {
        self.choices = choices
        self.selection = selection
    }

    /// How many options one ballot may name.
    package enum Selection: Hashable, Sendable {
        case one
        /// At most so many; at least 1.
        case upTo(Int)
        case any
    }
}

extension Poll.Selection: Codable {
    /// 1 for one, n for up to n, 0 for any number: so that the file stays readable by people and spreadsheets.
    package init(from decoder: any Decoder) throws {
        let most = try decoder.singleValueContainer().decode(Int.self)
        self =
            switch most {
            case ...0: .any
            case 1: .one
            default: .upTo(most)
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .one: try container.encode(1)
        case .upTo(let most): try container.encode(most)
        case .any: try container.encode(0)
        }
    }
}
