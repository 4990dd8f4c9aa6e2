import ArgumentParser
import Diagnostics

/// Printing what was found in files, alike for every command that checks.
struct Findings: ParsableArguments {
    @Flag(help: "Let warnings count as errors.")
    var strict = false

    @Option(help: "text for people, json or sarif for other programs.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case sarif
    }

    /// Prints checked files and returns the status to end with.
    func report(_ checked: [DiagnosedFile], in world: World) async throws -> ExitStatus? {
        switch format {
        case .text:
            let printer = ExcerptPrinter(isColoured: world.isColoured)
            world.output(await checked.concurrentMap { printer.print($0) }.joined())
            if !checked.isEmpty { world.message(total(of: checked)) }
        case .json: world.output(try DiagnosticsDocument(checked).printedAsJSON())
        case .sarif: world.output(try SARIFLog(checked, toolVersion: Lectern.version).printedAsJSON())
        }
        return isRefused(checked) ? .hasErrors : nil
    }

    private func isRefused(_ checked: [DiagnosedFile]) -> Bool {
        checked.contains { $0.count(of: .error) > 0 || strict && $0.count(of: .warning) > 0 }
    }

    private func total(of checked: [DiagnosedFile]) -> String {
        let counts = [("error", Diagnostic.Severity.error), ("warning", .warning), ("note", .note)].map {
            noun,
            severity in
            counted(checked.reduce(0) { $0 + $1.count(of: severity) }, noun)
        }
        let preparations = checked.reduce(0) { $0 + $1.preparations.count }
        let toPrepare = preparations > 0 ? ["\(preparations) still to prepare"] : []
        return counted(checked.count, "file") + ": " + (counts + toPrepare).joined(separator: ", ") + "\n"
    }
}
