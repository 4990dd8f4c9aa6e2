import Diagnostics
import MapDrafts
import Testing
import Wardley

/// A report with components given as name, position and stage.
private func report(
    anchor: String? = nil,
    _ components: [(String, String, String)],
    paths: [String] = [],
    evolving: [String] = []
) -> MapReport {
    var report = MapReport(title: "Test")
    report.anchorSentence = anchor
    report.components = components.map { MapReport.Described($0.0, position: $0.1, stage: $0.2) }
    report.paths = paths
    report.evolving = evolving
    return report
}

private func coordinates(_ position: String, _ stage: String) -> String {
    let draft = ReportDraft(report([("Thing", position, stage)])).draft
    guard let node = draft.components.first else { return "no component" }
    return [node.visibility, node.evolution].map { coordinate in
        switch coordinate {
        case .stated(let value): "stated \(value)"
        case .inferred(let value, let reason): "inferred \(value) from \(reason)"
        case .absent: "absent"
        }
    }
    .joined(separator: "; ")
}

@Suite struct `A component's place` {
    @Test(arguments: [
        ("High visibility (0.85) with moderate maturity (0.65)", "", "stated 0.85; stated 0.65"),
        ("Moderate maturity (0.70) and visibility (0.60)", "", "stated 0.6; stated 0.7"),
        ("0.15 on y-axis, 0.25 on x-axis", "", "stated 0.15; stated 0.25"),
        ("Visible (0.25) and Custom (0.75)", "", "stated 0.25; stated 0.75"),
        ("Mid value chain (0.65), evolving part (0.59)", "", "stated 0.65; stated 0.59"),
        ("Low visibility (0.30)", "Product (0.65)", "stated 0.3; stated 0.65"),
        ("", "Custom-built (0.42 on evolution axis)", "absent; stated 0.42"),
    ])
    func `goes by the labels of its numbers`(position: String, stage: String, expected: String) {
        #expect(coordinates(position, stage) == expected)
    }

    @Test(arguments: [
        (
            "High visibility, custom-built", "Genesis",
            "inferred 0.85 from “high visibility”; inferred 0.09 from stage “Genesis”"
        ),
        (
            "Low value", "Product (+rental)",
            "inferred 0.15 from “low value”; inferred 0.55 from stage “Product (+rental)”"
        ),
        (
            "Mid-high visibility", "Late Product",
            "inferred 0.68 from “mid-high visibility”; inferred 0.63 from stage “Late Product”"
        ),
        ("Top right", "Commodity/Utility", "inferred 0.85 from “top”; inferred 0.85 from stage “Commodity/Utility”"),
        (
            "Invisible", "Custom-built, moving towards product",
            "inferred 0.15 from “invisible”; inferred 0.29 from stage “Custom-built, moving towards product”"
        ),
        ("", "Genesis to Custom-built", "absent; inferred 0.2 from stage “Genesis to Custom-built”"),
        ("Somewhere", "Rapidly evolving", "absent; absent"),
        ("", "", "absent; absent"),
    ])
    func `comes from words where there are no numbers`(position: String, stage: String, expected: String) {
        #expect(coordinates(position, stage) == expected)
    }
}

@Suite struct `The order of a report's pairs` {
    @Test func `is evolution first where the first number follows the stages`() {
        let draft = ReportDraft(
            report([
                ("A", "(0.10, 0.90)", "Genesis"), ("B", "(0.55, 0.80)", "Product"), ("C", "(0.85, 0.20)", "Commodity"),
            ])
        )
        #expect(draft.axisOrder.verdict == .evolutionFirst)
        #expect(draft.axisOrder.isStrong)
        #expect(
            draft.axisOrder.evidence == [
                "the stage words fit the first number better 3 times, the second 0 times",
                "the first number ranks the stages rightly 3 times out of 3, the second 0",
            ]
        )
        #expect(draft.draft.components[0].visibility == .stated(0.9))
        #expect(draft.draft.components[0].evolution == .stated(0.1))
    }

    @Test func `is visibility first where the second number follows the stages`() {
        let draft = ReportDraft(
            report([
                ("A", "[0.90, 0.10]", "Genesis"), ("B", "[0.80, 0.55]", "Product"), ("C", "[0.20, 0.85]", "Commodity"),
            ])
        )
        #expect(draft.axisOrder.verdict == .visibilityFirst)
        #expect(draft.draft.components[2].visibility == .stated(0.2))
    }

    @Test func `is told by what evolves, and by a large difference in the anchor`() {
        let evolving = report([("A", "(0.35, 0.90), evolving to 0.55", ""), ("B", "(0.30, 0.60)", "")])
        #expect(ReportDraft(evolving).axisOrder.verdict == .evolutionFirst)
        #expect(ReportDraft(evolving).draft.evolutions.map(\.target) == [0.55])
        let anchored = report(anchor: "Customer, positioned at [0.95, 0.40]", [("A", "(0.5, 0.6)", "")])
        #expect(ReportDraft(anchored).axisOrder.verdict == .visibilityFirst)
    }

    @Test func `is left open without evidence, and stages come from the words`() {
        let draft = ReportDraft(report([("A", "[0.60, 0.60] at low visibility", "Custom-built")]))
        #expect(draft.axisOrder.verdict == .undecided)
        #expect(draft.draft.components[0].visibility == .inferred(0.15, from: "“low visibility”"))
        #expect(draft.draft.components[0].evolution == .inferred(0.29, from: "stage “Custom-built”"))
    }
}

