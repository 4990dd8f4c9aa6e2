import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

/// One recorded answer: the map's text, and what OWM's converter made of it.
struct EdgeCase: CustomTestStringConvertible {
    var name: String
    var input: String
    /// The JSON behind `OUT`, or `FATAL …`.
    var output: String?
    /// The JSON behind `ERR`.
    var errors: String?
    /// What is drawn, where the record is about drawing.
    var drawn: String?
    var crashes = false

    var testDescription: String { name }

    static let all: [EdgeCase] = {
        let url = Corpus.folder.appending(path: "reference/owm-edge-cases.txt")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return read(text)
    }()

    private static func read(_ text: String) -> [EdgeCase] {
        var cases: [EdgeCase] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                let title = line.dropFirst(3)
                if let gap = title.firstRange(of: "  \"") {
                    cases.append(
                        EdgeCase(name: String(title[..<gap.lowerBound]), input: unquoted(title[gap.lowerBound...]))
                    )
                } else {
                    cases.append(EdgeCase(name: String(title), input: ""))
                }
                continue
            }
            let last = cases.count - 1
            let content = line.drop { $0 == " " }
            if content.hasPrefix("IN ") { cases[last].input = unquoted(content.dropFirst(3)) }
            if content.hasPrefix("OUT ") { cases[last].output = String(content.dropFirst(4)) }
            if content.hasPrefix("ERR ") { cases[last].errors = String(content.dropFirst(4)) }
            if content.hasPrefix("drawn:") { cases[last].drawn = String(content.dropFirst(6)) }
            if content.hasPrefix("CRASH") { cases[last].crashes = true }
        }
        return cases
    }

    private static func unquoted(_ text: Substring) -> String {
        let json = "[" + text.drop { $0 == " " } + "]"
        return (try? JSONDecoder().decode([String].self, from: Data(json.utf8)))?.first ?? "unreadable record"
    }
}

@Suite("Recorded answers of OWM", .enabled(if: Corpus.isPresent, Corpus.absence))
struct OWMEdgeCaseTests {
    @Test(arguments: EdgeCase.all.filter { $0.output != nil })
    func `a recorded text reads as OWM's converter read it`(edge: EdgeCase) throws {
        let reading = OWMReading(SourceText(name: edge.name, text: edge.input))
        let output = try #require(edge.output)
        if output.hasPrefix("FATAL") {
            #expect(reading.refusal != nil)
            return
        }
        #expect(reading.refusal == nil)
        let expected = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? NSDictionary)
        #expect(recordedShape(of: reading) as NSDictionary == expected)
        #expect(recordedErrors(of: reading) == (edge.errors ?? "[]"))
    }

    @Test(arguments: EdgeCase.all.filter { $0.drawn != nil || $0.crashes })
    func `a recorded text is drawn as OWM drew it`(edge: EdgeCase) {
        let reading = OWMReading(SourceText(name: edge.name, text: edge.input))
        #expect(reading.crashesWhileDrawing == edge.crashes)
        guard let drawn = edge.drawn else { return }
        #expect(drawn.hasSuffix("unresolved " + unresolvedText(reading) + " | els " + elementsText(reading)))
    }

    @Test
    func `all recorded answers are looked at`() {
        #expect(EdgeCase.all.count == 167)
    }

    private func unresolvedText(_ reading: OWMReading) -> String {
        "[" + reading.unresolvedLinks().map { "\"\($0.start)->\($0.end)\"" }.joined(separator: ",") + "]"
    }

    private func elementsText(_ reading: OWMReading) -> String {
        reading.drawnComponents().map { drawn in
            let label = drawn.label.map { "[\(MapNumber.short($0.x)),\(MapNumber.short($0.y))]" } ?? "-"
            let mark = drawn.isEvolved ? "*" : ""
            return "\(drawn.name)@\(MapNumber.short(drawn.position.evolution))\(mark) label\(label)"
        }
        .joined(separator: ", ")
    }
}

// MARK: Our reading in the shape of the record, which leaves out what is usual

private func recordedErrors(of reading: OWMReading) -> String {
    let errors = reading.errors.map { error in
        error.kind == .unreadable
            ? "[\(error.line),\"ParseError\",\"ParseError on line \(error.line)\"]"
            : "[\(error.line),\"Decorator error: Cannot read properties of undefined (reading '\(trouble(error, reading))')\"]"
    }
    return "[" + errors.joined(separator: ",") + "]"
}

/// The property that JavaScript did not find: the one for an address, the other for a label.
private func trouble(_ error: OWMReading.LineError, _ reading: OWMReading) -> String {
    reading.urls.contains { $0.line == error.line } ? "trim" : "indexOf"
}

