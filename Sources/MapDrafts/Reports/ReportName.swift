/// How names in a report are compared.
enum ReportName {
    /// Without case, double blanks, quotes, and dashes of different lengths.
    static func fold(_ name: String) -> String {
        name.lowercased()
            .map { "‐‑–—".contains($0) ? "-" : $0.isWhitespace ? " " : $0 }
            .split(separator: " ")
            .map { word in String(word.filter { !"'’‘\"“”".contains($0) }) }
            .joined(separator: " ")
    }

    /// Also without what stands in parentheses and without a plural: “Teams (remote)” and “team” are one.
    static func loose(_ name: String) -> String {
        let bare = fold(name).replacing(/\s*\([^)]*\)/, with: "")
        return bare.hasSuffix("s") && !bare.hasSuffix("ss") ? String(bare.dropLast()) : bare
    }
}

/// Finds the described component that some words of a report name.
struct ReportNames {
    private var exact: [String: String] = [:]
    private var loose: [String: String] = [:]

    init(_ names: [String]) {
        for name in names {
            exact[ReportName.fold(name)] = exact[ReportName.fold(name)] ?? name
            loose[ReportName.loose(name)] = loose[ReportName.loose(name)] ?? name
        }
    }

    /// The name as described.
    func find(_ words: String) -> String? {
        exact[ReportName.fold(words)] ?? loose[ReportName.loose(words)]
    }
}
