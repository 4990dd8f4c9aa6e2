import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

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
        #expect(Set(PageFile.all.map(\.name)) == Set(files.map(\.lastPathComponent)))
        #expect(PageFile.byPath.count == files.count)
        for file in files {
            let page = PageFile.all.first { $0.name == file.lastPathComponent }
            #expect(try page?.bytes == Array(Data(contentsOf: file)), "\(file.lastPathComponent)")
            #expect(page?.mediaType != "application/octet-stream")
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