private func recordedShape(of reading: OWMReading) -> [String: Any] {
    var shape: [String: Any] = [:]
    if reading.title != "Untitled Map" { shape["title"] = reading.title }
    if reading.style != "plain" { shape["style"] = reading.style }
    if let size = reading.size { shape["size"] = ["width": size.width, "height": size.height] }
    if let names = reading.stageNames { shape["evolution"] = names }
    if !reading.showsEvolutionAxis { shape["showEvolutionAxis"] = false }
    if !reading.showsValueChainAxis { shape["showValueChainAxis"] = false }
    if let position = reading.annotationsPosition { shape["annPos"] = place(position) }
    put(reading.components.map(element), "elements", &shape)
    put(reading.anchors.map(element), "anchors", &shape)
    put(reading.submaps.map(element), "submaps", &shape)
    put(reading.notes.map { place($0.position).merging(["line": $0.line, "text": $0.text]) { $1 } }, "notes", &shape)
    put(reading.annotations.map(annotation), "annotations", &shape)
    put(reading.pipelines.map { pipeline($0, reading) }, "pipelines", &shape)
    put(reading.evolves.map(evolve), "evolved", &shape)
    put(reading.links.map(link), "links", &shape)
    put(reading.urls.map(address), "urls", &shape)
    put(reading.attitudes.map(attitude), "attitudes", &shape)
    put(reading.accelerators.map(accelerator), "accelerators", &shape)
    return shape
}

private func put(_ list: [[String: Any]], _ key: String, _ shape: inout [String: Any]) {
    if !list.isEmpty { shape[key] = list }
}

private func place(_ position: OWMReading.Position) -> [String: Any] {
    ["visibility": position.visibility, "maturity": position.evolution]
}

private func put(_ label: OWMReading.Offset?, in shape: inout [String: Any]) {
    guard let label, label.x != 5 || label.y != -10 else { return }
    shape["label"] = ["x": label.x, "y": label.y]
}

private func put(_ decorators: OWMReading.Decorators, in shape: inout [String: Any]) {
    guard !decorators.isEmpty else { return }
    shape["decorators"] = Dictionary(uniqueKeysWithValues: decorators.names.map { ($0, true) })
}

private func element(_ component: OWMReading.Component) -> [String: Any] {
    var shape = place(component.position).merging(["line": component.line, "name": component.name]) { $1 }
    put(component.label, in: &shape)
    put(component.decorators, in: &shape)
    if component.hasInertia { shape["inertia"] = true }
    if let evolve = component.inlineEvolve {
        shape["evolveMaturity"] = evolve
        shape["evolving"] = true
    }
    if let reference = component.reference { shape["url"] = reference }
    return shape
}

private func annotation(_ note: OWMReading.Annotation) -> [String: Any] {
    let number: Any = note.number ?? NSNull()
    return ["line": note.line, "number": number, "occurances": note.positions.map(place), "text": note.text]
}

private func pipeline(_ pipeline: OWMReading.Pipeline, _ reading: OWMReading) -> [String: Any] {
    var shape: [String: Any] = ["line": pipeline.line, "name": pipeline.name]
    shape["maturity1"] = pipeline.start
    shape["maturity2"] = pipeline.end
    if pipeline.isHidden { shape["hidden"] = true }
    shape["components"] = reading.pipelineChildren[pipeline.children].map { child in
        var shape: [String: Any] = ["line": child.line, "name": child.name, "maturity": child.evolution ?? 0]
        put(child.label, in: &shape)
        return shape
    }
    return shape
}

private func evolve(_ evolve: OWMReading.Evolve) -> [String: Any] {
    var shape: [String: Any] = [
        "line": evolve.line, "name": evolve.name, "override": evolve.newName, "maturity": evolve.evolution,
    ]
    put(evolve.label, in: &shape)
    put(evolve.decorators, in: &shape)
    return shape
}

private func link(_ link: OWMReading.Link) -> [String: Any] {
    var shape: [String: Any] = ["start": link.start, "end": link.end, "flow": link.isFlow]
    if link.isFuture { shape["future"] = true }
    if link.isPast { shape["past"] = true }
    if let label = link.flowLabel { shape["flowValue"] = label }
    if let context = link.context { shape["context"] = context }
    return shape
}

private func address(_ url: OWMReading.Address) -> [String: Any] {
    var shape: [String: Any] = ["line": url.line, "name": url.name]
    if let address = url.address { shape["url"] = address }
    return shape
}

private func attitude(_ attitude: OWMReading.Attitude) -> [String: Any] {
    var shape = place(attitude.from)
    shape["line"] = attitude.line
    shape["attitude"] = attitude.kind.rawValue
    shape["visibility2"] = attitude.to.visibility
    shape["maturity2"] = attitude.to.evolution
    if let width = attitude.width { shape["width"] = width }
    if let height = attitude.height { shape["height"] = height }
    return shape
}

private func accelerator(_ accelerator: OWMReading.Accelerator) -> [String: Any] {
    var shape = place(accelerator.position).merging(["line": accelerator.line, "name": accelerator.name]) { $1 }
    if accelerator.isDecelerator { shape["deaccelerator"] = true }
    return shape
}
