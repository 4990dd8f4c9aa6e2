/// Shares drawn as bars.
enum Bar {
    /// A bar of exactly so many columns.
    /// - Parameter share: 0 to 1; what lies outside is cut.
    static func line(share: Double, columns: Int, tone: Tone) -> Line {
        guard columns > 0, share.isFinite else { return Line() }
        let eighths = Int((min(max(share, 0), 1) * Double(columns * 8)).rounded())
        let full = String(repeating: "█", count: eighths / 8)
        let part = eighths % 8 == 0 ? "" : String(parts[eighths % 8 - 1])
        let rest = columns - full.count - part.count
        return Line(full + part, Style(tone)) + Line(String(repeating: "·", count: rest), .faint)
    }

    /// One to seven eighths of a column.
    private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
