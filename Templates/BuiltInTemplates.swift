/// The one list of the files in `activities`. A test compares it with the folder.
enum BuiltInTemplates {
    static let activities: [(name: String, bytes: [UInt8])] = [
        ("opening-poll", PackageResources.opening_poll_md)
    ]
}
