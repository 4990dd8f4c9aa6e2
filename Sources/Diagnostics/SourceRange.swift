/// A half-open range of UTF-8 byte offsets into a `SourceText`.
///
/// It takes eight bytes, because a text of millions of lines has millions of them; no file that Lectern reads is longer
/// than four gigabytes.
package struct SourceRange: Hashable, Sendable {
    @usableFromInline var first: UInt32
    @usableFromInline var behindLast: UInt32

    @inlinable
    package init(_ start: Int, _ end: Int) {
        first = UInt32(clamping: start)
        behindLast = UInt32(clamping: max(start, end))
    }

    /// The first byte.
    @inlinable
    package var start: Int {
        get { Int(first) }
        set { first = UInt32(clamping: newValue) }
    }

    /// One past the last byte; never before `start`.
    @inlinable
    package var end: Int {
        get { Int(behindLast) }
        set { behindLast = UInt32(clamping: newValue) }
    }

    /// An empty range in front of the byte at an offset.
    @inlinable
    package init(at offset: Int) {
        self.init(offset, offset)
    }

    /// How many bytes it covers.
    @inlinable
    package var count: Int { end - start }
    @inlinable
    package var isEmpty: Bool { start == end }

    /// The smallest range that covers both.
    @inlinable
    package func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }
}

/// A place for people: line and column, both from 1. The column counts Unicode code points, as SARIF 2.1.0 §3.14.17
/// calls `unicodeCodePoints`.
package struct SourceLocation: Hashable, Sendable, Codable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension SourceLocation: Comparable {
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A value together with the place in the file that says it.
package struct Located<Value> {
    package var value: Value
    package var range: SourceRange

    @inlinable
    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