@Suite struct `A report's anchor` {
    @Test(arguments: [
        ("The anchor is 'User Needs', positioned at the top right.", ["User Needs"]),
        ("The anchor appears to be the Gaming Industry, positioned at the top.", ["Gaming Industry"]),
        ("The anchor (user need) is the Customer component, positioned high.", ["Customer"]),
        ("LLM Security (0.95, 0.79) serves as the anchor, representing trust", ["LLM Security"]),
        ("User Needs positioned at [0.95, 0.85], representing the need", ["User Needs"]),
        ("Staff and Patients serve as dual anchors, reflecting both", ["Staff", "Patients"]),
        ("End Users and their Needs form the anchor", ["End Users and their Needs"]),
        ("The anchor is 'Jack's Actions', representing decisions", ["Jack's Actions"]),
        ("The anchor is not explicitly shown, but can be inferred as 'Sand'. More.", ["Sand"]),
        ("There is no clear anchor in this map", []),
        ("", []),
    ])
    func `is found in its sentence`(sentence: String, names: [String]) {
        #expect(ReportDraft(report(anchor: sentence, [])).draft.anchors.map(\.name) == names)
    }
}

@Suite struct `A report's critical paths` {
    private let components = [
        ("Portal", "High visibility (0.9), evolution (0.6)", ""), ("Forms", "visibility (0.6), evolution (0.4)", ""),
        ("Case files", "visibility (0.3), evolution (0.5)", ""),
    ]

    @Test(arguments: [
        ("Portal -> Forms -> Case files", ["Portal->Forms", "Forms->Case files"]),
        ("Case files → Forms → Portal", ["Forms->Case files", "Portal->Forms"]),
        ("Forms -> Citizen", ["Citizen->Forms"]),
        ("Citizen -> Portal", ["Citizen->Portal"]),
        ("Portal -> Forms/Case files", ["Portal->Forms", "Portal->Case files"]),
        ("Portal -> Case file", ["Portal->Case files"]),
        ("Portal -> Stamps and ink", ["Portal->Stamps and ink"]),
        ("Portal to Forms", ["Portal->Forms"]),
        ("Access to justice", []),
        ("Portal -> Portal", []),
        ("Portal ->", []),
    ])
    func `become links from what needs to what is needed`(path: String, links: [String]) {
        let draft = ReportDraft(report(anchor: "The anchor is the Citizen, up high.", components, paths: [path])).draft
        #expect(draft.links.map { "\($0.start)->\($0.end)" } == links)
    }
}

@Suite struct `A draft from a report` {
    @Test func `says where everything comes from`() {
        let text = """
            # Wardley Map Analysis: Counter service

            ## Map Overview

            **Anchor:** Visitors serves as the anchor, positioned high

            ## Component Analysis

            ### Front desk

            - **Position:** High visibility (0.80) with moderate maturity (0.45)
            - **Evolution Stage:** Custom-built

            ### Emerging Technologies

            - **Position:** Low visibility
            - **Evolution Stage:** Genesis

            ### Ticket // printer

            - **Position:** Hard to say */ at all
            - **Evolution Stage:** Product

            ## Evolution Analysis

            ### Key Evolving Components
            - Front desk (0.45 to 0.60)

            ## Value Chain Analysis

            ### Critical Paths
            - Emerging Technologies -> Front desk -> Visitors
            - Front desk -> Ticket // printer -> Paper [A6]
            """
        #expect(
            ReportDraft(MapReport(reading: SourceText(name: "report.md", text: text))).draft.text == """
                title Counter service
                // Draft from a map report. What the report states is marked as stated, what its words suggest as inferred; names
                // without coordinates are named in its critical paths and placed nowhere.
                // Where one coordinate is absent, the component stands in the middle of that axis.

                anchor Visitors

                component Front desk [0.80, 0.45] // both stated; “High visibility (0.80) with moderate maturity (0.45)”
                component Emerging Technologies [0.15, 0.09] // visibility inferred (“low visibility”), evolution inferred (stage “Genesis”); “Low visibility”
                component Ticket ⁄⁄ printer [0.50, 0.55] // visibility absent, evolution inferred (stage “Product”); “Hard to say * / at all”
                component Paper ［A6］

                evolve Front desk 0.60

                Front desk->Emerging Technologies // the report writes it the other way round
                Visitors->Front desk // the report writes it the other way round
                Front desk->Ticket ⁄⁄ printer
                Ticket ⁄⁄ printer->Paper ［A6］

                style wardley

                """
        )
    }
}

@Suite struct `A hostile report` {
    @Test(arguments: ["0.5, ", "evolving to 0.5 ", "'", "a and b is ", "x -> ", "[[((", "\u{0}\u{202E}"])
    func `takes no longer than it is long`(piece: String) {
        let flood = String(repeating: piece, count: 20_000)
        let text = """
            # Wardley Map Analysis: \(flood)

            **Anchor:** \(flood)

            ## Component Analysis

            ### \(flood)

            - **Position:** \(flood)
            - **Evolution Stage:** \(flood)

            ## Value Chain Analysis

            ### Key Evolving Components
            - A (\(flood))

            ### Critical Paths
            - \(flood)
            """
        let draft = ReportDraft(MapReport(reading: SourceText(name: "", text: text)))
        let reading = OWMReading(SourceText(name: "", text: draft.draft.text))
        #expect(reading.errors.isEmpty && reading.refusal == nil)
    }
}
