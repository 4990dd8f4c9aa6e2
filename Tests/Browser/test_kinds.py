"""Every kind of activity: handed in, changed until it closes, kept over a reload, shown when it is closed."""

import pytest
from playwright.sync_api import expect

from browser import WALL, Person, saved
from program import Program


def opened(program, phase, kind, place=0):
    program.go_to(phase)
    activity = program.of_kind(kind, place)
    program.open(activity)
    return activity


def mine(program, person, activity):
    """What the program says that the person has handed in."""
    token = person.page.evaluate("JSON.parse(localStorage.getItem(Object.keys(localStorage).find((key) => /^lectern-\\d/.test(key) && !/-l\\d+-/.test(key)))).token")
    return program.entry(activity, token).get("mine")


def send(card):
    card.locator(".send button").first.click()
    saved(card)


def test_a_poll_is_answered_and_changed(program, learner):
    ada = learner()
    poll = opened(program, "engage", "poll")
    card = ada.card("poll")
    card.get_by_text("The wood is wet").click()
    expect(card.locator('.state[data-state="draft"]')).to_be_visible()
    assert mine(program, ada, poll) is None
    send(card)
    assert mine(program, ada, poll) == {"choices": [2]}
    card.get_by_role("radio", name="Nobody has the rota").check()
    expect(card.locator(".state")).to_have_text("Changed, not sent yet")
    send(card)
    assert mine(program, ada, poll) == {"choices": [1]}
    ada.page.reload()
    expect(ada.card("poll").get_by_role("radio", name="Nobody has the rota")).to_be_checked()
    program.do("close", activity=poll)
    expect(ada.card("poll").locator(".sent")).to_have_text("Nobody has the rota")
    expect(ada.card("poll").locator(".bar-figure").first).to_contain_text("1 · 100")
    expect(ada.card("poll").get_by_role("radio")).to_have_count(0)


def test_a_poll_with_two_choices_says_when_there_are_too_many(program, learner):
    ada = learner()
    poll = opened(program, "engage", "poll", 1)
    card = ada.card("poll")
    for name in ("The rota", "The door", "The kettle"):
        card.get_by_text(name, exact=True).click()
    card.locator(".send button").click()
    expect(card.get_by_role("alert")).to_contain_text("at most 2")
    assert mine(program, ada, poll) is None
    card.get_by_text("The kettle", exact=True).click()
    send(card)
    assert mine(program, ada, poll) == {"choices": [1, 3]}
    program.do("close", activity=poll)
    expect(card.get_by_text("not shown yet")).to_be_visible()
    expect(card.locator(".bars")).not_to_be_visible()
    program.do("showResults", activity=poll)
    expect(card.locator(".bar-figure").first).to_be_visible()


def test_a_quiz_tells_what_is_right_when_it_is_over(program, learner):
    ada = learner()
    quiz = opened(program, "engage", "quiz")
    card = ada.card("quiz")
    card.get_by_text("Ash").click()
    card.get_by_text("Beech").click()
    send(card)
    assert mine(program, ada, quiz) == {"choices": [1, 3]}
    assert program.entry(quiz, program.join("Eve"))["activity"]["quiz"]["right"] == []
    program.do("close", activity=quiz)
    expect(card.locator(".tag.good", has_text="right").first).to_be_visible()
    expect(card.get_by_text("1 of 1 found exactly the right ones")).to_be_visible()


def test_a_question_is_answered_in_words(program, learner):
    ada = learner()
    question = opened(program, "explore", "question")
    card = ada.card("question")
    card.get_by_label("Your answer").fill("Dry wood,\nand a rota.")
    send(card)
    assert mine(program, ada, question) == {"text": "Dry wood,\nand a rota."}
    card.get_by_label("Your answer").fill("A rota.")
    send(card)
    assert mine(program, ada, question) == {"text": "A rota."}


