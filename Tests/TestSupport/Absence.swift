// The benchmark uses this target too, and is linked where there is no Testing library.
#if canImport(Testing)
    package import Testing

    extension Corpus {
        /// What a test that was left out says.
        package static let absence: Comment = "left out: the corpus of real documents is not beside this checkout"
    }

    extension Tool {
        /// What a test that was left out says.
        package var absence: Comment { "left out: \(rawValue) is not on this machine" }
    }
#endif
