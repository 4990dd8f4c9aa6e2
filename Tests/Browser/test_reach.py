"""What holds for all three pages alike: small windows, large letters, names without end, the colours of the system,
targets for thumbs, movement, what is announced, and every state that a session can be in."""

import pytest
from playwright.sync_api import expect

from browser import SMALL, WALL
from program import HERE, Program
from test_access import PHASES, answer_everything, assert_fits, assert_sound, states, unfold

#: As long as a name may be, and nowhere to break it.
LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss"[:60]
PANELS = ("Activities", "People", "Now")


class Room:
    """A learner, a screen and a remote of one session."""

    def __init__(self, program, person, name="Ada", team="Otters", **options):
        self.program = program
        self.learner = person(**options)
        self.learner.program = program
        self.learner.join(name, team)
        self.screen, self.remote = person(**options), person(**options)
        self.screen.page.goto(program.screen)
        self.remote.page.goto(program.remote)
        expect(self.remote.page.locator(".thumb")).to_be_visible()

    def pages(self):
        """Each page in turn, the remote with each of its panels; everything unfolded."""
        for name, one in (("learner", self.learner), ("screen", self.screen)):
            one.page.wait_for_timeout(250)
            unfold(one.page)
            yield name, one.page
        for panel in PANELS:
            self.remote.page.get_by_role("button", name=panel, exact=True).click()
            self.remote.page.wait_for_timeout(150)
            unfold(self.remote.page)
            yield f"remote {panel}", self.remote.page


@pytest.fixture
def hostile(tmp_path):
    """A program whose plan says everything at great length."""
    text = (HERE / "lesson.md").read_text().replace("# Keeping the Stove Warm", f"# {LONG}{LONG}", 1)
    for word in ("The wood is wet", "Dry wood", "Who lights it", "Clarity", "Warm kitchen"):
        text = text.replace(word, f"{word} {LONG}")
    plan = tmp_path / "hostile.md"
    plan.write_text(text)
    running = Program(tmp_path, plan)
    yield running
    running.stop()


@pytest.mark.parametrize("phase", PHASES)
def test_nobody_scrolls_sideways_at_320_pixels_whatever_people_write(phase, hostile, person):
    room = Room(hostile, person, LONG, LONG, viewport=SMALL)
    for number in range(3):
        hostile.tokens[number] = hostile.join(f"{number}{LONG}"[:60], f"{number}{LONG}"[:60])
    for name, page in room.pages():
        assert_fits(page, f"waiting {name}")
    for state in states(hostile, phase):
        if state == "answered":
            for token in [hostile.tokens[number] for number in range(3)]:
                for entry in hostile.view(token)["activities"]:
                    kind = {"question": "answerQuestion", "questionsAndAnswers": "ask"}.get(entry["activity"]["kind"])
                    if kind and entry["status"] == "open":
                        hostile.do(kind, token, activity=entry["activity"]["id"], text=LONG * 3)
        for name, page in room.pages():
            assert_fits(page, f"{phase} {state} {name}")


@pytest.mark.parametrize("phase", PHASES)
def test_letters_of_twice_the_size_with_wide_spacing_fit(phase, program, person):
    room = Room(program, person, viewport={"width": 640, "height": 800})
    larger = """() => { const style = document.documentElement.style; style.fontSize = "212%";
      style.letterSpacing = "0.12em"; style.wordSpacing = "0.16em"; style.lineHeight = "1.5"; }"""
    for one in (room.learner, room.screen, room.remote):
        # Through the CSSOM, which the policy allows.
        one.page.evaluate(larger)
    for state in states(program, phase):
        for name, page in room.pages():
            assert_fits(page, f"{phase} {state} {name}")


@pytest.mark.parametrize("phase", PHASES)
def test_everything_to_press_is_44_pixels_large_on_every_page(phase, program, person):
    room = Room(program, person, viewport=SMALL)
    for state in states(program, phase):
        for name, page in room.pages():
            small = page.evaluate("""() => [...document.querySelectorAll("button, summary, select, input, textarea")]
              .filter((element) => element.offsetParent)
              .map((element) => [element.matches(".choice input") ? element.nextElementSibling : element, element])
              .map(([target, element]) => [target.getBoundingClientRect(), element.outerHTML.slice(0, 90)])
              .filter(([box]) => box.width < 44 || box.height < 43.5).map(([, html]) => html)""")
            assert small == [], f"{phase} {state} {name}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state_of_a_session(scheme, program, person):
    room = Room(program, person, viewport=SMALL, color_scheme=scheme)
    program.go_to("engage")
    program.open(program.of_kind("poll"))

    def look(state):
        for name, page in room.pages():
            assert_sound(page, f"{state} {name}")

    program.do("pause")
    look("paused")
    program.do("resume")
    for context in (room.learner.context, room.screen.context, room.remote.context):
        context.set_offline(True)
    expect(room.learner.page.locator(".connection")).to_be_visible()
    look("offline")
    for context in (room.learner.context, room.screen.context, room.remote.context):
        context.set_offline(False)
    expect(room.remote.page.locator(".connection")).not_to_be_visible()
    press = room.remote.page.get_by_role("button", name="End session").locator("visible=true").first
    press.click()
    assert_sound(room.remote.page, "asking")
    program.do("end")
    expect(room.learner.page.get_by_text("Thank you for taking part.")).to_be_visible()
    look("ended")