def test_of_many_answers_the_first_are_shown_and_the_others_on_demand(program, learner):
    ada = learner()
    question = opened(program, "explore", "question")
    for number in range(11):
        token = program.join(f"Guest {number}")
        program.do("answerQuestion", token=token, activity=question, text=f"Reason {number}")
    program.do("close", activity=question)
    card = ada.card("question")
    texts = card.locator(".texts > li:visible")
    expect(texts).to_have_count(8)
    more = card.get_by_role("button", name="and 3 more")
    expect(more).to_have_attribute("aria-expanded", "false")
    more.focus()
    ada.page.keyboard.press("Enter")
    expect(texts).to_have_count(11)
    fewer = card.get_by_role("button", name="Show fewer")
    expect(fewer).to_be_focused()
    ada.page.keyboard.press("Enter")
    expect(texts).to_have_count(8)


def test_results_of_an_earlier_phase_are_folded_until_somebody_wants_them(program, learner):
    ada = learner()
    poll = opened(program, "engage", "poll")
    program.do("close", activity=poll)
    bars = ada.card("poll").locator(".bar-label").first
    expect(bars).to_be_visible()
    program.go_to("explore")
    expect(bars).to_be_hidden()
    ada.card("poll").get_by_text("Results", exact=True).click()
    expect(bars).to_be_visible()
    # The next news leaves it as it is.
    program.do("extend", seconds=60)
    program.open(program.of_kind("words"))
    expect(ada.card("words")).to_be_visible()
    expect(bars).to_be_visible()


def test_words_are_handed_in(program, learner):
    ada = learner()
    words = opened(program, "explore", "words")
    card = ada.card("words")
    card.get_by_label("Word 1").fill("cold")
    card.get_by_label("Word 1").press("Enter")
    expect(card.get_by_label("Word 2")).to_be_focused()
    card.get_by_label("Word 2").fill("dark")
    send(card)
    assert mine(program, ada, words) == {"words": ["cold", "dark"]}
    program.do("close", activity=words)
    expect(card.locator(".cloud li")).to_have_count(2)


def test_a_scale_is_a_row_of_buttons(program, learner):
    ada = learner()
    scale = opened(program, "explore", "scale")
    card = ada.card("scale")
    expect(card.get_by_text("1 = stone cold")).to_be_visible()
    card.locator("label", has_text="4").click()
    send(card)
    assert mine(program, ada, scale) == {"value": 4}


def test_a_ranking_is_moved_by_buttons_and_by_dragging(program, learner):
    ada = learner()
    ranking = opened(program, "explore", "rank")
    card = ada.card("rank")
    up = card.get_by_role("button", name="Move up: A new door")
    up.click()
    up.click()
    expect(up).to_be_focused()
    expect(card.locator(".rank-row").first).to_contain_text("A new door")
    send(card)
    assert mine(program, ada, ranking) == {"choices": [3, 1, 2, 4]}
    grip, top = card.locator(".rank-row", has_text="A kettle").locator(".grip"), card.locator(".rank-row").first
    grip.scroll_into_view_if_needed()
    box, goal = grip.bounding_box(), top.bounding_box()
    ada.page.mouse.move(box["x"] + 20, box["y"] + 20)
    ada.page.mouse.down()
    ada.page.mouse.move(box["x"] + 20, goal["y"] + 5, steps=5)
    ada.page.mouse.up()
    expect(card.locator(".rank-row").first).to_contain_text("A kettle")
    send(card)
    assert mine(program, ada, ranking) == {"choices": [4, 3, 1, 2]}


