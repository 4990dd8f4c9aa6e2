/// A file of the pages, built into the program.
struct PageFile: Sendable {
    /// Where it is asked for: "/", "/assets/style.css".
    let path: String
    /// Its name in the folder `Pages`.
    let name: String
    let bytes: [UInt8]
}

extension PageFile {
    /// The one list of the files in `Pages`. A test compares it with the folder.
    static let all: [PageFile] = [
        PageFile("/", "index.html", PackageResources.index_html),
        PageFile("/screen", "screen.html", PackageResources.screen_html),
        PageFile("/remote", "remote.html", PackageResources.remote_html),
    ]

    static let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

    /// A page.
    private init(_ path: String, _ name: String, _ bytes: [UInt8]) {
        self.init(path: path, name: name, bytes: bytes)
    }

    /// What a page needs, under `/assets/`.
    private init(asset name: String, _ bytes: [UInt8]) {
        self.init(path: "/assets/" + name, name: name, bytes: bytes)
    }

    /// What a browser is told that it is.
    var mediaType: String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "woff2": "font/woff2"
        case _: "application/octet-stream"
        }
    }
}
