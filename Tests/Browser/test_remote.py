"""What only the facilitator's remote does: people, the screen, light and dark."""

import pytest
from playwright.sync_api import expect

from browser import WALL, control, one_of, press, saved


def people_of(program):
    return {one["name"]: one for one in program.view()["learners"]}


def unfolded(remote, name):
    """The entry of somebody in the list of people, unfolded."""
    if not remote.page.locator('[data-panel="people"]').is_visible():
        press(remote.page, "People")
    entry = one_of(remote, name)
    if not entry.locator("details").evaluate("(element) => element.open"):
        entry.locator("summary").click()
    return entry


def test_a_learner_is_moved_to_another_team(program, person, learner):
    ada = learner("Ada", "Otters")
    program.join("Ben", "Foxes")
    remote = person()
    remote.page.goto(program.remote)
    entry = unfolded(remote, "Ada")
    entry.get_by_label("Team", exact=True).select_option(label="Foxes")
    # News from the room takes nothing back that was chosen and not pressed yet.
    program.join("Cyd", "Herons")
    expect(one_of(remote, "Cyd")).to_be_visible()
    expect(entry.get_by_label("Team", exact=True).locator("option:checked")).to_have_text("Foxes")
    press(entry, "Move")
    expect(ada.page.locator(".me")).to_have_text("Ada · Foxes")
    assert people_of(program)["Ada"]["team"] == people_of(program)["Ben"]["team"]
    entry.get_by_label("Team", exact=True).select_option(label="No team")
    press(entry, "Move")
    expect(ada.page.locator(".me")).to_have_text("Ada")


def test_two_entries_of_one_person_become_one(program, person, learner):
    ada, again = learner("Ada", "Otters"), learner("Ada's tablet", "Otters")
    program.go_to("engage")
    poll = program.of_kind("poll")
    program.open(poll)
    for one, answer in ((ada, "The wood is wet"), (again, "The door stays open")):
        one.card("poll").get_by_text(answer).click()
        one.card("poll").locator(".send button").click()
        saved(one.card("poll"))
    remote = person()
    remote.page.goto(program.remote)
    entry = unfolded(remote, "Ada's tablet")
    entry.get_by_label("Same person as").select_option(label="Ada")
    press(entry, "Merge")
    expect(entry.get_by_role("button", name="No", exact=True).locator("visible=true")).to_be_focused()
    press(entry, "Yes, merge")
    expect(remote.page.locator(".people > li")).to_have_count(1)
    expect(again.page.locator(".me")).to_have_text("Ada · Otters")
    assert list(people_of(program)) == ["Ada"]
    assert program.entry(poll)["answered"] == 1


def test_the_remote_says_what_the_screen_shows(program, person):
    remote, screen = person(), person(viewport=WALL)
    remote.page.goto(program.remote)
    screen.page.goto(program.screen)
    program.go_to("explore")
    words, scale = program.of_kind("words"), program.of_kind("scale")
    program.open(words, scale)
    heading = screen.page.locator(".screen-card h2")
    expect(heading).to_have_text("How warm is the kitchen at seven?")
    button = control(remote, "Words").get_by_role("button", name="On screen")
    button.click()
    expect(heading).to_have_text("One word for mornings in the kitchen")
    expect(button).to_have_attribute("aria-pressed", "true")
    # A second screen, and one that is loaded anew, show the same.
    other = person(viewport=WALL)
    other.page.goto(program.screen)
    expect(other.page.locator(".screen-card h2")).to_have_text("One word for mornings in the kitchen")
    # What is opened next is what the room looks at from then on.
    program.open(program.of_kind("rank"))
    expect(heading).to_have_text("Order these by urgency")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(heading).to_have_text("One word for mornings in the kitchen")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_questions_stand_below_what_the_room_looks_at(program, person):
    remote, screen = person(), person(viewport=WALL)
    remote.page.goto(program.remote)
    screen.page.goto(program.screen)
    program.go_to("evaluate")
    slides = program.of_kind("slides")
    program.open(slides)
    expect(screen.page.locator(".slide h1")).to_have_text("Keeping the stove warm")
    program.open(program.of_kind("questionsAndAnswers"))
    expect(screen.page.locator(".stage-others, .others").get_by_text("Q&A")).to_be_visible()
    expect(screen.page.locator(".slide h1")).to_have_text("Keeping the stove warm")
    other = person(viewport=WALL)
    other.page.goto(program.screen)
    expect(other.page.locator(".slide h1")).to_have_text("Keeping the stove warm")
    button = control(remote, "Q&A").get_by_role("button", name="On screen")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(screen.page.locator(".screen-card h2")).not_to_have_text("Keeping the stove warm")
    expect(screen.page.locator(".slide h1")).not_to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_are_switched_and_stay_so(scheme, program, person):
    other = {"light": "dark", "dark": "light"}[scheme]
    papers = {"light": "rgb(246, 244, 238)", "dark": "rgb(17, 22, 26)"}
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    for address in (program.screen, program.remote, f"{program.address}/"):
        one = person(color_scheme=scheme)
        if address.endswith("/"):
            one.join("Ada", "Otters")
        else:
            one.page.goto(address)
        switch = one.page.get_by_role("button", name=other.capitalize(), exact=True)
        expect(switch).to_be_visible()
        assert one.page.evaluate(ground) == papers[scheme]
        switch.click()
        assert one.page.evaluate(ground) == papers[other]
        one.page.reload()
        expect(one.page.get_by_role("button", name=scheme.capitalize(), exact=True)).to_be_visible()
        assert one.page.evaluate(ground) == papers[other]