def test_questions_are_asked_once_and_voted_for(program, learner):
    ada, ben = learner("Ada"), learner("Ben")
    wall = opened(program, "explore", "questionsAndAnswers")
    ada.card("questionsAndAnswers").get_by_role("textbox").fill("Who pays for wood?")
    ada.card("questionsAndAnswers").get_by_role("button", name="Ask").click()
    expect(ada.card("questionsAndAnswers").get_by_role("textbox")).to_have_value("")
    vote = ben.card("questionsAndAnswers").get_by_role("button", name="Who pays for wood?")
    vote.click()
    expect(vote).to_have_attribute("aria-pressed", "true")
    expect(ada.card("questionsAndAnswers").locator(".vote")).to_contain_text("1")
    expect(ada.card("questionsAndAnswers").get_by_text("yours", exact=True)).to_be_visible()
    assert [(one["text"], one["votes"]) for one in program.entry(wall)["wall"]] == [("Who pays for wood?", 1)]
    vote.click()
    expect(ada.card("questionsAndAnswers").locator(".vote")).to_contain_text("0")


def test_a_worksheet_is_the_teams_and_nothing_is_lost_silently(program, learner):
    ada, ben = learner("Ada", "Otters"), learner("Ben", "Otters")
    opened(program, "explore", "worksheet")
    field = "Who lights it"
    ada.card("worksheet").get_by_label(field).fill("Whoever is up first")
    ada.card("worksheet").locator(".send button").first.click()
    expect(ben.card("worksheet").get_by_label(field)).to_have_value("Whoever is up first")
    expect(ben.card("worksheet").get_by_text("Written by Ada")).to_be_visible()
    # Ben is typing when Ada writes again: his text stays, hers is shown beside it.
    ben.card("worksheet").get_by_label(field).fill("Ben, every day")
    ada.card("worksheet").get_by_label(field).fill("The youngest")
    ada.card("worksheet").locator(".send button").first.click()
    expect(ben.card("worksheet").locator(".theirs-text").first).to_have_text("The youngest")
    expect(ben.card("worksheet").get_by_label(field)).to_have_value("Ben, every day")
    ben.card("worksheet").get_by_role("button", name="Take this text instead").first.click()
    expect(ben.card("worksheet").get_by_label(field)).to_have_value("The youngest")
    expect(ben.card("worksheet").locator(".theirs").first).not_to_be_visible()


def test_a_map_is_placed_by_touch_in_figures_and_with_arrow_keys(program, learner):
    ada = learner()
    task = opened(program, "explore", "map")
    card = ada.card("map")
    card.get_by_role("button", name="Place Warm kitchen").click()
    field = card.locator(".form .plane-field")
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    field.click(position={"x": box["width"] * 0.5, "y": box["height"] * 0.1})
    saved(card)
    placement = mine(program, ada, task)["placements"][0]
    assert placement["component"] == 1 and abs(placement["evolution"] - 0.5) < 0.02 and abs(placement["visibility"] - 0.9) < 0.02
    figure = card.get_by_label("Evolution of Stove")
    figure.fill("30")
    figure.press("Tab")
    expect(card.locator(".token:visible")).to_have_count(2)
    token = card.get_by_role("button", name="Stove, evolution 30")
    token.focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowUp", "Shift+ArrowUp"):
        ada.page.keyboard.press(key)
    expect(card.get_by_label("Evolution of Stove")).to_have_value("34")
    expect(card.get_by_label("Visibility of Stove")).to_have_value("62")
    expect(card.locator(".token", has_text="2")).to_be_focused()
    saved(card)
    ada.page.wait_for_timeout(700)
    assert mine(program, ada, task)["placements"][1] == {"component": 2, "visibility": 0.62, "evolution": 0.34}
    token = card.locator(".token", has_text="1")
    token.scroll_into_view_if_needed()
    box, plane = token.bounding_box(), field.bounding_box()
    ada.page.mouse.move(box["x"] + 22, box["y"] + 22)
    ada.page.mouse.down()
    ada.page.mouse.move(plane["x"] + plane["width"] * 0.8, plane["y"] + plane["height"] * 0.3, steps=6)
    ada.page.mouse.up()
    expect(card.get_by_label("Evolution of Warm kitchen")).to_have_value("80")
    card.get_by_label("This one", exact=True).select_option(label="1 Warm kitchen")
    card.get_by_label("needs this one").select_option(label="2 Stove")
    card.get_by_role("button", name="Add").click()
    expect(card.get_by_text("Warm kitchen needs Stove")).to_be_visible()
    saved(card)
    assert mine(program, ada, task)["links"] == [[1, 2]]
    card.get_by_role("button", name="Take off: Stove").click()
    expect(card.locator(".token:visible")).to_have_count(1)
    saved(card)
    assert [one["component"] for one in mine(program, ada, task)["placements"]] == [1]


