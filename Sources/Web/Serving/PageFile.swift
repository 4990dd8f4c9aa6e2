/// A file of the pages, built into the program.
struct PageFile: Sendable {
    /// Where it is asked for: "/", "/assets/style.css".
    let path: String
    /// Its name in the folder `Pages`.
    let name: String
    let bytes: [UInt8]
}

extension PageFile {
    /// The one list of the files in `Pages`. A test compares it with the folder.
    static let all: [PageFile] = [
        PageFile("/", "index.html", PackageResources.index_html),
        PageFile("/screen", "screen.html", PackageResources.screen_html),
        PageFile("/remote", "remote.html", PackageResources.remote_html),
        PageFile(asset: "access.js", PackageResources.access_js),
        PageFile(asset: "announcer.js", PackageResources.announcer_js),
        PageFile(asset: "answer.js", PackageResources.answer_js),
        PageFile(asset: "api.js", PackageResources.api_js),
        PageFile(asset: "base.css", PackageResources.base_css),
        PageFile(asset: "card.js", PackageResources.card_js),
        PageFile(asset: "clock.js", PackageResources.clock_js),
        PageFile(asset: "commander.js", PackageResources.commander_js),
        PageFile(asset: "dom.js", PackageResources.dom_js),
        PageFile(asset: "fit.js", PackageResources.fit_js),
        PageFile(asset: "frame.js", PackageResources.frame_js),
        PageFile(asset: "icon.svg", PackageResources.icon_svg),
        PageFile(asset: "join.js", PackageResources.join_js),
        PageFile(asset: "kind-choice.js", PackageResources.kind_choice_js),
        PageFile(asset: "kind-map.js", PackageResources.kind_map_js),
        PageFile(asset: "kind-rank.js", PackageResources.kind_rank_js),
        PageFile(asset: "kind-rubric.js", PackageResources.kind_rubric_js),
        PageFile(asset: "kind-scale.js", PackageResources.kind_scale_js),
        PageFile(asset: "kind-show.js", PackageResources.kind_show_js),
        PageFile(asset: "kind-text.js", PackageResources.kind_text_js),
        PageFile(asset: "kind-wall.js", PackageResources.kind_wall_js),
        PageFile(asset: "kind-words.js", PackageResources.kind_words_js),
        PageFile(asset: "learner-room.js", PackageResources.learner_room_js),
        PageFile(asset: "learner.css", PackageResources.learner_css),
        PageFile(asset: "learner.js", PackageResources.learner_js),
        PageFile(asset: "live.js", PackageResources.live_js),
        PageFile(asset: "map-links.js", PackageResources.map_links_js),
        PageFile(asset: "map-plane.js", PackageResources.map_plane_js),
        PageFile(asset: "map-row.js", PackageResources.map_row_js),
        PageFile(asset: "outbox.js", PackageResources.outbox_js),
        PageFile(asset: "parts.js", PackageResources.parts_js),
        PageFile(asset: "remote-activities.js", PackageResources.remote_activities_js),
        PageFile(asset: "remote-answers.js", PackageResources.remote_answers_js),
        PageFile(asset: "remote-bar.js", PackageResources.remote_bar_js),
        PageFile(asset: "remote-control.js", PackageResources.remote_control_js),
        PageFile(asset: "remote-course.js", PackageResources.remote_course_js),
        PageFile(asset: "remote-people.js", PackageResources.remote_people_js),
        PageFile(asset: "remote-shows.js", PackageResources.remote_shows_js),
        PageFile(asset: "remote.css", PackageResources.remote_css),
        PageFile(asset: "remote.js", PackageResources.remote_js),
        PageFile(asset: "result-bars.js", PackageResources.result_bars_js),
        PageFile(asset: "result-cloud.js", PackageResources.result_cloud_js),
        PageFile(asset: "result-map.js", PackageResources.result_map_js),
        PageFile(asset: "result-rubric.js", PackageResources.result_rubric_js),
        PageFile(asset: "result-texts.js", PackageResources.result_texts_js),
        PageFile(asset: "results.css", PackageResources.results_css),
        PageFile(asset: "results.js", PackageResources.results_js),
        PageFile(asset: "safe.js", PackageResources.safe_js),
        PageFile(asset: "screen-card.js", PackageResources.screen_card_js),
        PageFile(asset: "screen-join.js", PackageResources.screen_join_js),
        PageFile(asset: "screen-preview.js", PackageResources.screen_preview_js),
        PageFile(asset: "screen-stage.js", PackageResources.screen_stage_js),
        PageFile(asset: "screen.css", PackageResources.screen_css),
        PageFile(asset: "screen.js", PackageResources.screen_js),
        PageFile(asset: "send.js", PackageResources.send_js),
        PageFile(asset: "storage.js", PackageResources.storage_js),
        PageFile(asset: "table.js", PackageResources.table_js),
        PageFile(asset: "text-field.js", PackageResources.text_field_js),
        PageFile(asset: "texts-de.js", PackageResources.texts_de_js),
        PageFile(asset: "texts-en.js", PackageResources.texts_en_js),
        PageFile(asset: "texts.js", PackageResources.texts_js),
        PageFile(asset: "theme.js", PackageResources.theme_js),
        PageFile(asset: "titles.js", PackageResources.titles_js),
        PageFile(asset: "turns.js", PackageResources.turns_js),
    ]

    static let byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

    /// A page.
    private init(_ path: String, _ name: String, _ bytes: [UInt8]) {
        self.init(path: path, name: name, bytes: bytes)
    }

    /// What a page needs, under `/assets/`.
    private init(asset name: String, _ bytes: [UInt8]) {
        self.init(path: "/assets/" + name, name: name, bytes: bytes)
    }

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
