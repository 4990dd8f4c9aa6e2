/// A lesson plan in the form of the real ones, in words of its own, without a fault.
let samplePlan = """
    # Baking Bread for a Crowd: From Starter to Stall

    **Duration:** 2 hours
    **Target Audience:** Market traders, school cooks, and volunteers

    ## Learning Objectives

    | Objective | Bloom's Taxonomy Level |
    |-----------|-------------------------|
    | Explain why dough rises | Understanding |
    | Analyze why a loaf failed | Analyzing |
    | Design a baking day for forty loaves | Creating |

    ## Key Concepts
    * Starter
    * Proving
    * Oven spring

    ## Prior Knowledge
    * Weighing flour and water
    * Lighting an oven

    ## Materials Needed
    * Flour
    * Water
    * Four tables

    ## Lesson Structure
    ### Engage
    **Duration:** 15 minutes

    **Facilitator Actions:** Cut open a failed loaf and pass it round

    **Learner Activities:** Guess in pairs what went wrong

    **Resources Used:** One failed loaf, a knife

    **Differentiation:** Pair beginners with cooks

    **Technology Integration:** Collect guesses on one screen

    ### Explore
    **Duration:** 30 minutes

    **Facilitator Actions:** Hand each table a dough of another age

    **Learner Activities:** Press, smell and stretch the dough, and write down what differs

    **Resources Used:** Four doughs, paper

    **Differentiation:** Give beginners a list of words

    **Technology Integration:** Photograph each dough

    ### Explain
    **Duration:** 30 minutes

    **Facilitator Actions:** Show how gas and gluten work together

    **Learner Activities:** Ask about what was felt at the tables

    **Resources Used:** A drawing of gluten

    **Differentiation:** Offer a short glossary

    **Technology Integration:** Play a film of rising dough

    ### Elaborate
    **Duration:** 30 minutes

    **Facilitator Actions:** Set the order of a market morning

    **Learner Activities:** Plan the baking day backwards from opening time

    **Resources Used:** Blank day sheets

    **Differentiation:** Let those with experience lead

    **Technology Integration:** Share the sheets online

    ### Evaluate
    **Duration:** 15 minutes

    **Facilitator Actions:** Go from table to table and listen

    **Learner Activities:** Compare the plans of two tables

    **Resources Used:** The finished sheets

    **Differentiation:** Talk or draw, as each prefers

    **Technology Integration:** Keep the sheets in a shared folder

    ## Assessment Methods
    * **Formative**: Listening at the tables
      - Alignment: Shows whether learners explain why dough rises
    * **Summative**: The plan for the baking day
      - Alignment: Shows whether learners design one that works

    ## Differentiation Strategies
    * **Beginners**: Work with those who have baked before
    * **Cooks**: Take the harder orders

    ## Cross-Disciplinary Connections
    * Chemistry
    * Trade

    ## Real-World Applications
    * Market stalls
    * School kitchens

    ## Metacognition Opportunities
    * Note where a guess was wrong

    ## Extension Activities
    * Keep a starter for a week

    ## Safety Considerations
    * Ovens are hot

    ## Reflection Questions
    ### For Learners
    * What surprised you about dough?
    * What will you bake first?

    ### For Facilitator
    * Which table needed more time?
    * Did the failed loaf do its work?

    ## Adaptations for Virtual Learning
    * Send flour ahead
    * Film the tables

    ## Additional Resources
    * A baker's diary

    """
