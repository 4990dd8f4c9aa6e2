/// A line being typed, with the place where the next character goes.
package struct LineEditor: Hashable, Sendable {
    private var characters: [Character]
    /// How many characters stand in front of the cursor.
    package private(set) var cursor: Int

    /// At most so many characters; more than the longest command needs.
    private static let longest = 4_000

    package init(_ text: String = "") {
        characters = Array(text.harmless.prefix(Self.longest))
        cursor = characters.count
    }

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }
    var beforeCursor: String { String(characters[..<cursor]) }
    var behindCursor: String { String(characters[cursor...]) }

    /// - Returns: whether the key belongs to editing.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .backspace, .control("h"): remove(from: max(0, cursor - 1), to: cursor)
        case .delete, .control("d"): remove(from: cursor, to: min(characters.count, cursor + 1))
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .control("u"): remove(from: 0, to: cursor)
        case .control("k"): remove(from: cursor, to: characters.count)
        case .control("w"), .alt("\u{7F}"): remove(from: startOfWord, to: cursor)
        case .alt("b"): cursor = startOfWord
        case .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .function, .control, .alt: return false
        }
        return true
    }

    private mutating func insert(_ text: String) {
        let room = Self.longest - characters.count
        let before = String(characters[..<cursor]) + text.harmless.prefix(max(0, room))
        // A mark that is typed on its own joins the letter before it.
        let joined = Array(before)
        characters.replaceSubrange(..<cursor, with: joined)
        cursor = joined.count
    }

    private mutating func remove(from start: Int, to end: Int) {
        characters.removeSubrange(start..<end)
        cursor = start
    }

    private var startOfWord: Int {
        var index = cursor
        while index > 0, characters[index - 1] == " " { index -= 1 }
        while index > 0, characters[index - 1] != " " { index -= 1 }
        return index
    }
}
