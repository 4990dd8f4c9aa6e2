package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes files so that a reader, and a power cut, meets either the old one or the new one and nothing between:
/// a temporary file beside it, flushed, renamed over it, and the folder flushed.
package enum AtomicFile {
    /// Puts a file in place of what is there.
    /// - Throws: `cannotWrite`; what was there before is then untouched.
    package static func write(_ data: Data, to url: URL) throws(RecordsError) {
        let folder = url.deletingLastPathComponent().path
        let temporary = "\(folder)/.\(url.lastPathComponent).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
        do {
            try create(temporary, holding: data)
            _ = try SystemCalls.retrying { rename(temporary, url.path) }
            try SystemCalls.flushFolder(folder)
        } catch {
            unlink(temporary)
            throw .cannotWrite(path: url.path, reason: error.reason)
        }
    }

    /// Puts a new file where none is; never over another.
    /// - Throws: `cannotCreate`, also if the name is taken.
    package static func writeNew(_ data: Data, to url: URL) throws(RecordsError) {
        do {
            try create(url.path, holding: data)
            try SystemCalls.flushFolder(url.deletingLastPathComponent().path)
        } catch {
            if error.code != EEXIST { unlink(url.path) }
            throw .cannotCreate(path: url.path, reason: error.reason)
        }
    }

    private static func create(_ path: String, holding data: Data) throws(SystemCalls.Failure) {
        let descriptor = try SystemCalls.retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
        defer { close(descriptor) }
        try SystemCalls.writeAll(data, to: descriptor)
        try SystemCalls.flush(descriptor)
    }
}
