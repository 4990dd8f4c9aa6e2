/// The fifteen sections of a lesson plan, in the order in which real plans have them.
package enum PlanSection: String, CaseIterable, Codable, Hashable, Sendable {
    case learningObjectives
    case keyConcepts
    case priorKnowledge
    case materialsNeeded
    case lessonStructure
    case assessmentMethods
    case differentiationStrategies
    case crossDisciplinaryConnections
    case realWorldApplications
    case metacognitionOpportunities
    case extensionActivities
    case safetyConsiderations
    case reflectionQuestions
    case virtualAdaptations
    case additionalResources
}

extension PlanSection {
    /// The heading that real plans use: "Learning Objectives".
    package var title: String {
        switch self {
        case .learningObjectives: "Learning Objectives"
        case .keyConcepts: "Key Concepts"
        case .priorKnowledge: "Prior Knowledge"
        case .materialsNeeded: "Materials Needed"
        case .lessonStructure: "Lesson Structure"
        case .assessmentMethods: "Assessment Methods"
        case .differentiationStrategies: "Differentiation Strategies"
        case .crossDisciplinaryConnections: "Cross-Disciplinary Connections"
        case .realWorldApplications: "Real-World Applications"
        case .metacognitionOpportunities: "Metacognition Opportunities"
        case .extensionActivities: "Extension Activities"
        case .safetyConsiderations: "Safety Considerations"
        case .reflectionQuestions: "Reflection Questions"
        case .virtualAdaptations: "Adaptations for Virtual Learning"
        case .additionalResources: "Additional Resources"
        }
    }

    /// Other headings that plainly mean the section.
    var otherTitles: [String] {
        switch self {
        case .learningObjectives: ["Objectives", "Lesson Objectives", "Learning Outcomes", "Learning Goals", "Goals"]
        case .keyConcepts: ["Concepts", "Key Terms", "Key Ideas", "Vocabulary", "Key Vocabulary"]
        case .priorKnowledge: ["Prerequisites", "Prior Learning", "Required Knowledge"]
        case .materialsNeeded: ["Materials", "Materials and Equipment", "Required Materials", "Equipment"]
        case .lessonStructure:
            ["Structure", "Lesson Plan", "Lesson Phases", "Phases", "5E Structure", "Lesson Outline"]
        case .assessmentMethods: ["Assessment", "Methods of Assessment", "Assessment Strategies"]
        case .differentiationStrategies: ["Differentiation"]
        case .crossDisciplinaryConnections: ["Cross-Curricular Connections", "Interdisciplinary Connections"]
        case .realWorldApplications: ["Applications", "Practical Applications"]
        case .metacognitionOpportunities: ["Metacognition"]
        case .extensionActivities: ["Extensions", "Extension Tasks", "Further Activities"]
        case .safetyConsiderations: ["Safety", "Safety Notes", "Health and Safety"]
        case .reflectionQuestions: ["Reflection", "Questions for Reflection", "Reflections"]
        case .virtualAdaptations: ["Virtual Adaptations", "Virtual Learning", "Adaptations for Online Learning"]
        case .additionalResources: ["Resources", "Further Resources", "References", "Further Reading"]
        }
    }
}
