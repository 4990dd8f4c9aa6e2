/// The one list of the files in `activities`, `maps` and `guide`. A test compares it with the folders.
enum BuiltInTemplates {
    static let activities: [(name: String, bytes: [UInt8])] = [
        ("ai-operations-maturity", PackageResources.ai_operations_maturity_md),
        ("before-and-after-confidence", PackageResources.before_and_after_confidence_md),
        ("case-analysis", PackageResources.case_analysis_md),
        ("confidence-check", PackageResources.confidence_check_md),
        ("exit-reflection", PackageResources.exit_reflection_md),
        ("exit-ticket", PackageResources.exit_ticket_md),
        ("free-text-opener", PackageResources.free_text_opener_md),
        ("governance-roles", PackageResources.governance_roles_md),
        ("integration-roadmap", PackageResources.integration_roadmap_md),
        ("kpi-worksheet", PackageResources.kpi_worksheet_md),
        ("muddiest-point", PackageResources.muddiest_point_md),
        ("opening-poll", PackageResources.opening_poll_md),
        ("peer-evaluation", PackageResources.peer_evaluation_md),
        ("presentation-rubric", PackageResources.presentation_rubric_md),
        ("retrospective", PackageResources.retrospective_md),
        ("role-cards", PackageResources.role_cards_md),
    ]

    static let guides: [(name: String, bytes: [UInt8])] = [
        ("activity-grammar", PackageResources.activity_grammar_md),
        ("suggestions", PackageResources.suggestions_md),
        ("report-layouts", PackageResources.report_layouts_md),
        ("exchange", PackageResources.exchange_md),
    ]

    static let maps: [(name: String, bytes: [UInt8])] = [
        ("ai-project-lifecycle", PackageResources.ai_project_lifecycle_owm),
        ("tea-shop", PackageResources.tea_shop_owm),
        ("three-ops", PackageResources.three_ops_owm),
        ("unified-framework", PackageResources.unified_framework_owm),
    ]
}