def test_other_teams_are_scored_and_ones_own_is_kept_apart(program, learner):
    ada = learner("Ada", "Otters")
    for name, team in (("Ben", "Foxes"), ("Cyd", "Herons")):
        program.join(name, team)
    rubric = opened(program, "evaluate", "rubric")
    card = ada.card("rubric")
    sheets = card.locator(".sheet")
    expect(sheets).to_have_count(3)
    foxes = sheets.nth(0)
    foxes.get_by_role("group", name="Clarity").locator("label", has_text="3 Proficient").click()
    foxes.get_by_label("A comment").fill("Say who sweeps.")
    foxes.locator(".send button").click()
    saved(foxes)
    assert mine(program, ada, rubric)["sheets"] == [{"team": "t2", "scores": [3, None], "comment": "Say who sweeps."}]
    expect(foxes.get_by_text("1 of 2 scored")).to_be_visible()
    foxes.get_by_role("group", name="Fairness").locator("label", has_text="4 Exemplary").click()
    foxes.locator(".send button").click()
    saved(foxes)
    assert mine(program, ada, rubric)["sheets"][0]["scores"] == [3, 4]
    own = card.locator(".own .sheet")
    own.get_by_role("button", name="Otters (your own)").click()
    own.get_by_role("group", name="Clarity").locator("label", has_text="2 Developing").click()
    own.locator(".send button").click()
    saved(own)
    assert mine(program, ada, rubric)["own"]["scores"] == [2, None]
    assert program.entry(rubric)["result"]["teams"][0]["criteria"][0].get("summary") is None


def test_each_question_of_a_reflection_is_answered_by_itself(program, learner):
    ada = learner()
    reflection = opened(program, "evaluate", "reflection")
    card = ada.card("reflection")
    card.get_by_label("Whom will you thank?").fill("The neighbour")
    card.locator(".send button").nth(1).click()
    saved(card)
    assert mine(program, ada, reflection) == {"texts": [None, "The neighbour"]}


def test_turns_and_slides_are_announced(program, learner):
    ada = learner("Ada", "Otters")
    program.join("Ben", "Foxes")
    program.go_to("evaluate")
    slots, slides = program.of_kind("slots"), program.of_kind("slides")
    program.open(slots, slides)
    program.do("present", activity=slots, team="t1")
    expect(ada.card("slots").get_by_text("your team's turn")).to_be_visible()
    expect(ada.card("slots").locator(".turn-left")).to_be_visible()
    program.do("present", activity=slots, team="t2")
    expect(ada.card("slots").get_by_text("Now presenting: Foxes")).to_be_visible()
    expect(ada.card("slides")).to_contain_text("on the room's screen")


def press_until_focused(page, locator, key="Tab", most=60):
    for _ in range(most):
        if locator.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} did not lead to {locator}")


KEYBOARD = {
    # kind: (phase, the first control, keys that answer)
    "poll": ("engage", "radio", ["Space", "ArrowDown"]),
    "quiz": ("engage", "checkbox", ["Space"]),
    "question": ("explore", "textbox", ["w", "o", "o", "d"]),
    "words": ("explore", "textbox", ["c", "o", "l", "d"]),
    "scale": ("explore", "radio", ["Space", "ArrowRight", "ArrowRight"]),
    "rank": ("explore", "button", ["ArrowDown", "ArrowDown"]),
    "questionsAndAnswers": ("explore", "textbox", ["w", "h", "y"]),
    "worksheet": ("explore", "textbox", ["m", "e"]),
    "rubric": ("evaluate", "radio", ["Space", "ArrowDown"]),
    "reflection": ("evaluate", "textbox", ["m", "e"]),
}


