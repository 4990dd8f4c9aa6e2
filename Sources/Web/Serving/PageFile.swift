import Crypto

/// A file of the pages, built into the program.
struct PageFile: Sendable {
    /// Where it is asked for: "/", "/assets/5e91a2…/dom.js".
    let path: String
    let name: String
    let bytes: [UInt8]
    /// Whether another version of it has another address, so that a browser may keep it for good.
    let isVersioned: Bool
}

extension PageFile {
    /// The one list of the files in `Pages`. A test compares it with the folder.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("access.js", PackageResources.access_js),
        ("announcer.js", PackageResources.announcer_js),
        ("answer.js", PackageResources.answer_js),
        ("api.js", PackageResources.api_js),
        ("base.css", PackageResources.base_css),
        ("card.js", PackageResources.card_js),
        ("clock.js", PackageResources.clock_js),
        ("commander.js", PackageResources.commander_js),
        ("dark.css", PackageResources.dark_css),
        ("dom.js", PackageResources.dom_js),
        ("fit.js", PackageResources.fit_js),
        ("frame.js", PackageResources.frame_js),
        ("icon.svg", PackageResources.icon_svg),
        ("join.js", PackageResources.join_js),
        ("kind-choice.js", PackageResources.kind_choice_js),
        ("kind-map.js", PackageResources.kind_map_js),
        ("kind-rank.js", PackageResources.kind_rank_js),
        ("kind-rubric.js", PackageResources.kind_rubric_js),
        ("kind-scale.js", PackageResources.kind_scale_js),
        ("kind-show.js", PackageResources.kind_show_js),
        ("kind-text.js", PackageResources.kind_text_js),
        ("kind-wall.js", PackageResources.kind_wall_js),
        ("kind-words.js", PackageResources.kind_words_js),
        ("learner-room.js", PackageResources.learner_room_js),
        ("learner.css", PackageResources.learner_css),
        ("learner.js", PackageResources.learner_js),
        ("live.js", PackageResources.live_js),
        ("map-links.js", PackageResources.map_links_js),
        ("map-plane.js", PackageResources.map_plane_js),
        ("map-row.js", PackageResources.map_row_js),
        ("outbox.js", PackageResources.outbox_js),
        ("page.html", PackageResources.page_html),
        ("parts.js", PackageResources.parts_js),
        ("remote-activities.js", PackageResources.remote_activities_js),
        ("remote-answers.js", PackageResources.remote_answers_js),
        ("remote-bar.js", PackageResources.remote_bar_js),
        ("remote-control.js", PackageResources.remote_control_js),
        ("remote-course.js", PackageResources.remote_course_js),
        ("remote-people.js", PackageResources.remote_people_js),
        ("remote-shows.js", PackageResources.remote_shows_js),
        ("remote.css", PackageResources.remote_css),
        ("remote.js", PackageResources.remote_js),
        ("result-bars.js", PackageResources.result_bars_js),
        ("result-cloud.js", PackageResources.result_cloud_js),
        ("result-map.js", PackageResources.result_map_js),
        ("result-rubric.js", PackageResources.result_rubric_js),
        ("result-texts.js", PackageResources.result_texts_js),
        ("results.css", PackageResources.results_css),
        ("results.js", PackageResources.results_js),
        ("safe.js", PackageResources.safe_js),
        ("screen-card.js", PackageResources.screen_card_js),
        ("screen-join.js", PackageResources.screen_join_js),
        ("screen-preview.js", PackageResources.screen_preview_js),
        ("screen-stage.js", PackageResources.screen_stage_js),
        ("screen.css", PackageResources.screen_css),
        ("screen.js", PackageResources.screen_js),
        ("send.js", PackageResources.send_js),
        ("shorten.js", PackageResources.shorten_js),
        ("storage.js", PackageResources.storage_js),
        ("table.js", PackageResources.table_js),
        ("text-field.js", PackageResources.text_field_js),
        ("texts-de.js", PackageResources.texts_de_js),
        ("texts-en.js", PackageResources.texts_en_js),
        ("texts.js", PackageResources.texts_js),
        ("theme.js", PackageResources.theme_js),
        ("titles.js", PackageResources.titles_js),
        ("turns.js", PackageResources.turns_js),
    ]

    /// The folder of what pages need. Its name is a hash of them all: a phone that has them asks for none of them again,
    /// and one that has those of an older program asks for all.
    static let folder: String = {
        let hash = SHA256.hash(data: files.flatMap { Array($0.name.utf8) + $0.bytes })
        return "/assets/" + hash.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }()

    /// The three pages, which differ in what they are called, and what they need.
    static let all: [PageFile] =
        [("/", "learner"), ("/screen", "screen"), ("/remote", "remote")].map { path, name in
            let html = String(decoding: PackageResources.page_html, as: UTF8.self)
                .replacing("ASSETS", with: folder).replacing("NAME", with: name)
            return PageFile(path: path, name: name + ".html", bytes: Array(html.utf8), isVersioned: false)
        }
        + files.filter { $0.name != "page.html" }.map { name, bytes in
            PageFile(path: "\(folder)/\(name)", name: name, bytes: bytes, isVersioned: true)
        }

    static let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

    /// What a browser is told that it is.
    var mediaType: String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "woff2": "font/woff2"
        case _: "application/octet-stream"
        }
    }
}
