"""Pictures of every page in every state, to be looked at.

    python Tests/Browser/screenshots.py FOLDER [light] [dark] [crowd]
"""

import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from browser import PHONE, SMALL, WALL, Person, chromium_path
from program import Program
from test_access import PHASES, answer_everything, states

LOOKS = [("light", {}), ("dark", {"color_scheme": "dark"})]


def show_on_wall(program, screen, folder, look, phase, state):
    """The screen follows what happens last; every activity has its turn."""
    for entry in program.view()["activities"]:
        activity = entry["activity"]
        if activity["phase"] != phase:
            continue
        if state == "closed":
            program.do("open", activity=activity["id"])
            screen.page.wait_for_timeout(250)
            program.do("close", activity=activity["id"])
        elif entry["status"] == "open":
            program.do("close", activity=activity["id"])
            screen.page.wait_for_timeout(250)
            program.do("open", activity=activity["id"])
        screen.page.wait_for_timeout(1100)
        screen.page.screenshot(path=folder / f"screen-{look}-{phase}-{activity['id']}-{state}.png")


def take(program, browser, folder, look, options):
    """All pictures of one session in one look."""
    learners = {size["width"]: Person(browser, program, viewport=size, **options) for size in (SMALL, PHONE)}
    screen, remote = Person(browser, program, viewport=WALL, **options), Person(browser, program, viewport=PHONE, **options)

    def picture(name):
        for width, learner in learners.items():
            learner.page.wait_for_timeout(300)
            learner.page.screenshot(path=folder / f"learner-{look}-{width}-{name}.png", full_page=True)
        screen.page.screenshot(path=folder / f"screen-{look}-{name}.png")
        for tab in ("Activities", "People", "Now"):
            if remote.page.get_by_role("button", name=tab, exact=True).count():
                remote.page.get_by_role("button", name=tab, exact=True).click()
                remote.page.wait_for_timeout(150)
                remote.page.screenshot(path=folder / f"remote-{look}-{name}-{tab.split()[0].lower()}.png", full_page=True)

    for learner in learners.values():
        learner.goto("/")
    screen.page.goto(program.screen)
    remote.page.goto(program.remote)
    picture("code")
    for learner in learners.values():
        learner.goto(f"/#{program.code}")
        learner.page.reload()
    picture("name")
    for width, learner in learners.items():
        learner.join(f"Ada {width}", "Otters")
    for name, team in (("Ben", "Foxes"), ("Cyd", "Herons"), ("Dov", "Otters")):
        program.tokens[name] = program.join(name, team)
    picture("waiting")
    program.do("start")
    picture("started")
    for phase in PHASES:
        for state in states(program, phase):
            picture(f"{phase}-{state}")
            show_on_wall(program, screen, folder, look, phase, state)
    program.do("pause")
    picture("paused")
    program.kill()
    learners[PHONE["width"]].page.wait_for_timeout(1500)
    picture("offline")
    again = program.resume()
    learners[PHONE["width"]].page.wait_for_timeout(5000)
    again.do("end")
    picture("ended")
    again.stop()
    for one in (*learners.values(), screen, remote):
        one.close()


WORDS = """ash beech birch cold damp dark dim early embers fog frost grey hearth hungry icy kettle kindling late lonely
matches misty numb oak ours pale pine quiet rain raw rota rushed scarf shiver silent sleepy slow smoke snow socks soft
soot sparks stale steam still tea thin tired toast unlit wait warm wet wind winter wood wool yawn yours zero""".split()
LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss"[:60]


def take_crowd(program, browser, folder):
    """The same with 60 people in 40 teams, some of them with names as long as names may be."""
    people = []
    for number in range(60):
        name = LONG if number == 7 else f"{WORDS[number].capitalize()} {WORDS[-number - 1].capitalize()}"
        team = LONG if number == 5 else f"Team {WORDS[number % 40].capitalize()}"
        people.append((program.join(name, team), team))
    screen, remote = Person(browser, program, viewport=WALL), Person(browser, program, viewport=PHONE)
    ada = Person(browser, program, viewport=PHONE).join("Ada", "Team Ash")
    screen.page.goto(program.screen)
    remote.page.goto(program.remote)
    screen.page.wait_for_timeout(1000)
    screen.page.screenshot(path=folder / "screen-crowd-waiting.png")
    remote.page.get_by_role("button", name="People", exact=True).click()
    remote.page.screenshot(path=folder / "remote-crowd-people.png", full_page=True)
    remote.page.get_by_role("button", name="Now", exact=True).click()
    for phase in PHASES:
        program.go_to(phase)
        there = [entry["activity"] for entry in program.view()["activities"] if entry["activity"]["phase"] == phase]
        # Nobody, the facilitator included, may press more than ten times a second for long.
        screen.page.wait_for_timeout(3000)
        program.open(*[activity["id"] for activity in there])
        for number, (token, team) in enumerate(people):
            for activity in there:
                if activity["kind"] == "words":
                    program.do("answerWords", token, activity=activity["id"], words=[WORDS[number], WORDS[number // 3], "cold"])
                elif activity["kind"] == "question":
                    text = " ".join(WORDS[(number * 7 + step) % 60] for step in range(3 + number % 20))
                    program.do("answerQuestion", token, activity=activity["id"], text=text)
                elif activity["kind"] == "rubric":
                    others = [one["id"] for one in program.view(token)["teams"] if one["name"] != team]
                    program.do("score", token, activity=activity["id"], team=others[number % len(others)], scores=[1 + number % 4, 4 - number % 4], comment=None)
            if number % 4 == 0 and phase != "evaluate":
                answer_everything(program, token, team)
        for activity in there:
            program.do("close", activity=activity["id"])
            if not program.entry(activity["id"])["showsResults"]:
                program.do("showResults", activity=activity["id"])
            program.do("showOnScreen", activity=activity["id"])
            if activity["kind"] == "slots":
                program.do("open", activity=activity["id"])
                program.do("present", activity=activity["id"], team="t6")
            screen.page.wait_for_timeout(1200)
            screen.page.screenshot(path=folder / f"screen-crowd-{activity['id']}.png")
        for name, one in (("learner", ada), ("remote", remote)):
            one.page.screenshot(path=folder / f"{name}-crowd-{phase}.png", full_page=True)
    for one in (screen, remote, ada):
        one.close()


def main(folder, *wanted):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for look, options in LOOKS:
            if not wanted or look in wanted:
                with tempfile.TemporaryDirectory() as sessions:
                    program = Program(sessions)
                    take(program, browser, folder, look, options)
                    program.stop()
        if not wanted or "crowd" in wanted:
            with tempfile.TemporaryDirectory() as sessions:
                program = Program(sessions)
                take_crowd(program, browser, folder)
                program.stop()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
