import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system's calls as this target uses them: tried again when a signal comes between, and a failure is a value.
enum SystemCalls {
    /// What the system says went wrong.
    struct Failure: Error, Hashable, Sendable {
        let code: Int32

        var reason: String { String(cString: strerror(code)) }
    }

    /// Calls until no signal comes between.
    /// - Parameter call: gives -1 and sets `errno` on failure, as POSIX calls do.
    static func retrying<Result: BinaryInteger>(_ call: () -> Result) throws(Failure) -> Result {
        while true {
            let result = call()
            if result != -1 { return result }
            let code = errno
            if code != EINTR { throw Failure(code: code) }
        }
    }

    /// Waits until what was written to a file is on the disk itself.
    static func flush(_ descriptor: Int32) throws(Failure) {
        #if canImport(Darwin)
            // `fsync` leaves the data in the drive's own cache there: `man 2 fcntl`, F_FULLFSYNC.
            _ = try retrying { fcntl(descriptor, F_FULLFSYNC) }
        #else
            _ = try retrying { fdatasync(descriptor) }
        #endif
    }

    /// Waits until what was renamed, created or removed in a folder is on the disk.
    static func flushFolder(_ path: String) throws(Failure) {
        let descriptor = try retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { close(descriptor) }
        _ = try retrying { fsync(descriptor) }
    }

    /// Writes all bytes, in as many pieces as the system takes them.
    static func writeAll(_ data: Data, to descriptor: Int32) throws(Failure) {
        var start = 0
        while start < data.count {
            let count = try retrying {
                data.withUnsafeBytes { bytes in
                    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                    return write(descriptor, rest.baseAddress, rest.count)
                }
            }
            // A call that takes nothing and names no reason would be repeated for ever.
            guard count > 0 else { throw Failure(code: ENOSPC) }
            start += count
        }
    }

    /// Reads a file from its beginning, up to so many bytes or its end.
    static func read(_ descriptor: Int32, upTo size: Int) throws(Failure) -> Data {
        var data = Data(count: size)
        var start = 0
        while start < size {
            let count = try retrying {
                data.withUnsafeMutableBytes { bytes in
                    let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
                    return pread(descriptor, rest.baseAddress, rest.count, off_t(start))
                }
            }
            guard count > 0 else { break }
            start += count
        }
        return data.prefix(start)
    }

    /// A file's kind and size, not following a symbolic link.
    static func status(of path: String) throws(Failure) -> (isPlainFile: Bool, isFolder: Bool, size: Int) {
        var status = stat()
        _ = try retrying { lstat(path, &status) }
        let kind = status.st_mode & S_IFMT
        return (kind == S_IFREG, kind == S_IFDIR, Int(status.st_size))
    }
}
