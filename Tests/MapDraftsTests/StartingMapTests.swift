import Diagnostics
import Foundation
import Templates
import TestSupport
import Testing
import Wardley

@Suite struct `The starting maps` {
    @Test func `are those in the folder and no others`() throws {
        let folder = PackageFolder.url.appending(path: "Templates/maps")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".owm") }
        let library = TemplateLibrary()
        #expect(library.mapNames.map { $0 + ".owm" } == files.sorted())
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(library.map(named: file)?.text == text)
        }
    }

    @Test(arguments: TemplateLibrary().mapNames)
    func `have nothing to be said against them, are tidy, and fit on a wall`(name: String) throws {
        let text = try #require(TemplateLibrary().map(named: name)).text
        let document = MapDocument(reading: SourceText(name: name, text: text))
        #expect(document.check().map(\.summary) == [])
        #expect(document.formatted() == text)
        #expect((10...20).contains(document.map.components.count))
        for style in WardleyMap.Style.allCases {
            let scene = document.map.scene(style: style)
            for (index, label) in scene.labels.enumerated() {
                let others = scene.labels[(index + 1)...].filter { $0.box.touches(label.box) }
                #expect(others.isEmpty, "\(style): \(label.lines) touches \(others.map(\.lines))")
            }
        }
    }
}
