import Foundation
import Mustache
package import Templates

/// Prints reports by their layouts: Mustache (mustache.github.io) with the variables that the guide `report-layouts` lists.
///
/// Everything that a layout gets is escaped for its format already; a layout of the user's that cannot be read is passed over with
/// a sentence, and the built-in one used.
package struct ReportPrinter {
    private let style: String
    private var read: [String: MustacheTemplate] = [:]
    /// What is wrong with the user's layouts, a sentence each.
    package private(set) var complaints: [String] = []

    package init(_ layouts: ReportLayouts = ReportLayouts()) {
        style = layouts.layout(named: ReportLayouts.style)?.text.replacing("</", with: "<\\/") ?? ""
        for name in ReportLayouts.names where name != ReportLayouts.style {
            read[name] = template(named: name, from: layouts)
        }
    }

    /// One page that needs no other file.
    package func html(_ report: Report) -> String {
        let printer = HTMLPrinter()
        var values = variables(of: report, escaped: escaped, content: printer.print)
        values["style"] = style
        return rendered(report.kind.layout + ".html.mustache", values)
    }

    /// By its layout; as it stands where there is none.
    package func markdown(_ report: Report) -> String {
        let printer = MarkdownPrinter()
        let name = report.kind.layout + ".md.mustache"
        guard read[name] != nil else { return printer.print(report.document) }
        return rendered(name, variables(of: report, escaped: printer.print, content: printer.print))
    }

    private func variables(
        of report: Report,
        escaped: (String) -> String,
        content: ([Document.Block]) -> String
    ) -> [String: Any] {
        let sections = report.sections.map { section -> [String: Any] in
            ["name": section.name, "heading": escaped(section.heading), "content": content(section.blocks)]
        }
        let facts = report.facts.map { fact -> [String: Any] in
            var values: [String: Any] = ["label": escaped(fact.label), "value": escaped(fact.value)]
            if let note = fact.note { values["note"] = escaped(note) }
            return values
        }
        var values: [String: Any] = [
            "title": escaped(report.title), "sections": sections, "isForFacilitator": report.kind == .facilitator,
            "section": Dictionary(
                sections.compactMap { section in (section["name"] as? String).map { ($0, section) } },
                uniquingKeysWith: { first, _ in first }
            ),
        ]
        if let subtitle = report.subtitle { values["subtitle"] = escaped(subtitle) }
        if !report.lead.isEmpty { values["lead"] = content(report.lead) }
        if !facts.isEmpty { values["hasFacts"] = ["facts": facts] }
        return values
    }

    private func rendered(_ name: String, _ values: [String: Any]) -> String {
        read[name]?.render(values) ?? ""
    }

    private mutating func template(named name: String, from layouts: ReportLayouts) -> MustacheTemplate? {
        if let own = layouts.layout(named: name), !own.isBuiltIn {
            switch LayoutReader.read(own.text) {
            case .success(let template): return template
            case .failure(let fault): complaints.append("\(name): \(fault.sentence) The built-in layout was used.")
            }
        }
        return ReportLayouts().layout(named: name).flatMap { try? LayoutReader.read($0.text).get() }
    }
}

extension Report.Kind {
    /// The summary and the facilitator's copy of it share a layout.
    fileprivate var layout: String { self == .facilitator ? Report.Kind.summary.rawValue : rawValue }
}

/// Reads a layout, or says what is wrong with it.
private enum LayoutReader {
    struct Fault: Error {
        let sentence: String
    }

    static func read(_ text: String) -> Result<MustacheTemplate, Fault> {
        // A section in a section takes stack, and nobody's layout has so many.
        guard text.utf8.count <= 500_000, text.split(separator: "{{").count <= 2_000 else {
            return .failure(Fault(sentence: "It is too long for a layout."))
        }
        do {
            return .success(try MustacheTemplate(string: text))
        } catch let error as MustacheTemplate.ParserError {
            let place = "Line \(error.context.lineNumber), column \(error.context.columnNumber): "
            return .failure(Fault(sentence: place + sentence(error.error)))
        } catch {
            return .failure(Fault(sentence: "It cannot be read: \(error)."))
        }
    }

    private static func sentence(_ error: any Error) -> String {
        guard let error = error as? MustacheTemplate.Error else { return "It ends in the middle of a tag." }
        return switch error {
        case .sectionCloseNameIncorrect: "A section ends that is not the one that began last."
        case .unfinishedName: "A tag is not finished."
        case .expectedSectionEnd: "A section is not ended."
        case .invalidSetDelimiter: "New delimiters are written {{=<% %>=}}."
        case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "Layouts cannot inherit from one another."
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "This {{% … }} says nothing."
        }
    }
}
