import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// All phones of a room, played by one thread: it waits for whichever has something, as the system tells.
final class Crowd {
    private var phones: [Phone] = []
    private var polled: [pollfd] = []
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

    deinit { buffer.deallocate() }

    func add(_ phone: Phone) {
        phones.append(phone)
        polled.append(pollfd(fd: phone.descriptor, events: Int16(POLLIN), revents: 0))
    }

    /// Lets phones send and receive until something is so.
    /// - Returns: false if it was not so in time.
    @discardableResult
    func play(for seconds: Double = 60, until isDone: () -> Bool) -> Bool {
        let end = now() + seconds
        while !isDone() {
            guard now() < end else { return false }
            playOnce()
        }
        return true
    }

    private func playOnce() {
        // To ask after thousands of connections costs as much as dozens of answers. In five milliseconds more of them
        // come in at once, and less is taken from the program that shares these cores and is measured.
        usleep(5_000)
        for index in phones.indices {
            // A negative descriptor is passed over.
            if phones[index].isClosed { polled[index].fd = -1 }
            polled[index].events = Int16(POLLIN) | (phones[index].unsent.isEmpty ? 0 : Int16(POLLOUT))
        }
        guard poll(&polled, nfds_t(polled.count), 5) > 0 else { return }
        for index in phones.indices where polled[index].revents != 0 && polled[index].fd >= 0 {
            phones[index].write()
            phones[index].read(with: buffer)
        }
    }
}
