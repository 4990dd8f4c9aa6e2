package import Foundation

/// A plan for tests that take as long as the machine likes: two hours, and nothing in it closes by itself.
package enum SmallPlan {
    /// Writes it into a folder.
    package static func write(into folder: URL) throws -> URL {
        let url = folder.appending(path: "small.md")
        try Data(text.utf8).write(to: url)
        return url
    }

    private static let text = """
        # A Small Lesson

        **Duration:** 2 hours
        **Target Audience:** Whoever tries a program

        ## Lesson Structure
        ### Engage
        **Duration:** 60 minutes

        #### Poll: Which one?
        - Red
        - Green
        - Blue

        ### Explore
        **Duration:** 60 minutes

        #### Question: Why?

        """
}
