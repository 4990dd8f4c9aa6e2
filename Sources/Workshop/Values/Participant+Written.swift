// The short forms in which files and addresses name people and teams: "f", "program", "l3", "t2".

/// A number behind a letter. The letter tells learners from teams wherever they are written.
private func writtenNumber(in text: some StringProtocol, after letter: UInt8) -> Int? {
    var bytes = text.utf8.makeIterator()
    guard bytes.next() == letter, let first = bytes.next(), first != UInt8(ascii: "0") else { return nil }
    var number = 0
    var next: UInt8? = first
    while let byte = next {
        let digit = byte &- UInt8(ascii: "0")
        // Nine digits are more people than there are, and fewer than overflow.
        guard digit < 10, number < 100_000_000 else { return nil }
        number = number * 10 + Int(digit)
        next = bytes.next()
    }
    return number
}

extension LearnerID: LosslessStringConvertible {
    /// Reads "l3", and "a3" for an anonymous one.
    ///
    /// - Returns: `nil` for anything else, "l0" and "l03" included.
    package init?(_ description: String) {
        if let number = writtenNumber(in: description, after: UInt8(ascii: "l")) {
            self.init(number: number)
        } else if let number = writtenNumber(in: description, after: UInt8(ascii: "a")) {
            self = .anonymous(number)
        } else {
            return nil
        }
    }

    package var description: String { isAnonymous ? "a\(number)" : "l\(number)" }
}

extension TeamID: LosslessStringConvertible {
    /// Reads "t2".
    ///
    /// - Returns: `nil` for anything else, "t0" and "t02" included.
    package init?(_ description: String) {
        guard let number = writtenNumber(in: description, after: UInt8(ascii: "t")) else { return nil }
        self.init(number: number)
    }

    package var description: String { "t\(number)" }
}

extension Participant: LosslessStringConvertible {
    /// Reads "f", "program" or a learner's "l3".
    package init?(_ description: String) {
        switch description {
        case "f": self = .facilitator
        case "program": self = .program
        case let text:
            guard let id = LearnerID(text) else { return nil }
            self = .learner(id)
        }
    }

    package var description: String {
        switch self {
        case .facilitator: "f"
        case .learner(let id): id.description
        case .program: "program"
        }
    }
}

extension RequestID: LosslessStringConvertible {
    package var description: String { text }
}

extension LearnerID: Comparable {
    /// Who joined first comes first, and what is anonymous last.
    package static func < (left: Self, right: Self) -> Bool {
        left.isAnonymous == right.isAnonymous ? left.number < right.number : right.isAnonymous
    }
}

extension TeamID: Comparable {
    /// Which was named first comes first.
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Written to files as the string that `description` gives.
package protocol WrittenAsString: Codable, LosslessStringConvertible {
    /// What a message calls it: "learner".
    static var noun: String { get }
}

extension WrittenAsString {
    /// What a message says of a string that is not this.
    static func unreadable(_ text: String) -> String { "“\(text)” is no \(noun)" }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.unreadable(text))
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension LearnerID: WrittenAsString {
    package static var noun: String { "learner, such as l3" }
}

extension TeamID: WrittenAsString {
    package static var noun: String { "team, such as t2" }
}

extension Participant: WrittenAsString {
    package static var noun: String { "participant: f, program or a learner such as l3" }
}

extension RequestID: WrittenAsString {
    package static var noun: String { "request: 1 to 80 characters" }
}
