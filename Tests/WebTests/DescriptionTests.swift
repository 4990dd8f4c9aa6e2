import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import Workshop

@testable import Web

@Suite struct `What is built in` {
    private static let folder = PackageFolder.url.appending(path: "Sources/Web/Pages")

    @Test func `is every file of the pages, under its own address`() throws {
        let enumerator = FileManager.default.enumerator(
            at: Self.folder,
            includingPropertiesForKeys: [.isRegularFileKey]
        )
        let files = (enumerator?.allObjects ?? []).compactMap { $0 as? URL }.filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
        }
        #expect(PageFile.files.map(\.name).sorted() == files.map(\.lastPathComponent).sorted())
        for file in files {
            let page = PageFile.files.first { $0.name == file.lastPathComponent }
            #expect(try page?.bytes == Array(Data(contentsOf: file)), "\(file.lastPathComponent)")
        }
        // One file is all three pages.
        #expect(PageFile.byPath.count == files.count + 2)
        #expect(PageFile.all.allSatisfy { $0.mediaType != "application/octet-stream" })
        for (path, name) in [("/", "learner"), ("/screen", "screen"), ("/remote", "remote")] {
            let html = String(decoding: PageFile.byPath[path]?.bytes ?? [], as: UTF8.self)
            #expect(html.contains("\(PageFile.folder)/\(name).js") && html.contains("\(PageFile.folder)/\(name).css"))
            #expect(!html.contains("ASSETS") && !html.contains("NAME"))
        }
    }

    @Test func `describes every address and every command`() throws {
        let document = try JSONReader.read(PackageResources.openapi_json)
        let paths = document["paths"]
        #expect(paths.keys == Set(Route.allCases.map(\.rawValue)))
        for route in Route.allCases { #expect(paths[route.rawValue].keys == [route.method.rawValue.lowercased()]) }
        let schemas = document["components"]["schemas"]
        let commands = schemas["Command"]["oneOf"].array.compactMap { $0["$ref"].string?.split(separator: "/").last }
        #expect(commands.map(String.init).sorted() == CommandName.allCases.map(\.rawValue).sorted())
        for name in CommandName.allCases {
            let schema = schemas[name.rawValue]
            #expect(schema["properties"]["type"]["const"] == .string(name.rawValue))
            #expect(schema["additionalProperties"] == .bool(false))
            let sender = name.sender == .learner ? "A learner's." : "The facilitator's."
            #expect(schema["description"].string?.hasPrefix(sender) == true)
        }
    }

    @Test func `describes every reason to refuse something`() throws {
        let document = try JSONReader.read(PackageResources.openapi_json)
        let code = document["components"]["schemas"]["Error"]["properties"]["error"]["properties"]["code"]
        // The sources say which codes there are: behind the status of an error, and behind a case of `Refusal`.
        let sources = try Self.sources("Sources/Web/API") + Self.sources("Sources/Web/Access")
        let refusals = try Self.sources("Sources/Workshop/Commands/Refusal+Sentences.swift")
        let codes = refusals.components(separatedBy: "package var code: String").last ?? ""
        let errors =
            sources.matches(of: #/(?:APIError|self\.init)\(\s*\.\w+,\s*"(?<code>\w+)"/#).map { String($0.code) }
            + sources.matches(of: #/tooMany\("(?<code>\w+)"/#).map { String($0.code) }
            + codes.matches(of: #/case [^:]*: "(?<code>\w+)"/#).map { String($0.code) }
        #expect(errors.count > 80)
        #expect(code["enum"].array.compactMap(\.string) == Set(errors).sorted())
    }

    private static func sources(_ path: String) throws -> String {
        let url = PackageFolder.url.appending(path: path)
        if path.hasSuffix(".swift") { return try String(contentsOf: url, encoding: .utf8) }
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
            .map { try String(contentsOf: $0, encoding: .utf8) }
            .joined()
    }
}

@Suite struct `An address` {
    @Test func `leads to its page`() async throws {
        let pages = CallbackResponder<BasicRequestContext> { request, _ in
            guard let page = PageFile.byPath[request.uri.path] else { return Response(APIError.notFound) }
            return Response(page)
        }
        try await Application(responder: pages).test(.router) { client in
            for page in PageFile.all {
                try await client.execute(uri: page.path, method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(response.headers[.contentType] == page.mediaType)
                    #expect(Array(response.body.readableBytesView) == page.bytes)
                }
            }
            try await client.execute(uri: "/assets/../index.html", method: .get) { #expect($0.status == .notFound) }
            try await client.execute(uri: "/assets/", method: .get) { #expect($0.status == .notFound) }
        }
    }
}
