package import Diagnostics

/// A deck of slides, as its author wrote it. Every part knows its place in the file.
///
/// A deck is read leniently: whatever belongs to no slide is left out and has a diagnostic, so a `Deck` exists for
/// every text. Words are plain text without Markdown marks.
package struct Deck: Hashable, Sendable {
    /// Front matter such as `theme: default`, in the order of the file.
    package var settings: [Setting] = []
    /// Slides with something on them, in the order of the file.
    package var slides: [Slide] = []

    package init() {}

    /// One line of front matter.
    package struct Setting: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}

extension Deck {
    /// The heading of the first slide that has one.
    package var title: Located<String>? { slides.lazy.compactMap(\.title).first }

    /// Every picture, in the order of the slides.
    package var images: [SlideImage] {
        slides.flatMap { slide in
            slide.parts.compactMap { part in
                switch part {
                case .image(let image): image
                case .heading, .paragraph, .list, .quote, .table, .code: nil
                }
            }
        }
    }
}
