package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads files that somebody else put there.
package enum PlainFile {
    /// All of a file that is no link, folder or device, and not too large.
    /// - Throws: `notAFile`, `fileTooLarge`, `cannotRead`.
    package static func read(_ url: URL, most: Int) throws(RecordsError) -> Data {
        let path = url.path
        do {
            // Without O_NONBLOCK a pipe that nobody writes to would hold us for ever.
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            let descriptor = try SystemCalls.retrying { open(path, flags) }
            defer { close(descriptor) }
            var status = stat()
            _ = try SystemCalls.retrying { fstat(descriptor, &status) }
            guard status.st_mode & S_IFMT == S_IFREG else { throw RecordsError.notAFile(path: path) }
            let size = Int(status.st_size)
            guard size <= most else { throw RecordsError.fileTooLarge(path: path, bytes: size, most: most) }
            return try SystemCalls.read(descriptor, upTo: size)
        } catch let error as RecordsError {
            throw error
        } catch let error as SystemCalls.Failure {
            // What O_NOFOLLOW says of a symbolic link.
            throw error.code == ELOOP ? .notAFile(path: path) : .cannotRead(path: path, reason: error.reason)
        } catch {
            throw .cannotRead(path: path, reason: String(describing: error))
        }
    }
}
