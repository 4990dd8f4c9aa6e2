package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Folders, created so that they survive a power cut.
package enum Folders {
    /// Creates a folder and those above it where they are missing.
    /// - Throws: `cannotCreate`.
    package static func create(_ url: URL) throws(RecordsError) {
        let path = url.standardizedFileURL.path
        if (try? SystemCalls.status(of: path))?.isFolder == true { return }
        let parent = URL(filePath: path).deletingLastPathComponent()
        if parent.path != path { try create(parent) }
        _ = try createNew(url)
    }

    /// Creates a folder whose parent is there.
    /// - Returns: `false` if something of that name is there already.
    /// - Throws: `cannotCreate`.
    static func createNew(_ url: URL) throws(RecordsError) -> Bool {
        do {
            _ = try SystemCalls.retrying { mkdir(url.path, 0o755) }
            try SystemCalls.flushFolder(url.deletingLastPathComponent().path)
            return true
        } catch {
            if error.code == EEXIST { return false }
            throw .cannotCreate(path: url.path, reason: error.reason)
        }
    }

    /// How many bytes may still be written where a folder lies; `nil` if the system does not say.
    package static func freeBytes(at url: URL) -> Int? {
        var status = statvfs()
        guard statvfs(url.path, &status) == 0 else { return nil }
        let (bytes, isTooMany) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
        return isTooMany ? Int.max : bytes
    }
}