@pytest.mark.parametrize("phase", PHASES)
def test_axe_finds_nothing_on_a_dark_wall(phase, program, person):
    screen = person(viewport=WALL, color_scheme="dark")
    screen.page.goto(program.screen)
    expect(screen.page.locator(".join-code")).to_have_text(program.code)
    assert_sound(screen.page, "waiting")
    program.join("Ada", "Otters")
    for state in states(program, phase):
        for entry in program.view()["activities"]:
            if entry["activity"]["phase"] == phase and entry["status"] != "waiting":
                program.do("showOnScreen", activity=entry["activity"]["id"])
                screen.page.wait_for_timeout(800)
                assert_sound(screen.page, f"{state} {entry['activity']['id']}")


MOVING = """() => [...document.querySelectorAll("*")].filter((element) => { const style = getComputedStyle(element);
  return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none" || style.scrollBehavior === "smooth"; }).length"""


def test_nothing_moves_for_those_who_wish_so_and_bars_do_for_others(program, person):
    still, moved = (Room(program, person, name, reduced_motion=motion)
                    for name, motion in (("Ada", "reduce"), ("Ben", "no-preference")))
    program.go_to("engage")
    poll = program.of_kind("poll")
    program.open(poll)
    program.do("answerPoll", program.join("Cyd"), activity=poll, choices=[1])
    program.do("close", activity=poll)
    for one in (still, moved):
        expect(one.learner.page.locator(".bar").first).to_be_visible()
        expect(one.screen.page.locator(".bar").first).to_be_visible()
    assert [page.evaluate(MOVING) for _, page in still.pages()] == [0, 0, 0, 0, 0]
    assert all(page.evaluate(MOVING) > 0 for name, page in moved.pages() if name in ("learner", "screen"))


def test_the_systems_own_colours_leave_everything_visible_on_every_page(program, person):
    room = Room(program, person, forced_colors="active")
    program.go_to("engage")
    poll = program.of_kind("poll")
    program.open(poll)
    card = room.learner.card("poll")
    card.get_by_text("The wood is wet").click()
    # What is chosen, what is pressed and where the focus is are told apart by lines and not by a ground alone.
    outlined = "(element) => getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2"
    assert card.locator("input:checked + label").evaluate(outlined)
    card.locator(".send button").focus()
    room.learner.page.keyboard.press("Shift+Tab")
    assert room.learner.page.evaluate("() => { const e = document.activeElement; return getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e.nextElementSibling).outlineStyle !== 'none'; }")
    pressed = room.remote.page.get_by_role("button", name="On screen").first
    pressed.click()
    expect(pressed).to_have_attribute("aria-pressed", "true")
    assert pressed.evaluate(outlined)
    program.do("answerPoll", program.join("Ben"), activity=poll, choices=[1])
    program.do("close", activity=poll)
    ground = "(element) => getComputedStyle(element).backgroundColor"
    for page in (room.learner.page, room.screen.page):
        bar = page.locator(".bar").first
        expect(bar).to_be_visible()
        assert bar.evaluate(ground) != bar.locator("xpath=..").evaluate(ground)
    # A QR code must stay black on white to be read.
    program.do("lockJoining", isLocked=False)
    assert room.screen.page.locator(".qr").evaluate("(element) => getComputedStyle(element).forcedColorAdjust") == "none"
    for name, page in room.pages():
        assert_fits(page, name)


def test_every_page_speaks_politely_and_at_most_once_in_five_seconds(program, person):
    room = Room(program, person)
    listen = """() => { window.said = []; const region = document.querySelector('[role="status"][aria-live]');
      new MutationObserver(() => region.textContent && window.said.push([performance.now(), region.textContent]))
        .observe(region, { childList: true, characterData: true, subtree: true }); }"""
    for one in (room.learner, room.screen, room.remote):
        one.page.evaluate(listen)
    program.go_to("explore")
    tokens = [program.join(name, "Otters") for name in ("Ben", "Cyd", "Dov")]
    for kind in ("scale", "words", "rank"):
        program.open(program.of_kind(kind))
        for token in tokens:
            answer_everything(program, token, "Otters")
            room.learner.page.wait_for_timeout(300)
    program.do("pause")
    room.learner.page.wait_for_timeout(7_000)
    for one in (room.learner, room.screen, room.remote):
        said = one.page.evaluate("window.said")
        assert said and all(later[0] - sooner[0] >= 4900 for sooner, later in zip(said, said[1:])), said
        regions = one.page.locator("[aria-live]").evaluate_all("(all) => all.map((one) => one.getAttribute('aria-live'))")
        assert set(regions) == {"polite"}