@pytest.mark.parametrize("kind", KEYBOARD)
def test_the_keyboard_alone_is_enough(kind, program, learner):
    phase, role, keys = KEYBOARD[kind]
    ada = learner()
    program.join("Ben", "Foxes")
    opened(program, phase, kind)
    card = ada.card(kind)
    expect(card).to_be_visible()
    press_until_focused(ada.page, card.get_by_role(role).first)
    for key in keys:
        ada.page.keyboard.press(key)
    press_until_focused(ada.page, card.locator(".send button").first)
    ada.page.keyboard.press("Enter")
    saved(card)


def test_the_keyboard_alone_places_a_component(program, learner):
    ada = learner()
    task = opened(program, "explore", "map")
    card = ada.card("map")
    press_until_focused(ada.page, card.get_by_label("Evolution of Warm kitchen"))
    ada.page.keyboard.type("20")
    ada.page.keyboard.press("Tab")
    saved(card)
    press_until_focused(ada.page, card.locator(".token").first, "Shift+Tab")
    ada.page.keyboard.press("ArrowDown")
    expect(card.get_by_label("Visibility of Warm kitchen")).to_have_value("48")
    ada.page.wait_for_timeout(800)
    saved(card)
    assert mine(program, ada, task)["placements"] == [{"component": 1, "visibility": 0.48, "evolution": 0.2}]


STARTING = """# Three Disciplines

**Duration:** 30 minutes

## Lesson Structure
### Explore
**Duration:** 30 minutes

#### Map (by team): Where do they stand with us?

Start: three-ops
"""


def test_a_map_begins_where_the_plan_says_and_what_nobody_moves_stays_there(tmp_path, chromium):
    plan = tmp_path / "three.md"
    plan.write_text(STARTING)
    program = Program(tmp_path, plan)
    ada, screen = Person(chromium, program), Person(chromium, program, viewport=WALL)
    try:
        ada.join("Ada", "Otters")
        screen.page.goto(program.screen)
        program.do("start")
        task = program.of_kind("map")
        program.open(task)
        start = program.entry(task)["activity"]["map"]["start"]
        card = ada.card("map")
        expect(card.locator(".token[data-start]:visible")).to_have_count(len(start["places"]))
        expect(card.locator(".form .fixed-mark span", has_text="Decision makers")).to_be_visible()
        expect(screen.page.locator(".mark[data-start] .badge:visible")).to_have_count(len(start["places"]))
        expect(screen.page.locator(".fixed-mark span:visible", has_text="Decision makers")).to_have_count(1)
        token = card.get_by_role("button", name="MLOps, where the map began: evolution 34, visibility 68")
        assert mine(program, ada, task) is None
        token.focus()
        ada.page.keyboard.press("ArrowRight")
        saved(card)
        expect(card.get_by_role("button", name="MLOps, evolution 36, visibility 68")).to_be_focused()
        placements = mine(program, ada, task)["placements"]
        assert [(one["visibility"], one["evolution"]) for one in placements] == [(0.68, 0.36)]
        expect(card.locator(".token[data-start]:visible")).to_have_count(len(start["places"]) - 1)
        card.get_by_role("button", name="Take off: MLOps").click()
        expect(card.locator(".token[data-start]:visible")).to_have_count(len(start["places"]))
        figure = card.get_by_label("Evolution of MLOps")
        figure.fill("50")
        figure.press("Tab")
        saved(card)
        program.do("close", activity=task)
        expect(card.locator(".sent li")).to_have_count(1)
        for page in (ada.page, screen.page):
            expect(page.locator(".mark .badge:visible")).to_have_count(len(start["places"]))
            expect(page.locator(".mark[data-start] .badge:visible")).to_have_count(len(start["places"]) - 1)
        assert ada.faults + screen.faults == []
    finally:
        ada.close()
        screen.close()
        program.stop()
