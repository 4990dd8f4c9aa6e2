package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A log on the disk, held exclusively: nobody else who asks for the lock can open it until this is let go of, which
/// closes it.
package final class POSIXLogFile: LogFile {
    package let path: String
    private let descriptor: Int32

    /// Whether the file must be new or must be there.
    package enum Mode: Hashable, Sendable {
        case create
        case open
    }

    /// Opens and locks a log.
    /// - Parameter permissions: of a new file; the owner's alone for what others must not read.
    /// - Throws: `inUse`; `cannotCreate` or `cannotRead` with the system's reason.
    package init(path: String, mode: Mode, permissions: mode_t = 0o644) throws(RecordsError) {
        let flags =
            switch mode {
            case .create: O_RDWR | O_APPEND | O_CLOEXEC | O_CREAT | O_EXCL
            case .open: O_RDWR | O_APPEND | O_CLOEXEC
            }
        do {
            descriptor = try SystemCalls.retrying { Self.open(path, flags, permissions) }
            self.path = path
        } catch {
            throw mode == .create
                ? .cannotCreate(path: path, reason: error.reason) : .cannotRead(path: path, reason: error.reason)
        }
        do {
            _ = try SystemCalls.retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
        } catch {
            throw error.code == EWOULDBLOCK ? .inUse(path: path) : .cannotRead(path: path, reason: error.reason)
        }
    }

    deinit {
        close(descriptor)
    }

    private static func open(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
        #if canImport(Glibc)
            Glibc.open(path, flags, permissions)
        #elseif canImport(Musl)
            Musl.open(path, flags, permissions)
        #else
            Darwin.open(path, flags, permissions)
        #endif
    }

    package func contents() throws(RecordsError) -> Data {
        let size = try size()
        do {
            return try SystemCalls.read(descriptor, upTo: size)
        } catch {
            throw .cannotRead(path: path, reason: error.reason)
        }
    }

    package func size() throws(RecordsError) -> Int {
        var status = stat()
        do {
            _ = try SystemCalls.retrying { fstat(descriptor, &status) }
        } catch {
            throw .cannotRead(path: path, reason: error.reason)
        }
        return Int(status.st_size)
    }

    package func append(_ bytes: Data) throws(RecordsError) {
        do {
            try SystemCalls.writeAll(bytes, to: descriptor)
        } catch {
            throw .cannotWrite(path: path, reason: error.reason)
        }
    }

    package func sync() throws(RecordsError) {
        do {
            try SystemCalls.flush(descriptor)
        } catch {
            throw .storageFailed(path: path, reason: error.reason)
        }
    }

    package func truncate(toSize size: Int) throws(RecordsError) {
        do {
            _ = try SystemCalls.retrying { ftruncate(descriptor, off_t(size)) }
        } catch {
            throw .cannotWrite(path: path, reason: error.reason)
        }
    }
}
