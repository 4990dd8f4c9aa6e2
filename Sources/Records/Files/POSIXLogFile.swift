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
            try Self.lock(descriptor)
        } catch {
            throw error.code == EWOULDBLOCK ? .inUse(path: path) : .cannotRead(path: path, reason: error.reason)
        }
        // Whoever held it may have put another file in its place between the two calls.
        guard isInPlace else { throw .inUse(path: path) }
    }

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    /// Whether the open file is the one that the path leads to.
    private var isInPlace: Bool {
        var own = stat()
        var other = stat()
        guard fstat(descriptor, &own) == 0, stat(path, &other) == 0 else { return false }
        return own.st_ino == other.st_ino && own.st_dev == other.st_dev
    }

    /// Whoever looks whether a log is in use holds its lock for the moment that a look takes, so a taken lock is asked
    /// for a few times.
    private static func lock(_ descriptor: Int32) throws(SystemCalls.Failure) {
        for _ in 0..<4 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            usleep(5_000)
        }
        _ = try SystemCalls.retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
    }

    /// Whether somebody holds the log open to write to it. A log that cannot be opened is not in use.
    static func isInUse(path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
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

extension POSIXLogFile {
    /// Who may read and write the log: somebody may have made it private.
    private var permissions: mode_t {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status.st_mode & 0o777 : 0o600
    }

    /// The new file is locked before it gets its name, so that nobody can open it in between.
    package func replaced(by bytes: Data) throws(RecordsError) -> any LogFile {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent().path
        let temporary = "\(folder)/.\(url.lastPathComponent).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
        let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_CREAT | O_EXCL
        let new: Int32
        do {
            new = try SystemCalls.retrying { Self.open(temporary, flags, permissions) }
        } catch {
            throw .notStored(path: path, reason: error.reason)
        }
        do {
            _ = try SystemCalls.retrying { flock(new, LOCK_EX | LOCK_NB) }
            // Whatever `umask` made of them when the file was created.
            _ = try SystemCalls.retrying { fchmod(new, permissions) }
            try SystemCalls.writeAll(bytes, to: new)
            try SystemCalls.flush(new)
            _ = try SystemCalls.retrying { rename(temporary, path) }
        } catch {
            unlink(temporary)
            close(new)
            throw .notStored(path: path, reason: error.reason)
        }
        let file = POSIXLogFile(path: path, descriptor: new)
        do {
            try SystemCalls.flushFolder(folder)
        } catch {
            throw .storageFailed(path: path, reason: error.reason)
        }
        return file
    }
}
